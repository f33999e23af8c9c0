package org.seedbed.store.transfer;

import org.jspecify.annotations.Nullable;

/** What keeps a transfer from being done, in words for the person who asked for it. */
public class TransferProblem extends RuntimeException {
    public TransferProblem(String message) {
        this(message, null);
    }

    TransferProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
