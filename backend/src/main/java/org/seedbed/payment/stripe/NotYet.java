package org.seedbed.payment.stripe;

/** An event speaks of something that is not known yet: it is to be tried again. */
final class NotYet extends RuntimeException {
    NotYet(String message) {
        super(message);
    }
}
