package org.seedbed.store.transfer;

/** A file that is damaged or another program's, so that nothing can be had from it. */
final class UnusableFile extends TransferProblem {
    UnusableFile(String message) {
        super(message);
    }
}
