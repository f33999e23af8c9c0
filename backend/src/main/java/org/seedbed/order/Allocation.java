package org.seedbed.order;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.seedbed.order.coupon.Coupons;
import org.seedbed.order.terms.OrderLine;
import org.seedbed.shared.Wake;
import org.seedbed.shop.stock.Claim;
import org.seedbed.shop.stock.Held;
import org.seedbed.shop.stock.Stock;
import org.springframework.stereotype.Component;

/** What orders take from the shelf, and give back. Every step may be repeated; the order decides which ones count. */
@Component
class Allocation {
    static final Duration UNTIL_CLAIMED = Duration.ofMinutes(5);
    private static final Duration BETWEEN_SETTLINGS = Duration.ofSeconds(1);

    private final Orders orders;
    private final Stock stock;
    private final Coupons coupons;
    private final Wake wake;
    private final Clock clock;
    private final AtomicReference<Instant> settled = new AtomicReference<>(Instant.EPOCH);

    Allocation(Orders orders, Stock stock, Coupons coupons, Wake wake, Clock clock) {
        this.orders = orders;
        this.stock = stock;
        this.coupons = coupons;
        this.wake = wake;
        this.clock = clock;
    }

    enum Taking {
        TAKEN,
        GONE,
        /** The order changed meanwhile: look at it again before anything else. */
        CHANGED
    }

    /** Claims all that the order was promised, once more from the shelf where its hold is gone. */
    Taking take(Order order) {
        for (var line : order.terms().stocked()) {
            if (claim(order, line) == Claim.GONE) {
                if (!orders.isStill(order)) {
                    return Taking.CHANGED;
                }
                var until = clock.instant().plus(UNTIL_CLAIMED);
                if (stock.hold(order.shop(), line.sku(), order.id().value(), line.quantity(), until) != Held.HELD
                        || claim(order, line) == Claim.GONE) {
                    return Taking.GONE;
                }
            }
        }
        return Taking.TAKEN;
    }

    private Claim claim(Order order, OrderLine line) {
        return stock.claim(order.shop(), line.sku(), order.id().value(), line.quantity());
    }

    static List<String> claims(Order order) {
        return order.terms().stocked().stream().map(OrderLine::sku).toList();
    }

    /** Puts back what was claimed for an order that does not count on it. */
    void undo(Order order) {
        for (var line : order.terms().stocked()) {
            if (!order.claims().contains(line.sku())) {
                stock.takeBack(order.shop(), line.sku(), order.id().value(), line.quantity());
            }
        }
    }

    /** Holds the order's units for longer. */
    void prolong(Order order) {
        order.terms()
                .stocked()
                .forEach(line ->
                        stock.hold(order.shop(), line.sku(), order.id().value(), line.quantity(), heldUntil(order)));
    }

    /** A hold outlasts the time to pay a little, so that a session can be ended first. */
    static Instant heldUntil(Order order) {
        return Objects.requireNonNull(order.expiresAt()).plus(UNTIL_CLAIMED);
    }

    /** Gives back what an order holds that nobody will pay, and notes that it has been done. */
    Order release(Order order) {
        return order.releaseDue() == null ? order : orders.change(releaseAgain(order), Placing::released);
    }

    /** Gives back what an order holds, the last first, though it may have been done before. */
    Order releaseAgain(Order order) {
        var lines = order.terms().stocked();
        for (int last = lines.size() - 1; last >= 0; last--) {
            var line = lines.get(last);
            stock.release(order.shop(), line.sku(), order.id().value(), line.quantity());
        }
        if (order.terms().coupon() != null) {
            coupons.giveBack(order.shop(), order.terms().coupon(), order.id().value());
        }
        return order;
    }

    /** Lets an order that was paid late after all have its coupon again, if that can be had. */
    void redeemAgain(Order order) {
        if (order.terms().coupon() != null) {
            coupons.redeem(
                    order.shop(),
                    order.terms().coupon(),
                    order.id().value(),
                    Coupons.identities(
                            order.terms().buyer().phone(), order.terms().buyer().email()),
                    order.terms().totals().goods());
        }
    }

    /** Puts the units of refunds that are through on the shelf. */
    Order restock(Order order) {
        var current = order;
        for (var refund : order.refunds()) {
            if (refund.state() == Refund.State.SUCCEEDED && refund.restockDue() != null) {
                refund.lines().forEach(line -> restock(order, refund, line));
                current = orders.change(current, now -> Refunding.restocked(now, refund.refundId()));
            }
        }
        return current;
    }

    /** The shelf of something that sells fast is settled every second; otherwise a minute is soon enough. */
    void settleSoon() {
        var now = clock.instant();
        var last = settled.get();
        if (!now.isBefore(last.plus(BETWEEN_SETTLINGS)) && settled.compareAndSet(last, now)) {
            wake.up(Settling.class);
        }
    }

    private void restock(Order order, Refund refund, Refund.Line units) {
        var line = order.terms().line(units.lineId());
        if (!line.madeToOrder()) {
            stock.restock(order.shop(), line.sku(), order.id().value(), units.quantity(), refund.refundId());
        }
    }
}
