package org.seedbed.store.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedbed.store.difference.OpenedStore.ids;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which documents MongoDB documents that a unique index refuses, and which an expiring one no longer shows. */
class MongoWinsOnIndexesTests {
    private static final int DUPLICATE_KEY = 11_000;

    @RegisterExtension
    static final OpenedStore STORE = new OpenedStore();

    @Test
    void takesEqualNumbersOfAnyTypeForOneKey() {
        var unique = unique("v");
        unique.insertOne(value(1));

        assertRefused(unique, value(1L));
        assertRefused(unique, value(1.0));
        assertRefused(unique, value(Decimal128.parse("1.00")));
        unique.insertOne(value(2.0));
        assertRefused(unique, value(Decimal128.parse("2")));
        assertThat(unique.countDocuments()).isEqualTo(2);
    }

    @Test
    @Shows(KnownDifference.LARGE_NUMBERS)
    void takesNumbersThatOnlyLookAlikeAsDoublesForTwoKeys() {
        var unique = unique("v");
        unique.insertOne(value(9_007_199_254_740_993L));

        unique.insertOne(value(9_007_199_254_740_992.0));
        unique.insertOne(value(Decimal128.parse("9007199254740992.5")));

        assertRefused(unique, value(9_007_199_254_740_992L));
        assertRefused(unique, value(Decimal128.parse("9007199254740993")));
    }

    @Test
    void takesZeroAndMinusZeroForOneKeyAndNotANumberForAnother() {
        var unique = unique("v");
        unique.insertOne(value(0));

        assertRefused(unique, value(-0.0));
        unique.insertOne(value(Double.NaN));
        assertRefused(unique, value(Double.NaN));
    }

    @Test
    void findsIdsByNumbersOfOtherTypes() {
        var documents = STORE.holding("{_id: 1}", "{_id: {$numberLong: '2'}}");

        assertThat(ids(documents, "{_id: 1.0}")).containsExactly(1);
        assertThat(ids(documents, "{_id: {$in: [2, 3]}}")).containsExactly(2L);
        assertRefused(documents, new Document("_id", 2.0));
    }

    @Test
    void holdsEachElementOfAnArray() {
        var unique = unique("v");
        unique.insertOne(value(List.of("a", "b")));
        unique.insertOne(value(List.of("c", "c")));

        assertRefused(unique, value("a"));
        assertRefused(unique, value(List.of("x", "b")));
        assertRefused(unique, value("c"));
        unique.insertOne(value(List.of("x", "y")));
    }

    @Test
    void holdsEachElementOnAPathThroughAnArray() {
        var unique = unique("items.sku");
        unique.insertOne(Document.parse("{items: [{sku: 'a'}, {sku: 'b'}, {sku: 'a'}]}"));

        assertRefused(unique, Document.parse("{items: [{sku: 'c'}, {sku: 'b'}]}"));
        assertRefused(unique, Document.parse("{items: {sku: 'a'}}"));
        unique.insertOne(Document.parse("{items: [{sku: 'c'}]}"));
    }

    @Test
    void freesTheElementsThatAnUpdateTakesOut() {
        var unique = unique("v");
        unique.insertOne(value(List.of("a", "b")).append("_id", 1));
        unique.updateOne(new Document("_id", 1), Document.parse("{$pull: {v: 'a'}}"));

        unique.insertOne(value("a"));
        assertRefused(unique, value("b"));
    }

    @Test
    @Shows(KnownDifference.EMPTY_ARRAYS_IN_UNIQUE_INDEXES)
    void holdsOneEmptyArrayBesideOneNull() {
        var unique = unique("v");
        unique.insertOne(value(List.of()).append("_id", 1));
        unique.insertOne(value(null));

        assertRefused(unique, value(List.of()));
        assertThat(unique.deleteOne(new Document("_id", 1)).getDeletedCount()).isEqualTo(1);
        unique.insertOne(value(List.of()));
    }

    @Test
    void letsOneDocumentLackTheField() {
        var unique = unique("v");
        unique.insertOne(new Document("_id", 1));

        assertRefused(unique, new Document("_id", 2));
        assertRefused(unique, value(null));
    }

    @Test
    void letsManyDocumentsLackTheFieldOfASparseIndex() {
        var sparse = unique("v", new IndexOptions().sparse(true));
        sparse.insertMany(List.of(new Document("_id", 1), new Document("_id", 2), value("a")));

        assertRefused(sparse, value("a"));
        assertThat(ids(sparse, "{v: null}")).containsExactly(1, 2);
    }

    @Test
    @Shows(KnownDifference.NULLS_IN_SPARSE_UNIQUE_INDEXES)
    void holdsNullInASparseIndex() {
        var sparse = unique("v", new IndexOptions().sparse(true));
        sparse.insertMany(List.of(new Document("_id", 1), value(null).append("_id", 2), new Document("_id", 3)));

        assertRefused(sparse, value(null));
        sparse.updateOne(new Document("_id", 1), Document.parse("{$set: {n: 1}}"));
        assertThat(ids(sparse, "{v: {$in: [null]}}")).containsExactly(1, 2, 3);
    }

