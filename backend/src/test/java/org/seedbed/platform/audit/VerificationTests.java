package org.seedbed.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedbed.platform.audit.Verification.Broken;

class VerificationTests {
    private static final int ENTRIES = 9;

    private final List<Document> log = log();
    private final Head head = AuditEntry.from(log.get(ENTRIES - 1)).head();

    private static List<Document> log() {
        var log = new ArrayList<Document>();
        AuditEntry last = null;
        for (var change : Changes.of("one", ENTRIES)) {
            last = AuditEntry.after(last, change, "salt" + change.place());
            log.add(last.toDocument());
        }
        return log;
    }

    @Test
    void namesTheHeadOfAWholeLog() {
        assertThat(Verification.check(log, List.of(head))).isEqualTo(head);
        assertThat(Verification.check(List.of(), List.of())).isNull();
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                Arguments.of("who", "somebody"),
                Arguments.of("what", "status-cancelled"),
                Arguments.of("when", new Date(0)),
                Arguments.of("kind", "shops"),
                Arguments.of("object", "two"),
                Arguments.of("place", 7),
                Arguments.of("place", "7"),
                Arguments.of("reasonDigest", ""),
                Arguments.of("digest", "x"),
                Arguments.of("note", new Document("reason", "a better one").append("salt", "salt4")));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void namesAChangedEntry(String field, Object forged) {
        log.get(4).put(field, forged);

        assertNamed(5, "changed");
    }

    @Test
    void namesAnEntryThatWasChangedAndSealedAgain() {
        log.get(4).put("who", "somebody");
        log.get(4).put("digest", AuditEntry.from(log.get(4)).expectedDigest());

        assertNamed(5, "replaced");
    }

    @Test
    void namesAMissingEntry() {
        log.remove(4);

        assertNamed(5, "missing");
    }

    @Test
    void namesTheFirstOfTwoThatWereSwapped() {
        var fifth = log.get(4);
        var sixth = log.get(5);
        fifth.put("_id", 6L);
        sixth.put("_id", 5L);
        log.set(4, sixth);
        log.set(5, fifth);

        assertNamed(5, "out of order");
    }

    @Test
    void namesWhereAnEndWasCutOff() {
        log.subList(6, ENTRIES).clear();

        assertNamed(7, "missing");
    }

    @Test
    void namesAnEndThatWasWrittenAnew() {
        log.get(ENTRIES - 1).put("who", "somebody");
        log.get(ENTRIES - 1).put("digest", AuditEntry.from(log.get(ENTRIES - 1)).expectedDigest());

        assertNamed(ENTRIES, "replaced");
    }

    @Test
    void namesTheFirstOfALogThatWasEmptied() {
        log.clear();

        assertNamed(1, "missing");
    }

    @Test
    void namesAForeignEntry() {
        log.add(new Document("_id", "x"));

        assertNamed(ENTRIES + 1, "foreign");
    }

    private void assertNamed(long sequence, String how) {
        assertThatExceptionOfType(Broken.class)
                .isThrownBy(() -> Verification.check(log, List.of(head)))
                .withMessageContainingAll("Entry " + sequence + " ", how)
                .satisfies(broken -> assertThat(broken.sequence()).isEqualTo(sequence));
    }
}
