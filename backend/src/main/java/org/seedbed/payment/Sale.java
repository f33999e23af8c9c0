package org.seedbed.payment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.Order;
import org.seedbed.order.OrderState;
import org.seedbed.order.Payment;
import org.seedbed.shop.PaymentMode;
import org.seedbed.shop.Shop;

/**
 * An order, the shop it was placed in, and what keeps it from being paid.
 *
 * @param url where the buyer pays, once that is known
 */
public record Sale(
        Shop shop,
        Order order,
        @Nullable Trouble trouble,
        @Nullable String url) {
    /** Why a buyer cannot pay. */
    public enum Trouble {
        /** The provider cannot be reached now. */
        LATER,
        /** The provider will not take this payment. */
        REFUSED
    }

    static Sale of(Shop shop, Order order) {
        return new Sale(shop, order, null, null);
    }

    Sale in(Trouble met) {
        return new Sale(shop, order, met, null);
    }

    Sale at(@Nullable String where) {
        return new Sale(shop, order, null, where);
    }

    Sale now(Order changed) {
        return new Sale(shop, changed, trouble, url);
    }

    PaymentMode mode() {
        var front = shop.front();
        return front == null ? PaymentMode.TEST : front.payments();
    }

    public boolean isTest() {
        return mode() == PaymentMode.TEST;
    }

    public boolean isWaiting() {
        return order.state() == OrderState.PENDING_PAYMENT;
    }

    /** The attempt in which the buyer may pay now. */
    Optional<Payment> attempt() {
        return order.payments().stream()
                .filter(payment -> payment.state().isOpen())
                .findFirst();
    }

    /** Whether the money is on its way, so that nothing is left for the buyer to do. */
    public boolean isUnderWay() {
        return isWaiting()
                && attempt()
                        .filter(attempt -> attempt.state() != Payment.State.CREATED)
                        .isPresent();
    }

    /** Whether the last try to pay failed. */
    public boolean hasFailed() {
        return isWaiting() && attempt().isEmpty();
    }
}
