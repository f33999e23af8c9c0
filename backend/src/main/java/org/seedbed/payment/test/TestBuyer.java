package org.seedbed.payment.test;

import org.seedbed.order.Order;
import org.seedbed.order.Payment;
import org.seedbed.payment.test.TestSession.Choice;
import org.springframework.stereotype.Service;

/** Pays by test payments as somebody on their page would, where nobody sits at the screen. */
@Service
public class TestBuyer {
    private final TestPayments payments;

    TestBuyer(TestPayments payments) {
        this.payments = payments;
    }

    /** Pays in an attempt whose session has been started. */
    public void pay(Order order, Payment attempt) {
        payments.decide(order, attempt, Choice.PAY);
    }
}
