package org.seedbed.cohort;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Page;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.Role;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** The cohorts as they are stored, and who may see and change which of them. */
@Repository
class Cohorts {
    private static final int TRIES = 5;
    private static final int PAGE = 50;
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("firstDay"), Sort.Order.desc("_id"));

    private final MongoOperations mongo;

    Cohorts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Cohort insert(Cohort cohort) {
        return mongo.insert(cohort);
    }

    Cohort require(CohortId id) {
        return Optional.ofNullable(mongo.findById(id.value(), Cohort.class)).orElseThrow(() -> new NotFound(id));
    }

    Cohort require(CohortId id, Actor actor) {
        return one(id, visibleTo(actor)).orElseThrow(() -> new NotFound(id));
    }

    Optional<Cohort> findEditable(CohortId id, Actor actor) {
        return one(id, editableBy(actor));
    }

    Cohort requireEditable(CohortId id, Actor actor) {
        return findEditable(id, actor).orElseThrow(() -> new NotFound(id));
    }

    List<Cohort> visible(Actor actor) {
        return mongo.find(query(visibleTo(actor)).with(NEWEST_FIRST), Cohort.class);
    }

    List<Cohort> editable(Actor actor) {
        return mongo.find(query(editableBy(actor)).with(NEWEST_FIRST), Cohort.class);
    }

    List<Cohort> byIds(Collection<CohortId> ids) {
        return mongo.find(
                query(where("_id").in(ids.stream().map(CohortId::value).toList()))
                        .with(NEWEST_FIRST),
                Cohort.class);
    }

    List<Cohort> taughtBy(AccountId instructor) {
        return mongo.find(query(where("instructors").is(instructor.value())), Cohort.class);
    }

    /** Cohorts in which somebody took or left a seat and no enrolment shows it yet. */
    List<Cohort> withMoves() {
        return mongo.find(query(where("moves.at").exists(true)), Cohort.class);
    }

    Page<Cohort> page(Filter filter, @Nullable String cursor, Actor actor) {
        var criteria = filter.criteria();
        criteria.add(visibleTo(actor));
        long total = mongo.count(query(and(criteria)), Cohort.class);
        if (cursor != null) {
            criteria.add(Cursor.parse(cursor).after());
        }
        var found = mongo.find(query(and(criteria)).with(NEWEST_FIRST).limit(PAGE + 1), Cohort.class);
        var more = found.size() > PAGE;
        var items = more ? found.subList(0, PAGE) : found;
        return new Page<>(items, more ? Cursor.of(items.get(PAGE - 1)).toString() : null, total);
    }

    /** Loads, changes and saves, again from the start if somebody else saved in between. */
    Cohort change(CohortId id, Actor actor, Consumer<Cohort> verb) {
        for (int attempt = 1; ; attempt++) {
            var cohort = requireEditable(id, actor);
            verb.accept(cohort);
            try {
                return mongo.save(cohort);
            } catch (OptimisticLockingFailureException lost) {
                if (attempt == TRIES) {
                    throw lost;
                }
            }
        }
    }

    private Optional<Cohort> one(CohortId id, Criteria scope) {
        var criteria = new Criteria().andOperator(where("_id").is(id.value()), scope);
        return Optional.ofNullable(mongo.findOne(query(criteria), Cohort.class));
    }

    /** Administrators see all, coordinators their regions, instructors the cohorts that name them. */
    private static Criteria visibleTo(Actor actor) {
        if (actor.isAdministrator()) {
            return new Criteria();
        }
        var scopes = new ArrayList<Criteria>();
        actor.regions().forEach(region -> scopes.add(within(region)));
        if (actor.has(Role.INSTRUCTOR)) {
            scopes.add(where("instructors").is(actor.account().value()));
        }
        return scopes.isEmpty() ? where("_id").in(List.of()) : new Criteria().orOperator(scopes);
    }

    private static Criteria editableBy(Actor actor) {
        return visibleTo(actor);
    }

    private static Criteria within(RegionCode region) {
        return where("region").regex("^" + Pattern.quote(region.digits()));
    }

    private static Criteria and(List<Criteria> criteria) {
        return new Criteria().andOperator(criteria);
    }

    /** What a list of cohorts is narrowed to. */
    record Filter(
            @Nullable CohortStatus status,
            @Nullable RegionCode region,
            @Nullable String text) {
        private List<Criteria> criteria() {
            var criteria = new ArrayList<Criteria>();
            if (status != null) {
                criteria.add(where("status").is(status));
            }
            if (region != null) {
                criteria.add(within(region));
            }
            if (text != null && !text.isBlank()) {
                criteria.add(
                        where("name").regex(Pattern.compile(Pattern.quote(text.strip()), Pattern.CASE_INSENSITIVE)));
            }
            return criteria;
        }
    }

    private record Cursor(LocalDate firstDay, String id) {
        static Cursor of(Cohort cohort) {
            return new Cursor(cohort.firstDay(), cohort.id().value());
        }

        static Cursor parse(String text) {
            try {
                return new Cursor(LocalDate.parse(text.substring(0, 10)), text.substring(11));
            } catch (RuntimeException malformed) {
                throw Invalid.field("cursor", "cursor");
            }
        }

        Criteria after() {
            return where("firstDay")
                    .lte(firstDay)
                    .orOperator(where("firstDay").lt(firstDay), where("_id").lt(id));
        }

        @Override
        public String toString() {
            return firstDay + "|" + id;
        }
    }
}
