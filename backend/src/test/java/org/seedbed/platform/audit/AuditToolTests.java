package org.seedbed.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.MongoClients;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedbed.TestTokens;
import org.seedbed.store.EmbeddedStore;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

class AuditToolTests {
    @TempDir
    private Path folder;

    @Test
    void checksAFolderWhileItIsInUseAndWhenItIsNot() {
        withLog(mongo -> {
            var inUse = run("verify", "--data", folder);
            assertThat(inUse.code).isZero();
            assertThat(inUse.out).startsWith("5 entries, whole; head 5:");
        });

        var atRest = run("verify", "--data", folder);
        assertThat(atRest.code).isZero();
        assertThat(atRest.out).startsWith("5 entries, whole; head 5:");
        var head = atRest.out.strip().replaceFirst(".*head ", "");
        assertThat(run("verify", "--data", folder, "--head", head).code).isZero();
        var other = run("verify", "--data", folder, "--head", "3:other");
        assertThat(other.code).isOne();
        assertThat(other.err).startsWith("Entry 3 was replaced");
        assertThat(folder).isDirectoryNotContaining("glob:**.copy-*");
    }

    @Test
    void endsWithOneAndNamesTheEntryThatWasChanged() {
        withLog(mongo -> mongo.updateFirst(query(where("_id").is(3L)), Update.update("who", "nobody"), "audit"));

        var run = run("verify", "--data", folder);

        assertThat(run.code).isOne();
        assertThat(run.err).isEqualTo("Entry 3 was changed" + System.lineSeparator());
        assertThat(run.out).isEmpty();
    }

    @Test
    void noticesByTheHeadBesideTheLogThatTheEndWasCutOff() {
        withLog(mongo -> mongo.remove(query(where("_id").gt(3L)), "audit"));

        assertThat(run("verify", "--data", folder).err).startsWith("Entry 4 is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "check", "verify --head", "verify --data a --uri b", "verify --force x"})
    void answersWrongUsageWithTheUsage(String arguments) {
        var run = run((Object[]) (arguments.isEmpty() ? new String[0] : arguments.split(" ")));

        assertThat(run.code).isEqualTo(2);
        assertThat(run.err).contains("audit verify [--data DIR | --uri URI]");
    }

    @Test
    void saysWhatAHeadLooksLikeAndThatAFolderIsEmpty() {
        assertThat(run("verify", "--data", folder, "--head", "5").err).contains("SEQUENCE:DIGEST");
        assertThat(run("verify", "--data", folder).err).contains("no store.db");
    }

    private void withLog(Consumer<MongoTemplate> then) {
        try (var store = EmbeddedStore.open(folder);
                var client = MongoClients.create(store.connectionString())) {
            var mongo = new MongoTemplate(client, "seedbed");
            var chain = new AuditChain(mongo, new TestTokens());
            chain.append(Changes.of("one", 5));
            chain.noteHead();
            then.accept(mongo);
        }
    }

    private static Run run(Object... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = AuditTool.run(
                Arrays.stream(arguments).map(Object::toString).toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private record Run(int code, String out, String err) {}
}
