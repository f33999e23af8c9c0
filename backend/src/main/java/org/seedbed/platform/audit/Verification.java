package org.seedbed.platform.audit;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Walks the audit log from its first entry and stops at the first that is not as it was written. */
final class Verification {
    private final List<Head> known;
    private long sequence;
    private String digest = "";

    private Verification(List<Head> known) {
        this.known = known;
    }

    /**
     * The head of a whole log; no head if it has no entry.
     *
     * @param known heads that were written down before; the log must still have them
     * @throws Broken naming the first entry that is not as it was written
     */
    static @Nullable Head check(Iterable<Document> inOrder, List<Head> known) {
        var verification = new Verification(known);
        for (var document : inOrder) {
            verification.next(document);
        }
        return verification.end();
    }

    private void next(Document document) {
        long expected = sequence + 1;
        if (!(document.get("_id") instanceof Number number) || number.longValue() < expected) {
            throw new Broken(expected, "Entry " + expected + " is not there; a foreign one is in its place");
        }
        if (number.longValue() > expected) {
            throw new Broken(expected, "Entry " + expected + " is missing");
        }
        var entry = read(document, expected);
        boolean follows = entry.previous().equals(digest);
        if (!follows && entry.isUnchanged() && sequence > 0) {
            throw new Broken(sequence, "Entry " + sequence + " was replaced: entry " + expected + " followed another");
        }
        if (!follows) {
            throw new Broken(expected, "Entry " + expected + " is out of order: it does not follow the one before");
        }
        if (!entry.isUnchanged()) {
            throw new Broken(expected, "Entry " + expected + " was changed");
        }
        for (var head : known) {
            if (head.sequence() == expected && !head.digest().equals(entry.digest())) {
                throw new Broken(expected, "Entry " + expected + " was replaced: its digest was " + head.digest());
            }
        }
        sequence = expected;
        digest = entry.digest();
    }

    private static AuditEntry read(Document document, long expected) {
        try {
            return AuditEntry.from(document);
        } catch (ClassCastException | NullPointerException unreadable) {
            throw new Broken(expected, "Entry " + expected + " was changed: a part is missing or of another kind");
        }
    }

    private @Nullable Head end() {
        for (var head : known) {
            if (head.sequence() > sequence) {
                throw new Broken(
                        sequence + 1,
                        "Entry " + (sequence + 1) + " is missing: the log ended at " + head.sequence()
                                + " once and was cut off");
            }
        }
        return sequence == 0 ? null : new Head(sequence, digest);
    }

    /** That an entry is not as it was written, and which. */
    static final class Broken extends RuntimeException {
        private final long sequence;

        Broken(long sequence, String message) {
            super(message);
            this.sequence = sequence;
        }

        long sequence() {
            return sequence;
        }
    }
}
