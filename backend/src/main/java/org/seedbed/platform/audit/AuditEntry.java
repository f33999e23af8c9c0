package org.seedbed.platform.audit;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Digest;

/**
 * One change in the audit log, tied to the entry before by that one's digest. Of the reason only a digest is tied in, made with
 * a salt that lies beside the reason: once both are blanked, nobody can guess the reason from what is left.
 *
 * @param sequence 1, 2, 3 …
 * @param previous the digest of the entry before; empty for the first
 * @param kind the collection of the changed document
 * @param place which of the document's changes this is, from 0
 * @param reasonDigest empty if no reason was given
 */
record AuditEntry(
        long sequence,
        String previous,
        Instant when,
        String who,
        String what,
        String kind,
        String object,
        int place,
        String reasonDigest,
        String digest,
        @Nullable Note note) {
    static final String COLLECTION = "audit";
    /** Stands for what cannot be read any more. */
    private static final String UNKNOWN = "unknown";

    /** Ties a change to the entry before. */
    static AuditEntry after(@Nullable AuditEntry head, DueChange change, String salt) {
        var note = change.why() == null ? null : new Note(change.why(), salt);
        var untied = new AuditEntry(
                head == null ? 1 : head.sequence + 1,
                head == null ? "" : head.digest,
                change.when(),
                change.who(),
                change.what(),
                change.kind(),
                change.object(),
                change.place(),
                note == null ? "" : note.digest(),
                "",
                note);
        return untied.withDigest(untied.expectedDigest());
    }

    private AuditEntry withDigest(String text) {
        return new AuditEntry(sequence, previous, when, who, what, kind, object, place, reasonDigest, text, note);
    }

    /** Each part with its length before it, so that no two entries make the same text. */
    String expectedDigest() {
        var text = new StringBuilder();
        for (var part : new Object[] {sequence, previous, when, who, what, kind, object, place, reasonDigest}) {
            var written = part.toString();
            text.append(written.length()).append(':').append(written).append('\n');
        }
        return Digest.sha256(text.toString());
    }

    boolean isUnchanged() {
        return digest.equals(expectedDigest()) && (note == null || note.digest().equals(reasonDigest));
    }

    /** Whether there was a reason and it was taken away. */
    boolean isBlanked() {
        return note == null && !reasonDigest.isEmpty();
    }

    /** The same for every attempt to log this change, so that it is in the log once. */
    String key() {
        return DueChange.key(kind, object, place);
    }

    Head head() {
        return new Head(sequence, digest);
    }

    Document toDocument() {
        var document = new Document("_id", sequence)
                .append("previous", previous)
                .append("when", Date.from(when))
                .append("who", who)
                .append("what", what)
                .append("kind", kind)
                .append("object", object)
                .append("place", place)
                .append("reasonDigest", reasonDigest)
                .append("digest", digest)
                .append("key", key());
        return note == null
                ? document
                : document.append("note", new Document("reason", note.reason()).append("salt", note.salt()));
    }

    /**
     * Reads what {@link #toDocument} wrote.
     *
     * @throws RuntimeException if somebody put something else there
     */
    static AuditEntry from(Document document) {
        var note = document.get("note", Document.class);
        return new AuditEntry(
                document.get("_id", Number.class).longValue(),
                text(document, "previous"),
                document.getDate("when").toInstant(),
                text(document, "who"),
                text(document, "what"),
                text(document, "kind"),
                text(document, "object"),
                document.get("place", Number.class).intValue(),
                text(document, "reasonDigest"),
                text(document, "digest"),
                note == null ? null : new Note(text(note, "reason"), text(note, "salt")));
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }

    /** Reads what can be read, whatever somebody put there; such an entry is not {@link #isUnchanged}. */
    static AuditEntry legible(Document document) {
        var note = legible(document, "note", Document.class);
        return new AuditEntry(
                legible(document, "_id", Number.class).map(Number::longValue).orElse(0L),
                legibleText(document, "previous"),
                legible(document, "when", Date.class).map(Date::toInstant).orElse(Instant.EPOCH),
                legibleText(document, "who"),
                legibleText(document, "what"),
                legibleText(document, "kind"),
                legibleText(document, "object"),
                legible(document, "place", Number.class).map(Number::intValue).orElse(-1),
                legible(document, "reasonDigest", String.class).orElse(UNKNOWN),
                legibleText(document, "digest"),
                note.map(kept -> new Note(legibleText(kept, "reason"), legibleText(kept, "salt")))
                        .orElse(null));
    }

    private static String legibleText(Document document, String field) {
        return legible(document, field, String.class).orElse(UNKNOWN);
    }

    private static <T> Optional<T> legible(Document document, String field, Class<T> type) {
        return Optional.ofNullable(document.get(field)).filter(type::isInstance).map(type::cast);
    }

    /** The reason, kept beside what is tied together; it can be blanked without breaking the log. */
    record Note(String reason, String salt) {
        String digest() {
            return Digest.sha256(salt + reason);
        }
    }
}
