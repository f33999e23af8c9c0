package org.seedbed.order;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.Fulfilment.Units;
import org.seedbed.order.terms.Address;
import org.seedbed.order.terms.Buyer;
import org.seedbed.order.terms.OrderLine;
import org.seedbed.order.terms.TaxLine;
import org.seedbed.order.terms.Terms;
import org.seedbed.order.terms.Totals;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.Bilingual;
import org.springframework.data.mongodb.core.MongoOperations;

/** Orders that a shop has sold, as the verbs make them, put into the store without a checkout. */
public final class SoldOrders {
    public static final String PHONE = "13712345678";
    private static final Instant PAID = Instant.parse("2026-01-07T02:00:00Z");

    private SoldOrders() {}

    /** Two of tea of which one is sent, and one of honey; the buyer asks for a little back. All is made to order. */
    public static Order sold(MongoOperations mongo, ShopId shop, String number, String buyer) {
        var order = Fulfilling.begun(paid(shop, number, buyer, null, PAID), List.of(new Units("1", 1)), null, PAID);
        order = Fulfilling.shipped(order, "F1", Carrier.SF, "SF100", null, PAID);
        order = Refunding.requested(order, new Refund.Wish(List.of(), 0, 100, false, "late"), PAID);
        return insert(mongo, order);
    }

    public static Order paid(ShopId shop, String number, String buyer, @Nullable String email, Instant paid) {
        var lines = List.of(
                new OrderLine(
                        "1",
                        "p1",
                        "TEA",
                        new Bilingual("茶", null),
                        "250 g",
                        null,
                        2,
                        5_000,
                        0,
                        10_000,
                        0,
                        0,
                        500,
                        true),
                new OrderLine(
                        "2", "p2", "HONEY", new Bilingual("蜜", null), "", null, 1, 3_000, 0, 3_000, 0, 0, 500, true));
        var terms = new Terms(
                new Buyer(buyer, PHONE, email),
                new Address(RegionCode.of("622927"), "甘肃省 临夏州 积石山县", "吹麻滩镇 3 号", null),
                null,
                "Leave it at the door",
                lines,
                List.of(),
                null,
                List.of(new TaxLine(0, 13_800, 0)),
                new Totals(13_000, 0, 800, 13_800, 0),
                "CNY");
        var id = OrderId.of(shop.value(), number);
        var draft = Placing.draft(
                id, new Origin("cart", paid, "hash"), shop, "token-" + id, "zh-CN", terms, paid.minusSeconds(60));
        var started = Paying.started(Placing.placed(draft, number, paid), 1, "elsewhere", "cs_" + id, "/pay");
        return Paying.accepted(
                started,
                new PaymentFacts("evt_" + id, "elsewhere", 1, "cs_" + id, shop, 13_800, "CNY", paid),
                List.of());
    }

    /** As it is, but with nothing left for a follower to do. */
    public static Order insert(MongoOperations mongo, Order order) {
        var document = new Document();
        mongo.getConverter().write(order, document);
        document.remove("saleDue");
        document.put("outbox", List.of());
        document.put("version", 0L);
        mongo.insert(document, "orders");
        return order;
    }
}
