package org.seedbed.order.desk;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.seedbed.exchange.Column;
import org.seedbed.order.Fulfilment;
import org.seedbed.order.Order;
import org.seedbed.order.desk.BuyerSight.OrderBuyer;
import org.seedbed.order.terms.OrderLine;
import org.seedbed.shared.Money;
import org.seedbed.shared.Wording;
import org.springframework.stereotype.Component;

/** Orders as a table: one row for each line, the sums of the order beside its first. */
@Component
class OrderTable {
    private final Wording wording;
    private final ZoneId zone;

    OrderTable(Wording wording, ZoneId zone) {
        this.wording = wording;
        this.zone = zone;
    }

    /** One line of an order, and the order's buyer as far as the reader may see them. */
    record Sold(Order order, OrderLine line, OrderBuyer buyer) {
        boolean isFirst() {
            return order.terms().lines().get(0).equals(line);
        }
    }

    static Iterable<Sold> rows(Iterable<Order> orders, BuyerSight sight) {
        return () -> StreamSupport.stream(orders.spliterator(), false)
                .flatMap(order -> order.terms().lines().stream().map(line -> new Sold(order, line, sight.of(order))))
                .iterator();
    }

    /** All orders of a shop are in its currency. */
    List<Column<Sold>> columns(String currency) {
        int decimals = Money.decimals(currency);
        return List.of(
                text("number", row -> row.order.number()),
                text("state", row -> wording.say("order.state." + row.order.state())),
                Column.instant(header("placed"), zone, row -> row.order.placedAt()),
                Column.instant(header("paid"), zone, row -> row.order.paidAt()),
                text("buyer", row -> row.buyer.name()),
                text("phone", row -> row.buyer.phone()),
                text("place", row -> row.buyer.place() == null ? row.buyer.pickUp() : row.buyer.place()),
                text("address", row -> row.buyer.line()),
                text("note", row -> row.buyer.note()),
                text("sku", row -> row.line.sku()),
                text("title", row -> row.line.title().in(Locale.SIMPLIFIED_CHINESE)),
                text("variant", row -> row.line.variant()),
                Column.integer(header("quantity"), row -> row.line.quantity()),
                money("line-total", decimals, row -> row.line.total()),
                money(
                        "shipping",
                        decimals,
                        row -> row.isFirst() ? row.order.terms().totals().shipping() : null),
                money(
                        "total",
                        decimals,
                        row -> row.isFirst() ? row.order.terms().totals().total() : null),
                money("refunded", decimals, row -> row.isFirst() ? row.order.refunded() : null),
                text("currency", row -> row.order.terms().currency()),
                text("tracking", row -> tracking(row.order)));
    }

    private static @Nullable String tracking(Order order) {
        var numbers = order.fulfilments().stream()
                .filter(parcel -> parcel.trackingNumber() != null)
                .map(OrderTable::tracking)
                .collect(Collectors.joining("; "));
        return numbers.isEmpty() ? null : numbers;
    }

    private static String tracking(Fulfilment parcel) {
        return parcel.carrier() + " " + parcel.trackingNumber();
    }

    private Column<Sold> text(String key, Function<Sold, @Nullable String> value) {
        return Column.text(header(key), value);
    }

    private Column<Sold> money(String key, int decimals, Function<Sold, @Nullable Long> value) {
        return Column.money(header(key), decimals, value);
    }

    private String header(String key) {
        return wording.say("order.column." + key);
    }
}
