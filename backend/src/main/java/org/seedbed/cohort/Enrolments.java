package org.seedbed.cohort;

import static java.util.stream.Collectors.toMap;
import static org.seedbed.cohort.Batches.byId;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.seedbed.cohort.Batches.Step;
import org.seedbed.cohort.certificate.CertificateCode;
import org.seedbed.course.LessonId;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Change;
import org.seedbed.shared.CohortId;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The enrolments as they are stored; their scope is that of their cohort, or the person's own. */
@Repository
class Enrolments {
    private final MongoOperations mongo;
    private final Batches batches;

    Enrolments(MongoOperations mongo) {
        this.mongo = mongo;
        this.batches = new Batches(mongo);
    }

    Optional<Enrolment> find(CohortId cohort, AccountId account) {
        return Optional.ofNullable(
                mongo.findById(EnrolmentId.of(cohort, account).value(), Enrolment.class));
    }

    List<Enrolment> of(CohortId cohort) {
        return mongo.find(query(where("cohort").is(cohort.value())), Enrolment.class);
    }

    List<Enrolment> ofAll(Collection<CohortId> cohorts) {
        return mongo.find(
                query(where("cohort").in(cohorts.stream().map(CohortId::value).toList())), Enrolment.class);
    }

    List<Enrolment> of(AccountId account) {
        return mongo.find(query(where("account").is(account.value())), Enrolment.class);
    }

    List<Enrolment> withCertificatesDue() {
        return mongo.find(query(where("certificatesDue").is(true)), Enrolment.class);
    }

    /** How many people of each cohort have completed it; cohorts without any are left out. */
    Map<CohortId, Integer> completed(Collection<CohortId> cohorts) {
        var ids = cohorts.stream().map(CohortId::value).toList();
        var counted = newAggregation(
                match(where("cohort").in(ids).and("completion.on").gt("")),
                group("cohort").count().as("number"));
        return mongo.aggregate(counted, "enrolments", Document.class).getMappedResults().stream()
                .collect(toMap(row -> new CohortId(row.getString("_id")), row -> row.getInteger("number")));
    }

    /** Makes enrolments say what their seats say; an older move never undoes a younger one. */
    void follow(CohortId cohort, List<Move> moves) {
        batches.run(moves, move -> {
            var id = byId(EnrolmentId.of(cohort, move.account()));
            var youngerMove =
                    byId(EnrolmentId.of(cohort, move.account())).and("stateAt").lte(move.at());
            return List.of(
                    Step.upsert(id, begun(cohort, move)),
                    Step.update(
                            youngerMove, new Update().set("state", move.state()).set("stateAt", move.at())));
        });
    }

    private static Update begun(CohortId cohort, Move move) {
        return new Update()
                .setOnInsert("cohort", cohort.value())
                .setOnInsert("account", move.account().value())
                .setOnInsert("state", move.state())
                .setOnInsert("since", move.at())
                .setOnInsert("stateAt", move.at());
    }

    int regroup(CohortId cohort, Map<AccountId, String> groups) {
        return batches.run(
                groups.entrySet(),
                entry -> List.of(Step.update(
                        byId(EnrolmentId.of(cohort, entry.getKey()))
                                .and("group")
                                .ne(entry.getValue()),
                        new Update().set("group", entry.getValue()))));
    }

    /** Enters scores; a null takes one back. What is the same already is left alone. */
    int score(CohortId cohort, Map<AccountId, Optional<Integer>> scores, Change change) {
        return batches.run(scores.entrySet(), entry -> {
            Integer score = entry.getValue().orElse(null);
            var different =
                    byId(EnrolmentId.of(cohort, entry.getKey())).and("score").ne(score);
            var update = score == null ? new Update().unset("score") : new Update().set("score", score);
            return List.of(Step.update(different, update.push("changes", change)));
        });
    }

    /** Ticks lessons off; the first tick stays. */
    void read(CohortId cohort, Map<AccountId, Map<LessonId, Instant>> read) {
        batches.run(
                read.entrySet(),
                entry -> entry.getValue().entrySet().stream()
                        .map(tick -> Step.update(
                                byId(EnrolmentId.of(cohort, entry.getKey()))
                                        .and(ticked(tick.getKey()))
                                        .exists(false),
                                new Update().set(ticked(tick.getKey()), tick.getValue())))
                        .toList());
    }

    void unread(CohortId cohort, AccountId account, LessonId lesson) {
        mongo.updateFirst(
                query(byId(EnrolmentId.of(cohort, account))), new Update().unset(ticked(lesson)), Enrolment.class);
    }

    private static String ticked(LessonId lesson) {
        return "lessonsRead." + lesson.value();
    }

    /** Grants completions to those who take part and have none yet; the number granted. */
    int complete(CohortId cohort, Collection<Grant> grants, Change change) {
        return batches.run(
                grants,
                grant -> List.of(Step.update(
                        byId(EnrolmentId.of(cohort, grant.account()))
                                .and("state")
                                .is(EnrolmentState.ACTIVE)
                                .and("completion")
                                .exists(false),
                        new Update()
                                .set("completion", grant.completion())
                                .set("certificate", grant.certificate().value())
                                .set("certificatesDue", true)
                                .push("changes", change))));
    }

    /** Takes a completion back; false if it was not (or no longer) granted. */
    boolean revoke(Enrolment enrolment, CertificateCode certificate, Change change) {
        var why = change.why() == null ? "" : change.why();
        return mongo.updateFirst(
                                query(byId(enrolment.id()).and("certificate").is(certificate.value())),
                                new Update()
                                        .unset("completion")
                                        .unset("certificate")
                                        .set("certificatesDue", true)
                                        .push(
                                                "revocations",
                                                new Enrolment.Revocation(certificate, change.when(), change.who(), why))
                                        .push("changes", change),
                                Enrolment.class)
                        .getModifiedCount()
                > 0;
    }

    /** Notes that the register shows what these enrolments say; not where one has changed again meanwhile. */
    void certificatesDone(List<Enrolment> enrolments) {
        batches.run(
                enrolments,
                enrolment -> List.of(Step.update(
                        byId(enrolment.id())
                                .and("certificate")
                                .is(value(enrolment.certificate()))
                                .and("revocations." + enrolment.revocations().size())
                                .exists(false),
                        new Update().unset("certificatesDue"))));
    }

    private static @Nullable String value(@Nullable CertificateCode code) {
        return code == null ? null : code.value();
    }

    /** A completion to be granted and the code its certificate will have. */
    record Grant(AccountId account, Completion completion, CertificateCode certificate) {}
}
