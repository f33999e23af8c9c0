package org.seedbed.order.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.Carrier;
import org.seedbed.order.Once;
import org.seedbed.order.Order;
import org.seedbed.order.OrderHandling;
import org.seedbed.order.OrderState;
import org.seedbed.order.ShopOrders;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.Refused;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.ShopDirectory;
import org.springframework.stereotype.Service;

/** Many parcels at once, pasted as lines of order number, carrier and tracking number; each order's remaining units go in one. */
@Service
class ShipmentLines {
    static final String TRACKING = "[A-Za-z0-9-]{1,40}";
    private static final int MOST = 500;
    private static final Pattern BETWEEN = Pattern.compile("[\\t,，;；]| {2,}| ");
    private static final Pattern NUMBER = Pattern.compile(TRACKING);

    private final ShopDirectory shops;
    private final ShopOrders orders;
    private final OrderHandling handling;

    ShipmentLines(ShopDirectory shops, ShopOrders orders, OrderHandling handling) {
        this.shops = shops;
        this.orders = orders;
        this.handling = handling;
    }

    /** What can be said of a line. */
    enum Verdict {
        FITS,
        SENT,
        MALFORMED,
        UNKNOWN_ORDER,
        UNKNOWN_CARRIER,
        NOTHING_TO_SEND,
        TWICE
    }

    record OrderShipmentLine(
            int line,
            String text,
            @Nullable String number,
            @Nullable String order,
            @Nullable Carrier carrier,
            @Nullable String trackingNumber,
            @Nullable String buyer,
            Verdict verdict) {
        private OrderShipmentLine with(Verdict other) {
            return new OrderShipmentLine(line, text, number, order, carrier, trackingNumber, buyer, other);
        }
    }

    /** Looks at the lines, and sends those that fit unless it is only tried. */
    List<OrderShipmentLine> run(ShopId shop, String text, boolean dryRun, @Nullable String key, Actor actor) {
        var found = shops.requireServed(shop, actor);
        var pasted = text.lines().toList();
        if (pasted.size() > MOST) {
            throw Invalid.field("text", "shipment-lines", MOST, pasted.size());
        }
        var sight = found.hasMemberOn(actor.account(), shops.today()) ? BuyerSight.WHOLE : BuyerSight.MASKED;
        var lines = new ArrayList<OrderShipmentLine>();
        var seen = new HashSet<String>();
        int place = 0;
        for (var line : pasted) {
            place++;
            if (!line.isBlank()) {
                lines.add(read(shop, place, line.strip(), seen, sight, dryRun ? null : key, actor));
            }
        }
        return lines;
    }

    private OrderShipmentLine read(
            ShopId shop,
            int place,
            String line,
            HashSet<String> seen,
            BuyerSight sight,
            @Nullable String key,
            Actor actor) {
        var parts = BETWEEN.split(line);
        if (parts.length != 3 || !NUMBER.matcher(parts[2].strip()).matches()) {
            return new OrderShipmentLine(place, line, null, null, null, null, null, Verdict.MALFORMED);
        }
        var number = parts[0].strip();
        var carrier = CarrierNames.of(parts[1]).orElse(null);
        var order = orders.byNumber(shop, number).orElse(null);
        var read = new OrderShipmentLine(
                place,
                line,
                number,
                order == null ? null : order.id().value(),
                carrier,
                parts[2].strip(),
                order == null ? null : sight.name(order),
                Verdict.FITS);
        if (order == null) {
            return read.with(Verdict.UNKNOWN_ORDER);
        }
        if (carrier == null) {
            return read.with(Verdict.UNKNOWN_CARRIER);
        }
        if (!seen.add(number)) {
            return read.with(Verdict.TWICE);
        }
        if (key != null) {
            return send(order, carrier, read, key, actor);
        }
        return isToSend(order) ? read : read.with(Verdict.NOTHING_TO_SEND);
    }

    private static boolean isToSend(Order order) {
        return order.state().isSale()
                && order.state() != OrderState.COMPLETED
                && order.cancelWanted() == null
                && !HandlingController.unitsLeft(order).isEmpty();
    }

    /** A line that came before with the same key is sent already, and says so. */
    private OrderShipmentLine send(Order order, Carrier carrier, OrderShipmentLine read, String key, Actor actor) {
        var once = Once.of(actor, key, order.id(), carrier, read.trackingNumber());
        try {
            handling.ship(
                    order.shop(),
                    order.id(),
                    HandlingController.unitsLeft(order),
                    carrier,
                    read.trackingNumber(),
                    once,
                    actor);
            return read.with(Verdict.SENT);
        } catch (Refused nothingLeft) {
            return read.with(Verdict.NOTHING_TO_SEND);
        }
    }
}
