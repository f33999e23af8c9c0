package org.seedbed.platform.audit;

import org.bson.Document;

/** The last entry of the audit log at some time: whoever wrote it down can tell later whether the log still has it. */
record Head(long sequence, String digest) {
    static final String COLLECTION = "auditHead";
    static final String ID = "head";

    static Head from(Document document) {
        return new Head(document.get("sequence", Number.class).longValue(), document.getString("digest"));
    }

    static Head parse(String text) {
        var parts = text.split(":", 2);
        try {
            if (parts.length == 2 && !parts[1].isBlank()) {
                return new Head(Long.parseLong(parts[0]), parts[1]);
            }
        } catch (NumberFormatException malformed) {
            // Said below.
        }
        throw new IllegalArgumentException(
                "A head is SEQUENCE:DIGEST, as the server's log has it, not \"" + text + "\"");
    }

    @Override
    public String toString() {
        return sequence + ":" + digest;
    }
}
