package org.seedbed.payment.stripe;

import org.seedbed.payment.ProviderUnavailable;

/** Stripe failed once and keeps this answer for the key: the same call will not get another one. */
final class KeptFailure extends ProviderUnavailable {
    KeptFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
