package org.seedbed.order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.seedbed.order.terms.Address;
import org.seedbed.order.terms.Adjustment;
import org.seedbed.order.terms.Buyer;
import org.seedbed.order.terms.OrderLine;
import org.seedbed.order.terms.TaxLine;
import org.seedbed.order.terms.Terms;
import org.seedbed.order.terms.Totals;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.Bilingual;

/** Orders where no store is needed, brought to each state by the real verbs. */
final class TestOrders {
    static final Instant NOON = Instant.parse("2026-01-05T04:00:00Z");
    static final ShopId SHOP = new ShopId("shop");
    static final long TOTAL = 10_000 + 3 * 333 + 800 - 500;

    private TestOrders() {}

    /** Two of tea and three of honey, ¥5.00 off the tea. */
    static Order draft() {
        var lines = List.of(
                new OrderLine(
                        "1", "p1", "tea", new Bilingual("茶", null), "", null, 2, 5_000, 500, 9_500, 0, 0, 500, false),
                new OrderLine("2", "p2", "honey", new Bilingual("蜜", null), "", null, 3, 333, 0, 999, 0, 0, 500, true));
        var terms = new Terms(
                new Buyer("马海霞", "13900000001", "ma@example.org"),
                new Address(RegionCode.of("622927"), "甘肃省", "3 号", null),
                null,
                null,
                lines,
                List.of(new Adjustment("1", "SPRING", -500)),
                "SPRING",
                List.of(new TaxLine(0, TOTAL, 0)),
                new Totals(10_999, 500, 800, TOTAL, 0),
                "CNY");
        return Placing.draft(
                OrderId.of("cart", "key"), new Origin("cart", NOON, "hash"), SHOP, "token", "zh-CN", terms, NOON);
    }

    static Order pending() {
        return Placing.placed(draft(), "2026-000001", NOON);
    }

    static Order started() {
        return Paying.started(pending(), 1, "test", "cs_1", "/pay");
    }

    static Order paid() {
        return Paying.accepted(started(), facts("evt_paid"), List.of("tea"));
    }

    static Order processing() {
        return Fulfilling.begun(paid(), List.of(new Fulfilment.Units("1", 2)), null, NOON);
    }

    static Order partiallyShipped() {
        return Fulfilling.shipped(processing(), "F1", Carrier.SF, "SF1", null, NOON);
    }

    static Order shipped() {
        var all = Fulfilling.begun(partiallyShipped(), List.of(new Fulfilment.Units("2", 3)), null, NOON);
        return Fulfilling.shipped(all, "F2", Carrier.YTO, "YT2", null, NOON);
    }

    static Order delivered() {
        return Fulfilling.delivered(Fulfilling.delivered(shipped(), "F1", null, NOON), "F2", null, NOON);
    }

    static Order completed() {
        return Fulfilling.completed(delivered(), NOON);
    }

    static Order expired() {
        return Placing.expired(started(), NOON);
    }

    static Order cancelled() {
        return Placing.unwanted(pending(), "changed-mind", null, NOON);
    }

    static PaymentFacts facts(String event) {
        return new PaymentFacts(event, "test", 1, "cs_1", SHOP, TOTAL, "CNY", NOON.plus(Duration.ofMinutes(3)));
    }

    static Refund.Wish goodwill(long amount) {
        return new Refund.Wish(List.of(), 0, amount, false, null);
    }

    static Refund.Wish units(String lineId, int quantity) {
        return new Refund.Wish(List.of(new Refund.Units(lineId, quantity)), 0, 0, true, null);
    }

    static Order of(OrderState state) {
        return switch (state) {
            case DRAFT -> draft();
            case PENDING_PAYMENT -> started();
            case PAID -> paid();
            case PROCESSING -> processing();
            case PARTIALLY_SHIPPED -> partiallyShipped();
            case SHIPPED -> shipped();
            case DELIVERED -> delivered();
            case COMPLETED -> completed();
            case EXPIRED -> expired();
            case CANCELLED -> cancelled();
        };
    }

    static Order with(Order order, List<UnaryOperator<Order>> verbs) {
        var changed = order;
        for (var verb : verbs) {
            changed = verb.apply(changed);
        }
        return changed;
    }
}
