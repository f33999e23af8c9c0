package org.seedbed.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Export and import between folders and servers. */
class MovingTests {
    private static final String ODD_NAME = "奇 name/of.%a+collection";

    @TempDir
    private Path folder;

    private Path data;
    private Path export;

    @BeforeEach
    void nameFolders() {
        data = folder.resolve("data");
        export = folder.resolve("export");
    }

    private static void assertDone(ToolRun run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    private static void assertRefused(ToolRun run, CharSequence... why) {
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains(why);
    }

    private static Map<String, String> files(Path folder) {
        var files = new TreeMap<String, String>();
        try (var inside = Files.list(folder)) {
            for (var file : inside.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private void fill() {
        Contents.change(data, MovingTests::fill);
    }

    private static void fill(MongoDatabase database) {
        database.getCollection("every", BsonDocument.class).insertMany(EveryType.documents());
        database.createCollection("empty");
        database.getCollection(ODD_NAME).insertOne(new Document("_id", 1));
        var many = new ArrayList<Document>();
        for (int i = 0; i < 2_345; i++) {
            many.add(new Document("_id", "n" + i).append("a", i).append("when", new Date(0)));
        }
        var indexed = database.getCollection("indexed");
        indexed.insertMany(many);
        index(indexed);
    }

    private static void index(MongoCollection<Document> collection) {
        collection.createIndex(Indexes.ascending("a"), new IndexOptions().unique(true));
        collection.createIndex(
                Indexes.compoundIndex(Indexes.descending("a"), Indexes.ascending("b.c")),
                new IndexOptions().name("descending first"));
        collection.createIndex(Indexes.ascending("sparse"), new IndexOptions().sparse(true));
        collection.createIndex(
                Indexes.ascending("partial"),
                new IndexOptions()
                        .partialFilterExpression(Filters.and(
                                Filters.gt("a", 1L), Filters.type("b", "string"), Filters.exists("c", true))));
        collection.createIndex(Indexes.ascending("expires"), new IndexOptions().expireAfter(100L, TimeUnit.SECONDS));
    }

    @Test
    void bringsEveryTypeOfValueAndEveryIndexFromOneFolderToAnother() {
        fill();
        var other = folder.resolve("other");
        var again = folder.resolve("again");

        assertDone(ToolRun.of("export", export, "--data", data));
        assertDone(ToolRun.of("import", export, "--data", other));
        assertDone(ToolRun.of("export", again, "--data", other));

        assertThat(files(again)).isEqualTo(files(export));
        assertThat(files(export))
                .containsKeys("every.jsonl", "every.metadata.json", "empty.jsonl", "indexed.jsonl", "manifest.json")
                .containsKey("%E5%A5%87%20name%2Fof%2E%25a%2Bcollection.jsonl");
        assertThat(files(export).get("indexed.metadata.json"))
                .contains(
                        "\"unique\": true", "\"sparse\": true", "partialFilterExpression", "expireAfterSeconds", "-1");
        Contents.change(other, database -> {
            Contents.assertValid(database);
            assertThat(database.getCollection("every", BsonDocument.class)
                            .find()
                            .sort(new Document("_id", 1)))
                    .containsExactlyInAnyOrderElementsOf(EveryType.documents());
        });
    }

    @Test
    void bringsEverythingToAServerAndBack() {
        fill();
        var back = folder.resolve("back");
        var fromServer = folder.resolve("from-server");
        var again = folder.resolve("again");

        assertDone(ToolRun.of("export", export, "--data", data));
        try (var server = EmbeddedStore.open(folder.resolve("server"))) {
            var uri = server.connectionString().replace("/seedbed?", "/programme?");
            assertDone(ToolRun.of("import", export, "--uri", uri));
            assertDone(ToolRun.of("export", fromServer, "--uri", uri));
        }
        assertDone(ToolRun.of("import", fromServer, "--data", back));
        assertDone(ToolRun.of("export", again, "--data", back));

        assertThat(files(fromServer)).isEqualTo(files(export));
        assertThat(files(again)).isEqualTo(files(export));
    }

    @Test
    void exportsAFolderThatAServerHasOpen() {
        try (var store = EmbeddedStore.open(data);
                var client = MongoClients.create(store.connectionString())) {
            fill(client.getDatabase("seedbed"));

            var run = ToolRun.of("export", export, "--data", data);

            assertDone(run);
            assertThat(run.out()).contains("indexed: 2345 documents, 6 indexes", "empty: 0 documents, 1 indexes");
        }
        assertThat(files(export)).hasSize(9);
    }

    @Test
    void importsNothingOfAnExportThatWasChanged() throws IOException {
        fill();
        assertDone(ToolRun.of("export", export, "--data", data));
        for (var name : new String[] {"every.jsonl", "indexed.metadata.json"}) {
            var file = export.resolve(name);
            var content = Files.readString(file);
            for (var tampered : new String[] {content.substring(0, content.length() - 1), content.replace("1", "2")}) {
                Files.writeString(file, tampered);
                assertImportsNothing(file.toString(), "changed or cut short");
            }
            Files.delete(file);
            assertImportsNothing(file.toString(), "missing");
            Files.writeString(file, content);
        }
        Files.delete(export.resolve("manifest.json"));
        assertImportsNothing("no finished export");
    }

    private void assertImportsNothing(String... why) {
        var target = folder.resolve("target");
        assertRefused(ToolRun.of("import", export, "--data", target), why);
        assertThat(target.resolve("store.db")).doesNotExist();
    }

    @Test
    void saysWhichLineCannotBeRead() throws Exception {
        Contents.write(data, "honey");
        assertDone(ToolRun.of("export", export, "--data", data));
        var file = export.resolve("shops.jsonl");
        var good = Files.readString(file);
        for (var bad : new String[] {
            "{\"_id\": ", "", "[]", "{\"_id\": 1}{\"_id\": 2}", "{\"_id\": {\"$oid\": \"12\"}}", "{\"_id\": nonsense}"
        }) {
            rewrite(file, good, good + bad + "\n");
            assertImportsNothing(file + ", line 2: ");
            good = Files.readString(file).substring(0, good.length());
        }
        rewrite(file, good, good + good);
        assertImportsNothing(file.toString(), "2 documents, not the 1");
    }

    /** Changes a file together with its hash. */
    private void rewrite(Path file, String good, String content) throws Exception {
        var before = hash(Files.readAllBytes(file));
        Files.writeString(file, content);
        var manifest = export.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace(before, hash(Files.readAllBytes(file))));
        assertThat(content).startsWith(good);
    }

    private static String hash(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void refusesATargetWithDocumentsUnlessForced() {
        Contents.write(folder.resolve("honey"), "honey");
        assertDone(ToolRun.of("export", export, "--data", folder.resolve("honey")));
        Contents.write(data, "tea");
        Contents.change(data, database -> database.getCollection("other").insertOne(new Document("_id", 1)));

        assertRefused(ToolRun.of("import", export, "--data", data), "is not empty", "--force");
        assertThat(Contents.shops(data)).containsExactly("tea");

        assertDone(ToolRun.of("import", export, "--data", data, "--force"));
        assertThat(Contents.shops(data)).containsExactly("honey");
        Contents.change(
                data,
                database -> assertThat(database.getCollection("other").countDocuments())
                        .isOne());
    }

    @Test
    void refusesToImportIntoAFolderInUse() {
        Contents.write(data, "honey");
        assertDone(ToolRun.of("export", export, "--data", data));
        try (var store = EmbeddedStore.open(data)) {
            assertThat(store.connectionString()).isNotEmpty();
            assertRefused(ToolRun.of("import", export, "--data", data, "--force"), data.toString());
        }
    }

    @Test
    void replacesAnEarlierExportOnlyIfForced() throws IOException {
        fill();
        assertDone(ToolRun.of("export", export, "--data", data));
        Files.writeString(export.resolve("notes.txt"), "mine");
        Contents.change(data, MongoDatabase::drop);
        Contents.write(data, "honey");

        assertRefused(ToolRun.of("export", export, "--data", data), export.toString(), "not empty", "--force");
        assertThat(files(export)).containsKey("every.jsonl");

        assertDone(ToolRun.of("export", export, "--data", data, "--force"));
        assertThat(files(export)).containsOnlyKeys("manifest.json", "notes.txt", "shops.jsonl", "shops.metadata.json");
    }

    @Test
    void refusesToExportWhatWouldComeBackAsSomethingElse() {
        Contents.change(
                data,
                database -> database.getCollection("odd")
                        .insertOne(new Document("_id", 7).append("value", new Document("$numberInt", "1"))));

        assertRefused(ToolRun.of("export", export, "--data", data), "odd", "7");
        assertThat(export.resolve("manifest.json")).doesNotExist();
    }

    @Test
    void doesNotLookOutsideTheFolderForWhatAManifestNames() throws IOException {
        Contents.write(data, "honey");
        assertDone(ToolRun.of("export", export, "--data", data));
        var manifest = export.resolve("manifest.json");
        Files.copy(export.resolve("shops.jsonl"), folder.resolve("shops.jsonl"));
        Files.writeString(manifest, Files.readString(manifest).replace("shops", "../shops"));

        assertImportsNothing("%2E%2E%2Fshops.jsonl is missing");
    }
}