    @Test
    @Shows(KnownDifference.PARTIAL_UNIQUE_INDEXES)
    void isUniqueAmongTheDocumentsOfItsFilterOnly() {
        var partial = unique("v", new IndexOptions().partialFilterExpression(Document.parse("{open: true}")));
        partial.insertOne(value("a").append("open", true).append("_id", 1));
        partial.insertOne(value("a").append("open", false).append("_id", 2));
        partial.insertOne(value("a").append("_id", 3));

        assertRefused(partial, value("a").append("open", true));
        assertThat(updateFails(partial, "{_id: 2}", "{$set: {open: true}}")).isEqualTo(DUPLICATE_KEY);
        partial.updateOne(new Document("_id", 1), Document.parse("{$set: {open: false}}"));
        partial.updateOne(new Document("_id", 2), Document.parse("{$set: {open: true}}"));
    }

    @Test
    void comparesAllFieldsOfACompoundKey() {
        var unique = STORE.holding();
        unique.createIndex(Document.parse("{shop: 1, no: -1}"), new IndexOptions().unique(true));
        unique.insertOne(Document.parse("{shop: 'a', no: 1}"));
        unique.insertOne(Document.parse("{shop: 'a', no: 2}"));
        unique.insertOne(Document.parse("{shop: 'b', no: 1}"));
        unique.insertOne(Document.parse("{shop: 'b'}"));

        assertRefused(unique, Document.parse("{shop: 'b', no: null}"));
        assertRefused(unique, Document.parse("{no: 1.0, shop: 'a'}"));
    }

    @Test
    void refusesParallelArraysInACompoundKey() {
        var compound = STORE.holding();
        compound.createIndex(Document.parse("{a: 1, b: 1}"), new IndexOptions().unique(true));

        assertThat(insertFails(compound, Document.parse("{a: [1, 2], b: [1, 2]}")))
                .isEqualTo(171);
        assertThat(compound.countDocuments()).isZero();
    }

    @Test
    void refusesAUniqueIndexOverDuplicates() {
        var documents = STORE.holding("{_id: 1, v: 1}", "{_id: 2, v: 1.0}");

        var refusal =
                STORE.refusal(documents, "{createIndexes: '#', indexes: [{key: {v: 1}, name: 'v_1', unique: true}]}");

        assertThat(refusal.getErrorCode()).isEqualTo(DUPLICATE_KEY);
        documents.insertOne(new Document("_id", 3).append("v", 1));
    }

    @Test
    void changesNothingWhenAnUpdateWouldDuplicateAKey() {
        var unique = unique("v");
        unique.insertMany(List.of(value("a").append("_id", 1), value("b").append("_id", 2)));

        assertThat(updateFails(unique, "{_id: 2}", "{$set: {n: 5, v: 'a'}}")).isEqualTo(DUPLICATE_KEY);
        assertThat(unique.find(new Document("_id", 2)).first()).isEqualTo(Document.parse("{_id: 2, v: 'b'}"));
    }

    @Test
    @Shows(KnownDifference.EXPIRY)
    void hidesDocumentsPastTheirTime() {
        var expiring = STORE.holding();
        expiring.createIndex(new Document("at", 1), new IndexOptions().expireAfter(60L, TimeUnit.SECONDS));
        expiring.insertMany(List.of(
                Document.parse("{_id: 1, at: {$date: '2020-01-01T00:00:00Z'}}"),
                Document.parse("{_id: 2, at: {$date: '2999-01-01T00:00:00Z'}}"),
                Document.parse("{_id: 3, at: 'no date'}"),
                Document.parse("{_id: 4}"),
                Document.parse("{_id: 5, at: [{$date: '2999-01-01T00:00:00Z'}, {$date: '2020-01-01T00:00:00Z'}]}")));

        assertThat(ids(expiring, "{}")).containsExactly(2, 3, 4);
        assertThat(ids(expiring, "{_id: 1}")).isEmpty();
        assertThat(expiring.countDocuments(new Document("_id", 1))).isZero();
        assertThat(expiring.updateOne(new Document("_id", 1), Document.parse("{$set: {n: 1}}"))
                        .getMatchedCount())
                .isZero();
        assertThat(expiring.aggregate(List.of(Document.parse("{$count: 'n'}"))).first())
                .containsEntry("n", 3);
    }

    private static MongoCollection<Document> unique(String field) {
        return unique(field, new IndexOptions());
    }

    private static MongoCollection<Document> unique(String field, IndexOptions options) {
        var collection = STORE.holding();
        collection.createIndex(new Document(field, 1), options.unique(true));
        return collection;
    }

    private static Document value(@Nullable Object value) {
        return new Document("v", value);
    }

    private static void assertRefused(MongoCollection<Document> collection, Document document) {
        assertThat(insertFails(collection, document)).isEqualTo(DUPLICATE_KEY);
    }

    private static int insertFails(MongoCollection<Document> collection, Document document) {
        return Assertions.catchThrowableOfType(MongoWriteException.class, () -> collection.insertOne(document))
                .getError()
                .getCode();
    }

    private static int updateFails(MongoCollection<Document> collection, String filter, String update) {
        return Assertions.catchThrowableOfType(
                        MongoWriteException.class,
                        () -> collection.updateOne(Document.parse(filter), Document.parse(update)))
                .getError()
                .getCode();
    }
}
