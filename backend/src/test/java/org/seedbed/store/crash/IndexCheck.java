package org.seedbed.store.crash;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Whether every index leads to all documents and to nothing else, asked from both sides. */
final class IndexCheck {
    private static final int DUPLICATES = 200;
    private static final int DUPLICATE_KEY = 11000;
    private static final int MANY = 500;
    private static final List<Index> INDEXES = List.of(
            new Index("_id_", "_id", true),
            new Index("key", "key", true),
            new Index("group", "group", false),
            new Index("group_version", "group", false),
            new Index("tags", "tags", false));

    private final MongoCollection<Document> documents;
    private final Map<String, Document> stored;
    private final Findings findings;

    IndexCheck(MongoCollection<Document> documents, Map<String, Document> stored, Findings findings) {
        this.documents = documents;
        this.stored = stored;
        this.findings = findings;
    }

    private record Index(String name, String field, boolean unique) {}

    static void createIndexes(MongoCollection<Document> documents) {
        documents.createIndex(
                Indexes.ascending("key"), new IndexOptions().name("key").unique(true));
        documents.createIndex(Indexes.ascending("group"), new IndexOptions().name("group"));
        documents.createIndex(
                Indexes.compoundIndex(Indexes.ascending("group"), Indexes.descending(UniformDocument.VERSION)),
                new IndexOptions().name("group_version"));
        documents.createIndex(Indexes.ascending("tags"), new IndexOptions().name("tags"));
    }

    void check() {
        for (var index : INDEXES) {
            scan(index);
            lookUp(index);
        }
        insertDuplicates();
    }

    /** From the index to the documents. */
    private void scan(Index index) {
        var seen = new HashSet<String>();
        for (var document : documents.find().hintString(index.name())) {
            var id = document.getString("_id");
            if (!seen.add(id) || !document.equals(stored.get(id))) {
                findings.indexDisagreement(id + " through " + index.name() + " comes twice or is another document");
            }
        }
        compare(index, "all", stored.keySet(), seen);
    }

    /** From each document's keys to the document. */
    private void lookUp(Index index) {
        var expected = new HashMap<Object, Set<String>>();
        stored.forEach((id, document) -> keys(document.get(index.field()))
                .forEach(key ->
                        expected.computeIfAbsent(key, unseen -> new HashSet<>()).add(id)));
        if (index.unique()) {
            var keys = new ArrayList<>(expected.keySet());
            for (var from = 0; from < keys.size(); from += MANY) {
                var some = keys.subList(from, Math.min(keys.size(), from + MANY));
                var ids = new HashSet<String>();
                some.forEach(key -> ids.addAll(expected.getOrDefault(key, Set.of())));
                find(index, "some keys", Filters.in(index.field(), some), ids);
            }
        } else {
            expected.forEach((key, ids) -> find(index, key, Filters.eq(index.field(), key), ids));
        }
    }

    private static Collection<?> keys(Object value) {
        return value instanceof Collection<?> several ? several : List.of(value);
    }

    private void find(Index index, Object what, Bson filter, Set<String> expected) {
        var found = new HashSet<String>();
        documents
                .find(filter)
                .hintString(index.name())
                .projection(Projections.include("_id"))
                .forEach(document -> found.add(document.getString("_id")));
        compare(index, what, expected, found);
    }

    private void compare(Index index, Object what, Set<String> expected, Set<String> found) {
        var missing = new HashSet<>(expected);
        missing.removeAll(found);
        missing.forEach(id -> findings.indexDisagreement(id + " is not found through " + index.name() + " by " + what));
        var foreign = new HashSet<>(found);
        foreign.removeAll(expected);
        foreign.forEach(id -> findings.indexDisagreement(id + " is found through " + index.name() + " by " + what));
    }

    /** Half of them with an id that is taken, half with another key that is. */
    private void insertDuplicates() {
        var number = 0;
        for (var document : stored.values().stream().limit(DUPLICATES).toList()) {
            var id = number % 2 == 0 ? document.getString("_id") : "duplicate-" + number;
            var key = number % 2 == 0 ? "duplicate-" + number : document.getString("key");
            number++;
            try {
                documents.insertOne(new Document(document).append("_id", id).append("key", key));
                findings.indexDisagreement("a second document was taken as " + id + " with the key " + key);
                documents.deleteOne(Filters.and(Filters.eq("_id", id), Filters.eq("key", key)));
            } catch (MongoWriteException e) {
                if (e.getError().getCode() != DUPLICATE_KEY) {
                    findings.indexDisagreement("a second document was refused with " + e.getError());
                }
            }
        }
    }

    /** What the store itself says of a collection. */
    static void validate(MongoDatabase database, String collection, Findings findings) {
        try {
            var answer = database.runCommand(new Document("validate", collection).append("full", true));
            if (!answer.getBoolean("valid", false)) {
                findings.indexDisagreement(collection + " is not valid: " + answer.toJson());
            }
        } catch (MongoException e) {
            findings.indexDisagreement(collection + " cannot be validated: " + e.getMessage());
        }
    }
}
