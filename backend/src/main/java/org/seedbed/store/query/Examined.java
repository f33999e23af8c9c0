package org.seedbed.store.query;

/** How much a command has read, for those who ask to explain and for the counters. */
public final class Examined {
    private long documents;
    private long keys;

    void document() {
        documents++;
    }

    public void keys(long more) {
        keys += more;
    }

    public long documents() {
        return documents;
    }

    public long keys() {
        return keys;
    }
}
