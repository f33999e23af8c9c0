package org.seedbed.store.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedbed.store.bson.Bson;

class NewDocumentTests {
    private static final int TOO_LARGE = 10_334;
    private static final int OVERFLOW = 15;
    private static final int DEEPEST = 200;

    @RegisterExtension
    static final Shell SHELL = new Shell();

    @Test
    void beginsWithItsId() {
        SHELL.holding("{a: 1, _id: 7, b: 2}");

        assertThat(only().keySet()).containsExactly("_id", "a", "b");
    }

    @Test
    void getsAnIdIfItHasNone() {
        SHELL.holding("{a: 1}", "{a: 2}");

        assertThat(SHELL.ids("{}"))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).isInstanceOf(ObjectId.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{_id: [1]}   | 53", "{_id: /a/}   | 53", "{_id: {$a: 1}} | 52"})
    void isRefusedForItsId(String document, int code) {
        SHELL.holding();

        assertThat(SHELL.refusal("{insert: '#', documents: [" + document + "]}"))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{_id: null}", "{_id: {a: 1}}", "{_id: ''}", "{_id: {$numberDouble: 'NaN'}}"})
    void takesAnythingElseForItsId(String document) {
        SHELL.holding(document);

        assertThat(SHELL.refusal("{insert: '#', documents: [" + document + "]}"))
                .isEqualTo(11_000);
    }

    @Test
    void mayHaveSixteenMebibytesAndNoMore() {
        SHELL.holding();
        var largest = new Document("_id", 1).append("text", "");
        largest.put("text", "x".repeat(Bson.MAX_DOCUMENT_BYTES - Bson.encode(largest).length));

        SHELL.succeed(new Document("insert", SHELL.collection()).append("documents", List.of(largest)));
        assertThat(SHELL.refusal(new Document("insert", SHELL.collection())
                        .append("documents", List.of(largest.clone().append("more", 1)))))
                .isEqualTo(TOO_LARGE);
        assertThat(SHELL.refusal("{update: '#', updates: [{q: {_id: 1}, u: {$set: {more: 1}}}]}"))
                .isEqualTo(TOO_LARGE);
        assertThat(SHELL.run("{count: '#', query: {more: 1}}").get("n")).isEqualTo(0);
    }

    @Test
    void isNeverNestedDeeperByAnUpdateThanItCouldBeInserted() {
        SHELL.holding("{_id: 1}");

        assertThat(refusedUpdate("a" + ".a".repeat(199))).isEqualTo(OVERFLOW);
        assertThat(refusedUpdate("a" + ".a".repeat(999))).isEqualTo(OVERFLOW);
        SHELL.succeed(update("a" + ".a".repeat(198)));

        assertThat(SHELL.run("{count: '#', query: {'a.a': {$exists: true}}}").get("n"))
                .isEqualTo(1);
        SHELL.assertValid();
    }

    @Test
    void refusesWhatIsNestedTooDeeplyToBeReadAgain() {
        assertThat(Bson.decode(NewDocument.encode(nested(DEEPEST)))).isEqualTo(nested(DEEPEST));
        assertThatExceptionOfType(MongoServerError.class).isThrownBy(() -> NewDocument.encode(nested(DEEPEST + 1)));
    }

    private static Document nested(int levels) {
        var document = new Document("x", 1);
        for (int level = 2; level < levels; level++) {
            document = new Document("x", document);
        }
        return new Document("_id", 1).append("x", document);
    }

    private static int refusedUpdate(String path) {
        return SHELL.refusal(update(path));
    }

    private static Document update(String path) {
        var statement = new Document("q", new Document("_id", 1))
                .append("u", new Document("$set", new Document(path, new Document())));
        return new Document("update", SHELL.collection()).append("updates", List.of(statement));
    }

    @Test
    void hasNoZeroBytesInItsNames() {
        SHELL.holding("{_id: 1, a: 1}");

        assertThat(SHELL.refusal(new Document("update", SHELL.collection())
                        .append(
                                "updates",
                                List.of(new Document("q", new Document())
                                        .append("u", new Document("$rename", new Document("a", "b\0c")))))))
                .isEqualTo(2);
        assertThat(only()).isEqualTo(new Document("_id", 1).append("a", 1));
    }

    @Test
    void isRefusedInBatchesTooSmallOrTooLarge() {
        SHELL.holding();

        assertThat(SHELL.refusal("{insert: '#', documents: []}")).isEqualTo(2);
        assertThat(SHELL.refusal("{delete: '#', deletes: []}")).isEqualTo(2);
        assertThat(SHELL.refusal("{update: '#', updates: []}")).isEqualTo(2);
        var many = new ArrayList<Document>();
        for (int i = 0; i <= 100_000; i++) {
            many.add(new Document());
        }
        assertThat(SHELL.refusal(new Document("insert", SHELL.collection()).append("documents", many)))
                .isEqualTo(2);
    }

    @Test
    void stopsAnOrderedBatchAtTheFirstRefusalOnly() {
        SHELL.holding("{_id: 2}");

        var ordered = SHELL.run("{insert: '#', documents: [{_id: 1}, {_id: 2}, {_id: 3}]}");
        assertThat(ordered.get("n")).isEqualTo(1);
        assertThat(Shell.list(ordered, "writeErrors"))
                .hasSize(1)
                .first()
                .satisfies(error -> assertThat(error.get("index")).isEqualTo(1));
        var unordered = SHELL.run("{insert: '#', ordered: false, documents: [{_id: 1}, {_id: 2}, {_id: 3}]}");
        assertThat(unordered.get("n")).isEqualTo(1);
        assertThat(Shell.list(unordered, "writeErrors")).hasSize(2);
        assertThat(SHELL.ids("{}")).containsExactlyInAnyOrder(1, 2, 3);
    }

    private static Document only() {
        return Shell.batch(SHELL.run("{find: '#'}")).get(0);
    }
}
