package org.seedbed.order.coupon;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.coupon.Coupon.Use;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Change;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Refused;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.ShopDirectory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/** The coupons of shops. Using one is one conditional update, so that none is used more often than it may be. */
@Service
public class Coupons {
    private final MongoOperations mongo;
    private final ShopDirectory shops;
    private final Clock clock;

    Coupons(MongoOperations mongo, ShopDirectory shops, Clock clock) {
        this.mongo = mongo;
        this.shops = shops;
        this.clock = clock;
        mongo.indexOps(Coupon.class)
                .createIndex(new Index()
                        .on("shop", Sort.Direction.ASC)
                        .on("_id", Sort.Direction.ASC)
                        .named("shop"));
    }

    public Coupon create(ShopId shop, NewCoupon wanted, Actor actor) {
        shops.requireServed(shop, actor);
        try {
            return mongo.insert(Coupon.create(shop, wanted, Change.of(actor, "coupon-created", clock.instant())));
        } catch (DuplicateKeyException taken) {
            throw new Refused("coupon-taken", Coupon.folded(wanted.code()));
        }
    }

    /** Nobody may use it from now on. */
    public void stop(ShopId shop, String code, Actor actor) {
        shops.requireServed(shop, actor);
        var stopped =
                new Update().set("stopped", true).push("changes", Change.of(actor, "coupon-stopped", clock.instant()));
        if (!change(one(shop, code).and("stopped").is(false), stopped)
                && find(shop, code).isEmpty()) {
            throw new NotFound("coupon");
        }
    }

    public List<Coupon> of(ShopId shop, Actor actor) {
        shops.requireEditable(shop, actor);
        return mongo.find(query(where("shop").is(shop.value())).with(Sort.by("_id")), Coupon.class);
    }

    public Optional<Coupon> find(ShopId shop, String code) {
        return Optional.ofNullable(mongo.findById(Coupon.id(shop, code), Coupon.class));
    }

    /** Uses the coupon for the order; said again for the same order it changes nothing. */
    public Use redeem(ShopId shop, String code, String order, List<String> buyer, long goods) {
        var now = clock.instant();
        var open = one(shop, code)
                .and("stopped")
                .is(false)
                .and("left")
                .gt(0)
                .and("minimum")
                .lte(goods)
                .and("from")
                .lte(now)
                .and("redemptions.order")
                .ne(order)
                .and("redemptions.buyer")
                .nin(buyer)
                .orOperator(where("to").exists(false), where("to").gt(now));
        var used = new Update().inc("left", -1).inc("used", 1).push("redemptions", new Redemption(order, buyer));
        return change(open, used) ? Use.REDEEMED : whyNot(shop, code, order, buyer, goods, now);
    }

    private Use whyNot(ShopId shop, String code, String order, List<String> buyer, long goods, Instant now) {
        var coupon = find(shop, code);
        if (coupon.isEmpty()) {
            return Use.UNKNOWN;
        }
        for (var redemption : coupon.get().redemptions()) {
            if (redemption.order().equals(order)) {
                return Use.REDEEMED;
            }
            if (redemption.buyer().stream().anyMatch(buyer::contains)) {
                return Use.USED_BEFORE;
            }
        }
        var use = coupon.get().use(goods, now);
        return use == Use.REDEEMED ? Use.USED_UP : use;
    }

    /** The order does not use it after all; nothing happens if it does not use it now. */
    public void giveBack(ShopId shop, String code, String order) {
        change(
                one(shop, code).and("redemptions.order").is(order),
                new Update().inc("left", 1).inc("used", -1).pull("redemptions", new Document("order", order)));
    }

    /** What tells one buyer from another without saying who they are. */
    public static List<String> identities(String phone, @Nullable String email) {
        var identities = new ArrayList<String>();
        identities.add(Identity.ofPhone(phone));
        if (email != null) {
            identities.add(Identity.ofEmail(email));
        }
        return identities;
    }

    private static Criteria one(ShopId shop, String code) {
        return where("_id").is(Coupon.id(shop, code));
    }

    private boolean change(Criteria condition, Update update) {
        return mongo.updateFirst(query(condition), update, Coupon.class).getModifiedCount() > 0;
    }
}
