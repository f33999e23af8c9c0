package org.seedbed.shop;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The shops as they are stored; every query made for a person carries that person's scope. */
@Repository
class Shops {
    private static final int TRIES = 3;
    private static final int MOST_KNOWN = 2_000;

    private final MongoOperations mongo;
    /** A buyer's every page begins with the shop at an address: it is read once a second at most, and after each change here. */
    private final Cache<String, Shop> visited = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    Shops(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(Shop.class);
        indexes.createIndex(new Index().on("region", Sort.Direction.ASC).named("region"));
        indexes.createIndex(
                new Index().on("members.account", Sort.Direction.ASC).named("member"));
        indexes.createIndex(new Index()
                .on("front.slug", Sort.Direction.ASC)
                .named("slug")
                .unique()
                .sparse());
    }

    /** Administrators see all shops, coordinators those of their regions, everybody those they ever were a member of. */
    static Criteria visibleTo(Actor actor) {
        return decidedBy(
                actor, List.of(where("members.account").is(actor.account().value())));
    }

    /** As visible, but former members no longer. */
    static Criteria editableBy(Actor actor, LocalDate today) {
        return decidedBy(actor, List.of(where("members").elemMatch(memberOn(actor, today))));
    }

    private static Criteria memberOn(Actor actor, LocalDate today) {
        return where("account")
                .is(actor.account().value())
                .and("from")
                .lte(today)
                .orOperator(where("to").exists(false), where("to").gte(today));
    }

    /** Those who send, refund and see buyers: members of today, and administrators in their place. */
    static Criteria servedBy(Actor actor, LocalDate today) {
        return actor.isAdministrator() ? new Criteria() : where("members").elemMatch(memberOn(actor, today));
    }

    /** Those who decide about a shop: administrators, and coordinators of its region. */
    static Criteria governedBy(Actor actor) {
        return decidedBy(actor, List.of());
    }

    private static Criteria decidedBy(Actor actor, List<Criteria> alternatives) {
        if (actor.isAdministrator()) {
            return new Criteria();
        }
        var either = new ArrayList<>(alternatives);
        for (RegionCode region : actor.regions()) {
            either.add(where("region").regex("^" + region.digits()));
        }
        return either.isEmpty() ? where("_id").in(List.of()) : new Criteria().orOperator(either);
    }

    List<Shop> find(Criteria scope) {
        return mongo.find(query(scope), Shop.class);
    }

    Shop require(ShopId id, Criteria scope) {
        var found = mongo.findOne(query(new Criteria().andOperator(where("_id").is(id.value()), scope)), Shop.class);
        if (found == null) {
            throw new NotFound(id);
        }
        return found;
    }

    List<Shop> byIds(Collection<ShopId> ids) {
        return ids.isEmpty()
                ? List.of()
                : mongo.find(
                        query(where("_id").in(ids.stream().map(ShopId::value).toList())), Shop.class);
    }

    List<ShopShares> shares(Collection<ShopId> ids) {
        var wanted = query(where("_id").in(ids.stream().map(ShopId::value).toList()));
        wanted.fields().include(ShopShares.FIELDS);
        return mongo.find(wanted, ShopShares.class, mongo.getCollectionName(Shop.class));
    }

    Optional<Shop> bySlug(String slug) {
        return Optional.ofNullable(mongo.findOne(query(where("front.slug").is(slug)), Shop.class));
    }

    /** As it was a second ago at most, if another process changed it. */
    Optional<Shop> visited(String slug) {
        return Optional.ofNullable(visited.get(slug, wanted -> bySlug(wanted).orElse(null)));
    }

    /** As {@link ShopFront#payments} says, read without the rest of the shop, and unmapped, as every test payment asks for it. */
    boolean takesTestPayments(ShopId id) {
        var test = new Document("_id", id.value())
                .append("front.paymentMode", new Document("$in", Arrays.asList(PaymentMode.TEST.name(), null)));
        return mongo.execute(
                        Shop.class,
                        shops -> shops.find(test)
                                .projection(new Document("_id", 1))
                                .limit(1)
                                .first())
                != null;
    }

    /** Hosted shops; the index on their addresses has no others. */
    List<Shop> shown() {
        return mongo.find(query(where("front.slug").gt("")), Shop.class);
    }

    /** A few of those that sell, by their addresses. */
    List<Shop> selling(int limit) {
        var selling = where("front.slug")
                .gt("")
                .and("status")
                .is(ShopStatus.OPEN)
                .and("front.approvedOn")
                .exists(true);
        return mongo.find(
                query(selling).with(Sort.by(Sort.Direction.ASC, "front.slug")).limit(limit), Shop.class);
    }

    Map<ShopId, Integer> memberRevisions() {
        var all = new Query();
        all.fields().include("membersRevision");
        return mongo.find(all, Document.class, mongo.getCollectionName(Shop.class)).stream()
                .collect(toMap(
                        shop -> new ShopId(shop.getString("_id")), shop -> shop.getInteger("membersRevision", 0)));
    }

    List<Shop> withMember(Collection<AccountId> accounts) {
        return accounts.isEmpty()
                ? List.of()
                : mongo.find(
                        query(where("members.account")
                                .in(accounts.stream().map(AccountId::value).toList())),
                        Shop.class);
    }

    Shop insert(Shop shop) {
        return mongo.insert(shop);
    }

    /** Loads within the scope, changes and saves, again from the start if somebody else saved in between. */
    Shop change(ShopId id, Criteria scope, UnaryOperator<Shop> verb) {
        for (int attempt = 1; ; attempt++) {
            try {
                return mongo.save(verb.apply(require(id, scope)));
            } catch (OptimisticLockingFailureException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            } finally {
                visited.invalidateAll();
            }
        }
    }
}
