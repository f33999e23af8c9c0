package org.seedbed.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which documents are in an index, and which index a query reads. */
class IndexUseTests {
    private final EmbeddedStore store;
    private final MongoClient client;
    private final MongoCollection<Document> cohorts;

    IndexUseTests(@TempDir Path folder) {
        store = EmbeddedStore.open(folder);
        client = MongoClients.create(store.connectionString());
        cohorts = client.getDatabase("seedbed").getCollection("cohorts");
    }

    @BeforeEach
    void fill() {
        cohorts.insertMany(IntStream.range(0, 200)
                .mapToObj(i -> new Document("_id", i)
                        .append("day", i)
                        .append("teacher", i % 40)
                        .append("town", i % 50))
                .toList());
        cohorts.createIndex(Document.parse("{day: -1}"));
        cohorts.createIndex(Document.parse("{teacher: 1}"));
        cohorts.createIndex(Document.parse("{town: 1}"));
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void readsAnAlternativeWithOneBranchLikeThatBranch() {
        assertThat(examined("{$or: [{teacher: 7}]}", "{day: -1}")).isEqualTo(5);
    }

    @Test
    void readsTheBranchesOfAnAlternativeRatherThanEverythingInOrder() {
        assertThat(examined("{$or: [{teacher: 7}, {town: 3}]}", "{day: -1}")).isEqualTo(9);
        assertThat(examined("{$or: [{teacher: 7}, {name: 'x'}]}", "{day: -1}")).isEqualTo(200);
    }

    @Test
    void leavesEmptyArraysAndElementsWithoutTheFieldOutOfASparseIndex() {
        cohorts.createIndex(
                Document.parse("{'moves.at': 1}"),
                new IndexOptions().sparse(true).unique(true));

        cohorts.insertOne(Document.parse("{_id: 'a', moves: []}"));
        cohorts.insertOne(Document.parse("{_id: 'b', moves: []}"));
        cohorts.insertOne(Document.parse("{_id: 'c', moves: [{at: 1}, {}, 5]}"));
        cohorts.insertOne(Document.parse("{_id: 'd', moves: [{}]}"));

        assertThat(examined("{'moves.at': {$exists: true}}", "{}")).isEqualTo(1);
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> cohorts.insertOne(Document.parse("{moves: [{at: 1}]}")));
    }

    private int examined(String filter, String sort) {
        var find = new Document("find", "cohorts")
                .append("filter", Document.parse(filter))
                .append("sort", Document.parse(sort));
        var explained = client.getDatabase("seedbed")
                .runCommand(new Document("explain", find).append("verbosity", "executionStats"));
        var stats = explained.get("executionStats", Document.class);
        return ((Number) stats.get("totalDocsExamined")).intValue();
    }
}
