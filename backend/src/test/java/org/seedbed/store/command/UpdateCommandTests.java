package org.seedbed.store.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedbed.store.EmbeddedStore;

class UpdateCommandTests {
    @TempDir
    private Path folder;

    private EmbeddedStore store;
    private MongoClient client;
    private MongoDatabase database;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(folder);
        client = MongoClients.create(store.connectionString());
        database = client.getDatabase("seedbed");
        database.getCollection("c").insertMany(List.of(Document.parse("{_id: 1}"), Document.parse("{_id: 2, v: 'a'}")));
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 2"})
    void reportsAWrongStatementAtItsPlace(boolean ordered, int changed) {
        var statements = "{q: {_id: 1}, u: {$set: {n: 1}}}, {q: {_id: 9}, u: {$nonsense: {n: 1}}}, "
                + "{q: {_id: 2}, u: {$set: {n: 1}}}";

        var reply = run("{update: 'c', updates: [" + statements + "], ordered: " + ordered + "}");

        assertThat(reply).containsEntry("n", changed).containsEntry("nModified", changed);
        assertThat(errors(reply)).containsExactly("1: 9 FailedToParse");
        assertThat(database.getCollection("c").countDocuments(Document.parse("{n: 1}")))
                .isEqualTo(changed);
    }

    @Test
    void replacesNotManyByOne() {
        var reply = run("{update: 'c', updates: [{q: {}, u: {n: 1}, multi: true}]}");

        assertThat(errors(reply)).containsExactly("0: 9 FailedToParse");
        assertThat(database.getCollection("c").countDocuments(Document.parse("{n: 1}")))
                .isZero();
    }

    @Test
    void keepsWhatWasChangedBeforeADocumentThatCannotBe() {
        var reply = run("{update: 'c', updates: [{q: {}, u: {$inc: {v: 1}}, multi: true}]}");

        assertThat(errors(reply)).containsExactly("0: 14 TypeMismatch");
        assertThat(database.getCollection("c").find().into(new ArrayList<>()))
                .containsExactly(Document.parse("{_id: 1, v: 1}"), Document.parse("{_id: 2, v: 'a'}"));
    }

    @Test
    void saysThatItWasFindAndModifyThatADocumentStopped() {
        var whenRun = refusal("{findAndModify: 'c', query: {_id: 2}, update: {$inc: {v: 1}}}");
        var whenRead = refusal("{findAndModify: 'c', query: {_id: 2}, update: {$nonsense: {v: 1}}}");

        assertThat(whenRun.getErrorCode()).isEqualTo(14);
        assertThat(whenRun.getErrorMessage())
                .startsWith("Plan executor error during findAndModify :: caused by :: Cannot apply $inc");
        assertThat(whenRead.getErrorCode()).isEqualTo(9);
        assertThat(whenRead.getErrorMessage()).startsWith("Unknown modifier: $nonsense");
    }

    @Test
    void answersWhatAnUpsertInserted() {
        var reply = run("{findAndModify: 'c', query: {_id: 3, a: 1}, update: {$setOnInsert: {b: 2}, $inc: {n: 1}}, "
                + "upsert: true, new: true}");

        assertThat(reply).containsEntry("value", Document.parse("{_id: 3, a: 1, b: 2, n: 1}"));
    }

    @Test
    void changesTheElementsThatArrayFiltersChoose() {
        run("{update: 'c', updates: [{q: {_id: 1}, u: {$set: {v: [1, 5]}}}]}");

        run("{update: 'c', updates: [{q: {_id: 1}, u: {$inc: {'v.$[e]': 1}}, arrayFilters: [{e: {$gt: 2}}]}]}");

        assertThat(database.getCollection("c").find(new Document("_id", 1)).first())
                .isEqualTo(Document.parse("{_id: 1, v: [1, 6]}"));
    }

    private Document run(String command) {
        return database.runCommand(Document.parse(command));
    }

    private MongoCommandException refusal(String command) {
        return catchThrowableOfType(MongoCommandException.class, () -> run(command));
    }

    private static List<String> errors(Document reply) {
        return reply.getList("writeErrors", Document.class).stream()
                .map(error -> error.get("index") + ": " + error.get("code") + " " + error.get("codeName"))
                .toList();
    }
}
