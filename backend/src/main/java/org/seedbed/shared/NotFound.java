package org.seedbed.shared;

/** Something that does not exist, or that the asker may not know exists: answered with the same 404. */
public class NotFound extends RuntimeException {
    public NotFound(Id id) {
        super("Not found: " + id.value());
    }

    public NotFound(String what) {
        super("Not found: " + what);
    }
}
