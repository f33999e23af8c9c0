package org.seedbed.store.query;

import org.seedbed.store.file.Session;

/**
 * Documents one after the other. Between two of them it can be paused, which lets go of the file; it then goes on with whatever
 * session {@link #next} is given.
 */
public interface Source {
    boolean next(Session session);

    /** The place of the present document in its collection's table. */
    long id();

    byte[] document();

    void pause();
}
