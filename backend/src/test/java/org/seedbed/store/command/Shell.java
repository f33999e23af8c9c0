package org.seedbed.store.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.seedbed.TestClock;
import org.seedbed.store.bson.Bson;
import org.seedbed.store.data.Data;
import org.seedbed.store.wire.Client;
import org.seedbed.store.wire.Request;
import org.springframework.util.FileSystemUtils;

/** The commands of a store without its connections: takes them as JSON, in which {@code #} stands for the last collection. */
public final class Shell implements BeforeAllCallback, AfterAllCallback {
    private static final long CACHE_BYTES = 16L * 1024 * 1024;
    private static final String DATABASE = "shop";

    public final TestClock clock = new TestClock("2026-03-04T05:06:07Z");
    private @Nullable Path folder;
    private @Nullable Data data;
    private @Nullable Commands commands;
    private int collections;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        open();
    }

    public void open() {
        try {
            folder = Files.createTempDirectory("store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        data = Data.open(folder.resolve("store.db"), CACHE_BYTES, clock);
        commands = new Commands(data);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        close();
    }

    public void close() throws IOException {
        data().close();
        FileSystemUtils.deleteRecursively(folder);
    }

    public Data data() {
        return Objects.requireNonNull(data);
    }

    public Commands commands() {
        return Objects.requireNonNull(commands);
    }

    /** Begins a new collection with these documents. */
    public void holding(String... documents) {
        begin();
        for (var document : documents) {
            insert(document);
        }
    }

    public String begin() {
        return "c" + ++collections;
    }

    public String collection() {
        return "c" + collections;
    }

    public Document insert(String document) {
        return succeed(new Document("insert", collection()).append("documents", List.of(document(document))));
    }

    public void index(String key) {
        index(key, "{}");
    }

    /** Makes an index; its name is its key as written. */
    public void index(String key, String options) {
        run(createIndexes(key, options));
    }

    /** The code with which an index is refused. */
    public int refusedIndex(String key, String options) {
        return refusal(createIndexes(key, options));
    }

    private Document createIndexes(String key, String options) {
        var spec = new Document("key", document(key)).append("name", key);
        spec.putAll(document(options));
        return new Document("createIndexes", collection()).append("indexes", List.of(spec));
    }

    /** The reply to a command, as a client reads it. */
    public Document run(String command) {
        return run(document(command));
    }

    public Document run(Document command) {
        var name = command.keySet().iterator().next();
        var request = new Request(new Client(1, true), DATABASE, name, command, Map.of());
        return Bson.decode(Bson.encode(commands().handle(request)));
    }

    /** The reply to a command none of whose statements may be refused. */
    public Document succeed(Document command) {
        var reply = run(command);
        assertThat(reply.get("writeErrors")).isNull();
        return reply;
    }

    public Document succeed(String command) {
        return succeed(document(command));
    }

    /** The code with which a command, or its first refused statement, is refused. */
    public int refusal(String command) {
        return refusal(document(command));
    }

    public int refusal(Document command) {
        var reply = new ArrayList<Document>();
        var refused = catchThrowableOfType(MongoServerError.class, () -> reply.add(run(command)));
        if (refused != null) {
            return refused.getCode();
        }
        assertThat(reply.get(0)).containsKey("writeErrors");
        return (Integer) list(reply.get(0), "writeErrors").get(0).get("code");
    }

    /** The documents of a reply's first or next batch. */
    public static List<Document> batch(Document reply) {
        var cursor = (Document) reply.get("cursor");
        return list(cursor, cursor.containsKey("firstBatch") ? "firstBatch" : "nextBatch");
    }

    public static long cursor(Document reply) {
        return ((Number) ((Document) reply.get("cursor")).get("id")).longValue();
    }

    /** The ids of the documents a {@code find} answers at once. */
    public List<@Nullable Object> ids(String filter) {
        return ids(new Document("find", collection()).append("filter", document(filter)));
    }

    public List<@Nullable Object> ids(Document find) {
        return batch(run(find)).stream()
                .<@Nullable Object>map(each -> each.get("_id"))
                .toList();
    }

    /** Asserts that the collection's indexes have the entries of its documents. */
    public void assertValid() {
        var validation = run(new Document("validate", collection()));
        assertThat(validation.get("errors")).isEqualTo(List.of());
        assertThat(validation.get("valid")).isEqualTo(true);
    }

    public Document document(String json) {
        var named = json.replace("#", collection());
        var output = new BasicOutputBuffer();
        new BsonDocumentCodec()
                .encode(
                        new BsonBinaryWriter(output),
                        BsonDocument.parse(named),
                        EncoderContext.builder().build());
        return Bson.decode(output.toByteArray());
    }

    @SuppressWarnings("unchecked")
    public static List<Document> list(Document document, String field) {
        return (List<Document>) document.get(field);
    }
}
