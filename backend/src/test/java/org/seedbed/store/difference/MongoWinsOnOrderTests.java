package org.seedbed.store.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedbed.store.difference.OpenedStore.ids;
import static org.seedbed.store.difference.OpenedStore.sortedIds;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.BsonRegularExpression;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.MaxKey;
import org.bson.types.MinKey;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How MongoDB documents that values compare and sort. */
class MongoWinsOnOrderTests {
    private static final long PAST_DOUBLE = 9_007_199_254_740_993L;

    @RegisterExtension
    static final OpenedStore STORE = new OpenedStore();

    @Test
    void sortsTypesInTheirOrder() {
        var values = STORE.withValues(
                new MinKey(),
                null,
                1,
                "text",
                new Document("a", 1),
                new Binary(new byte[] {1}),
                new ObjectId("65a000000000000000000001"),
                false,
                new Date(0),
                new BsonTimestamp(1, 1),
                new BsonRegularExpression("a"),
                new MaxKey());

        assertThat(sortedIds(values, "{v: 1}")).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(sortedIds(values, "{v: -1}")).containsExactly(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
    }

    @Test
    void comparesArraysInsideDocumentsBetweenDocumentsAndBinaries() {
        var values = STORE.withValues(
                new Document("x", new Document("a", 1)),
                new Document("x", List.of(1)),
                new Document("x", new Binary(new byte[] {1})));

        assertThat(sortedIds(values, "{v: -1}")).containsExactly(3, 2, 1);
    }

    @Test
    void sortsNullAndMissingAlike() {
        var documents = STORE.holding("{_id: 1}", "{_id: 2, v: null}", "{_id: 3}", "{_id: 4, v: 0}");

        assertThat(sortedIds(documents, "{v: 1, _id: -1}")).containsExactly(3, 2, 1, 4);
        assertThat(sortedIds(documents, "{v: -1, _id: 1}")).containsExactly(4, 1, 2, 3);
    }

    @Test
    @Shows(KnownDifference.LARGE_NUMBERS)
    void sortsNumbersOfDifferentTypesExactly() {
        var values = STORE.withValues(
                PAST_DOUBLE,
                9_007_199_254_740_992.0,
                9_007_199_254_740_994.0,
                Decimal128.parse("9007199254740992.5"),
                Decimal128.parse("9007199254740993.5"),
                PAST_DOUBLE - 2);

        assertThat(sortedIds(values, "{v: 1}")).containsExactly(6, 2, 4, 1, 5, 3);
    }

    @Test
    @Shows(KnownDifference.LARGE_NUMBERS)
    void comparesLongsBeyondDoublesExactlyInFilters() {
        var values = STORE.withValues(PAST_DOUBLE, PAST_DOUBLE - 1, (double) (PAST_DOUBLE - 1));

        assertThat(ids(values, "{v: {$numberLong: '9007199254740993'}}")).containsExactly(1);
        assertThat(ids(values, "{v: {$gt: 9007199254740992.0}}")).containsExactly(1);
        assertThat(ids(values, "{v: {$gte: {$numberLong: '9007199254740992'}}}"))
                .containsExactly(1, 2, 3);
        assertThat(ids(values, "{v: {$lt: {$numberDecimal: '9007199254740992.5'}}}"))
                .containsExactly(2, 3);
    }

    @Test
    @Shows(KnownDifference.LARGE_NUMBERS)
    void comparesAFractionWithALongBeyondInt() {
        var values = STORE.withValues(3_000_000_000L, 3_000_000_000.5, 3_000_000_001L);

        assertThat(ids(values, "{v: {$gt: {$numberLong: '3000000000'}}}")).containsExactly(2, 3);
        assertThat(sortedIds(values, "{v: -1}")).containsExactly(3, 2, 1);
    }

    @Test
    void findsEqualNumbersOfAllTypes() {
        var values = STORE.withValues(1, 1L, 1.0, Decimal128.parse("1"), Decimal128.parse("1.00"), 2);

        assertThat(ids(values, "{v: 1}")).containsExactly(1, 2, 3, 4, 5);
        assertThat(ids(values, "{v: {$numberDecimal: '1.0'}}")).containsExactly(1, 2, 3, 4, 5);
        assertThat(ids(values, "{v: {$in: [1.0]}}")).containsExactly(1, 2, 3, 4, 5);
        assertThat(ids(values, "{v: {$gt: 1}}")).containsExactly(6);
    }

    @Test
    @Shows(KnownDifference.LARGE_NUMBERS)
    void tellsADecimalFractionFromTheDoubleNextToIt() {
        var values = STORE.withValues(0.1, Decimal128.parse("0.1"), 0.5, Decimal128.parse("0.5"));

        assertThat(ids(values, "{v: 0.1}")).containsExactly(1);
        assertThat(ids(values, "{v: {$numberDecimal: '0.1'}}")).containsExactly(2);
        assertThat(ids(values, "{v: 0.5}")).containsExactly(3, 4);
    }

    @Test
    @Shows(KnownDifference.LARGE_NUMBERS)
    void takesNotANumberForTheLowestAndEqualToItself() {
        var values = STORE.withValues(Double.NaN, Double.NEGATIVE_INFINITY, -1, null);

        assertThat(ids(values, "{v: {$numberDouble: 'NaN'}}")).containsExactly(1);
        assertThat(ids(values, "{v: {$lt: 0}}")).containsExactly(2, 3);
        assertThat(sortedIds(values, "{v: 1}")).containsExactly(4, 1, 2, 3);
    }

    @Test
    void takesZeroAndMinusZeroForEqual() {
        var values = STORE.withValues(-0.0, 0.0, 0, 0L);

        assertThat(ids(values, "{v: 0}")).containsExactly(1, 2, 3, 4);
        assertThat(ids(values, "{v: {$lt: 0}}")).isEmpty();
        assertThat(sortedIds(values, "{v: 1, _id: -1}")).containsExactly(4, 3, 2, 1);
    }

    @Test
    @Shows(KnownDifference.STRINGS_BY_UTF16)
    void sortsStringsByTheirBytes() {
        var values = STORE.withValues("b", "B", "a", "", "\uFF61", "\uD83D\uDE00", "茶");

        assertThat(sortedIds(values, "{v: 1}")).containsExactly(4, 2, 3, 1, 7, 5, 6);
        assertThat(ids(values, "{v: {$gt: '\uFF61'}}")).containsExactly(6);
    }

    @Test
    void sortsArraysByTheirLeastElementUpwardsAndByTheirGreatestDownwards() {
        var values = STORE.withValues(List.of(5, 1), 3, List.of(2, 9), 4);

        assertThat(sortedIds(values, "{v: 1}")).containsExactly(1, 3, 2, 4);
        assertThat(sortedIds(values, "{v: -1}")).containsExactly(3, 1, 4, 2);
    }

    @Test
    void sortsByAPathThroughAnArray() {
        var documents = STORE.holding(
                "{_id: 1, items: [{q: 5}, {q: 1}]}", "{_id: 2, items: [{q: 3}]}", "{_id: 3, items: [{q: 4}, {}]}");

        assertThat(sortedIds(documents, "{'items.q': 1}")).containsExactly(3, 1, 2);
        assertThat(sortedIds(documents, "{'items.q': -1}")).containsExactly(1, 3, 2);
    }

    @Test
    @Shows(KnownDifference.EMPTY_ARRAYS_IN_SORTS)
    void sortsEmptyArraysAlikeAndBelowNull() {
        var documents =
                STORE.holding("{_id: 1, v: []}", "{_id: 2, v: null}", "{_id: 3, v: []}", "{_id: 4}", "{_id: 5, v: []}");

        assertThat(sortedIds(documents, "{v: 1, _id: 1}")).containsExactly(1, 3, 5, 2, 4);
        assertThat(sortedIds(documents, "{v: -1, _id: 1}")).containsExactly(2, 4, 1, 3, 5);
    }

    @Test
    @Shows(KnownDifference.NATURAL_ORDER)
    void keepsTheOrderOfInsertion() {
        var documents = STORE.holding("{_id: 3}", "{_id: 1}", "{_id: 2}");
        documents.deleteOne(new Document("_id", 3));
        documents.insertOne(new Document("_id", 0));
        documents.updateOne(new Document("_id", 1), new Document("$set", new Document("long", "x".repeat(5_000))));

        assertThat(sortedIds(documents, "{$natural: 1}")).containsExactly(1, 2, 0);
        assertThat(sortedIds(documents, "{$natural: -1}")).containsExactly(0, 2, 1);
        assertThat(documents.find().map(found -> found.get("_id")).into(new ArrayList<>()))
                .containsExactly(1, 2, 0);
    }
}
