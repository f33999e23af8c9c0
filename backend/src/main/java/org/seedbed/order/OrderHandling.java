package org.seedbed.order;

import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Change;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Wake;
import org.seedbed.shop.ShopDirectory;
import org.springframework.stereotype.Service;

/**
 * What a shop's people do with its orders: its members of today, and administrators in their place. An order of another shop is
 * as if it did not exist. What the order's state does not keep from being done twice is asked for with a key.
 */
@Service
public class OrderHandling {
    private final Orders orders;
    private final Allocation allocation;
    private final ShopDirectory shops;
    private final Wake wake;
    private final Clock clock;

    OrderHandling(Orders orders, Allocation allocation, ShopDirectory shops, Wake wake, Clock clock) {
        this.orders = orders;
        this.allocation = allocation;
        this.shops = shops;
        this.wake = wake;
        this.clock = clock;
    }

    public Order require(ShopId shop, OrderId id, Actor actor) {
        shops.requireServed(shop, actor);
        return orders.find(id).filter(order -> order.shop().equals(shop)).orElseThrow(() -> new NotFound(id));
    }

    /** Begins a parcel with these units. */
    public Order beginParcel(ShopId shop, OrderId id, List<Fulfilment.Units> units, Actor actor) {
        return change(
                shop,
                id,
                "order-parcel-begun",
                null,
                actor,
                (order, by) -> Fulfilling.begun(order, units, by, by.when()));
    }

    public Order pack(ShopId shop, OrderId id, String parcel, Actor actor) {
        return change(
                shop, id, "order-parcel-packed", null, actor, (order, by) -> Fulfilling.packed(order, parcel, by));
    }

    public Order ship(
            ShopId shop, OrderId id, String parcel, Carrier carrier, @Nullable String trackingNumber, Actor actor) {
        return change(
                shop,
                id,
                "order-shipped",
                null,
                actor,
                (order, by) -> Fulfilling.shipped(order, parcel, carrier, trackingNumber, by, by.when()));
    }

    /** Begins a parcel with these units and sends it at once. */
    public Order ship(
            ShopId shop,
            OrderId id,
            List<Fulfilment.Units> units,
            Carrier carrier,
            @Nullable String trackingNumber,
            Once once,
            Actor actor) {
        return change(shop, id, "order-shipped", null, actor, once, (order, by) -> {
            var begun = Fulfilling.begun(order, units, null, by.when());
            var parcel = begun.fulfilments().get(begun.fulfilments().size() - 1).fulfilmentId();
            return Fulfilling.shipped(begun, parcel, carrier, trackingNumber, by, by.when());
        });
    }

    public Order deliver(ShopId shop, OrderId id, String parcel, Actor actor) {
        return change(
                shop,
                id,
                "order-delivered",
                null,
                actor,
                (order, by) -> Fulfilling.delivered(order, parcel, by, by.when()));
    }

    public Order returnedToSender(ShopId shop, OrderId id, String parcel, Actor actor) {
        return change(
                shop,
                id,
                "order-parcel-returned",
                null,
                actor,
                (order, by) -> Fulfilling.returnedToSender(order, parcel, by));
    }

    public Order cancelParcel(ShopId shop, OrderId id, String parcel, Actor actor) {
        return change(
                shop,
                id,
                "order-parcel-cancelled",
                null,
                actor,
                (order, by) -> Fulfilling.cancelled(order, parcel, by));
    }

    public Order refund(ShopId shop, OrderId id, Refund.Wish wish, Once once, Actor actor) {
        return change(
                shop,
                id,
                "order-refund-given",
                wish.reason(),
                actor,
                once,
                (order, by) -> Refunding.given(order, wish, by, by.when()));
    }

    public Order approveRefund(ShopId shop, OrderId id, String refundId, Actor actor) {
        return change(
                shop, id, "order-refund-given", null, actor, (order, by) -> Refunding.approved(order, refundId, by));
    }

    public Order rejectRefund(ShopId shop, OrderId id, String refundId, String why, Actor actor) {
        return change(
                shop,
                id,
                "order-refund-rejected",
                why,
                actor,
                (order, by) -> Refunding.rejected(order, refundId, by, by.when()));
    }

    /** Tries a refund that failed once more. */
    public Order refundAgain(ShopId shop, OrderId id, String refundId, Once once, Actor actor) {
        return change(
                shop,
                id,
                "order-refund-given",
                null,
                actor,
                once,
                (order, by) -> Refunding.again(order, refundId, by, by.when()));
    }

    /** Cancels an order of which nothing has left: at once, or once its session is ended or its money is back. */
    public Order cancel(ShopId shop, OrderId id, String why, Actor actor) {
        var changed = change(
                shop,
                id,
                "order-cancelled",
                why,
                actor,
                (order, by) -> order.state() == OrderState.PENDING_PAYMENT
                        ? Placing.unwanted(order, why, by, by.when())
                        : Refunding.cancelled(order, why, by, by.when()));
        return allocation.release(changed);
    }

    private Order change(
            ShopId shop,
            OrderId id,
            String what,
            @Nullable String why,
            Actor actor,
            BiFunction<Order, Change, Order> verb) {
        var by = Change.of(actor, what, clock.instant(), why);
        var changed = orders.change(require(shop, id, actor), order -> verb.apply(order, by));
        wake.up(OrderFollower.class);
        wake.up(WishFollower.class);
        return changed;
    }

    private Order change(
            ShopId shop,
            OrderId id,
            String what,
            @Nullable String why,
            Actor actor,
            Once once,
            BiFunction<Order, Change, Order> verb) {
        return change(
                shop,
                id,
                what,
                why,
                actor,
                (order, by) -> once.isDone(order) ? order : once.noted(verb.apply(order, by)));
    }
}
