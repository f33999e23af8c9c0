package org.seedbed.store.file;

/** The one transaction that writes at present; whoever gets it sees all earlier writes. */
public interface Writing {
    Session session();

    /** Has this run once the transaction is on disk, before anyone is answered. */
    void afterCommit(Runnable action);
}
