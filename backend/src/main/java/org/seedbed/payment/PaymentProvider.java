package org.seedbed.payment;

import org.seedbed.order.Order;
import org.seedbed.order.Payment;
import org.seedbed.order.Refund;
import org.seedbed.shop.PaymentMode;

/**
 * Somebody who takes an order's money and gives it back. Every call may be repeated: the keys of attempts and refunds were stored
 * before. One that cannot be reached throws {@link ProviderUnavailable}, one that says no {@link ProviderRefused}.
 */
public interface PaymentProvider {
    /** How orders name it. */
    String name();

    /** The mode of the shops whose money it takes. */
    PaymentMode mode();

    /** The session in which the attempt is paid; the same one however often it is asked for. */
    ProviderSession start(Order order, Payment attempt, ShopLinks links);

    /** How the attempt's session stands. */
    ProviderSession look(Order order, Payment attempt);

    /** Ends the attempt's session, so that nobody can pay in it any more, unless it has been paid or is being paid. */
    ProviderSession expire(Order order, Payment attempt);

    /** Sends the refund's money back, or says how far it has come. */
    ProviderRefund refund(Order order, Payment payment, Refund refund);
}
