package org.seedbed.order;

import static org.seedbed.shared.Refused.refuseIf;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.Fulfilment.State;
import org.seedbed.order.Fulfilment.Units;
import org.seedbed.shared.Change;
import org.seedbed.shared.NotFound;

/** How a paid order reaches its buyer, in one parcel or several. The order's state follows from them. */
final class Fulfilling {
    private Fulfilling() {}

    /** A parcel is begun with these units; they are in no other. */
    static Order begun(Order order, List<Units> units, @Nullable Change by, Instant now) {
        Placing.refuseUnless(order, OrderState.UNDER_WAY.contains(order.state()) && !order.isCancelWanted());
        refuseIf(units.isEmpty(), "parcel-empty");
        var named = new HashSet<String>();
        for (var one : units) {
            boolean isKnown = order.terms().lines().stream()
                    .anyMatch(line -> line.lineId().equals(one.lineId()));
            refuseIf(!isKnown || !named.add(one.lineId()), "parcel-units", one.lineId());
            refuseIf(
                    one.quantity() < 1 || one.quantity() > order.unitsToPack(one.lineId()),
                    "parcel-units",
                    one.lineId());
        }
        var id = "F" + (order.fulfilments().size() + 1);
        return OrderEdit.of(order)
                .add(new Fulfilment(id, State.PENDING, units, null, null, now, null, null))
                .by(by)
                .done();
    }

    static Order packed(Order order, String id, @Nullable Change by) {
        require(order, id, Set.of(State.PENDING));
        return OrderEdit.of(order)
                .fulfilment(id, parcel -> parcel.at(State.PACKED))
                .by(by)
                .done();
    }

    static Order shipped(
            Order order, String id, Carrier carrier, @Nullable String number, @Nullable Change by, Instant now) {
        require(order, id, Set.of(State.PENDING, State.PACKED));
        return OrderEdit.of(order)
                .fulfilment(id, parcel -> parcel.shipped(carrier, number, now))
                .say(
                        "order-shipped:" + id,
                        Map.of("carrier", carrier.name(), "trackingNumber", number == null ? "" : number))
                .by(by)
                .done();
    }

    static Order delivered(Order order, String id, @Nullable Change by, Instant now) {
        require(order, id, Set.of(State.SHIPPED));
        return OrderEdit.of(order)
                .fulfilment(id, parcel -> parcel.delivered(now))
                .by(by)
                .done();
    }

    static Order returnedToSender(Order order, String id, @Nullable Change by) {
        require(order, id, Set.of(State.SHIPPED));
        return OrderEdit.of(order)
                .fulfilment(id, parcel -> parcel.at(State.RETURNED_TO_SENDER))
                .by(by)
                .done();
    }

    static Order cancelled(Order order, String id, @Nullable Change by) {
        require(order, id, Set.of(State.PENDING, State.PACKED));
        return OrderEdit.of(order)
                .fulfilment(id, parcel -> parcel.at(State.CANCELLED))
                .by(by)
                .done();
    }

    /** Everything has been with the buyer for long enough. */
    static Order completed(Order order, Instant now) {
        if (order.state() == OrderState.COMPLETED) {
            return order;
        }
        Placing.refuseUnless(order, order.state() == OrderState.DELIVERED);
        return OrderEdit.of(order).end(OrderState.COMPLETED, null, now).done();
    }

    static List<Fulfilment> unsent(Order order) {
        return order.fulfilments().stream()
                .filter(parcel -> parcel.state().holdsUnits() && !parcel.state().hasLeft())
                .toList();
    }

    /** The state that follows from the parcels of a paid order; any other state is what it is. */
    static OrderState derived(Order order) {
        if (!OrderState.UNDER_WAY.contains(order.state())) {
            return order.state();
        }
        var left = order.fulfilments().stream()
                .filter(parcel -> parcel.state().hasLeft())
                .toList();
        boolean isBegun = order.fulfilments().stream().anyMatch(parcel -> parcel.state() != State.CANCELLED);
        if (left.isEmpty()) {
            return isBegun ? OrderState.PROCESSING : OrderState.PAID;
        }
        boolean isMoreToSend = !unsent(order).isEmpty()
                || order.terms().lines().stream().anyMatch(line -> order.unitsToPack(line.lineId()) > 0);
        if (isMoreToSend) {
            return OrderState.PARTIALLY_SHIPPED;
        }
        boolean isAllThere = left.stream().allMatch(parcel -> parcel.state() == State.DELIVERED);
        return isAllThere ? OrderState.DELIVERED : OrderState.SHIPPED;
    }

    private static void require(Order order, String id, Set<State> from) {
        Placing.refuseUnless(order, OrderState.UNDER_WAY.contains(order.state()));
        var parcel = order.fulfilments().stream()
                .filter(one -> one.fulfilmentId().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("parcel " + id));
        refuseIf(!from.contains(parcel.state()), "parcel-state", parcel.state());
    }
}
