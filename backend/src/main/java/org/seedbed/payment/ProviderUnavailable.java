package org.seedbed.payment;

import org.jspecify.annotations.Nullable;

/** A provider cannot be asked now; what was to be done is done later. */
public class ProviderUnavailable extends RuntimeException {
    public ProviderUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
