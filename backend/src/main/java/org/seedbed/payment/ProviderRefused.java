package org.seedbed.payment;

import org.jspecify.annotations.Nullable;

/** A provider understood and will not do it; asking again changes nothing. */
public class ProviderRefused extends RuntimeException {
    private final String code;

    public ProviderRefused(String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** The provider's word for why. */
    public String code() {
        return code;
    }
}
