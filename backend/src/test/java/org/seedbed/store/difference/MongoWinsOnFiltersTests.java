package org.seedbed.store.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedbed.store.difference.OpenedStore.ids;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What MongoDB documents that filters match. */
class MongoWinsOnFiltersTests {
    @RegisterExtension
    static final OpenedStore STORE = new OpenedStore();

    @Test
    void matchesNullAndMissingByNullAndTellsThemApartByExists() {
        var documents = STORE.holding("{_id: 1}", "{_id: 2, v: null}", "{_id: 3, v: 0}", "{_id: 4, v: [1, null]}");

        assertThat(ids(documents, "{v: null}")).containsExactly(1, 2, 4);
        assertThat(ids(documents, "{v: {$in: [null]}}")).containsExactly(1, 2, 4);
        assertThat(ids(documents, "{v: {$ne: null}}")).containsExactly(3);
        assertThat(ids(documents, "{v: {$exists: true}}")).containsExactly(2, 3, 4);
        assertThat(ids(documents, "{v: {$exists: false}}")).containsExactly(1);
        assertThat(ids(documents, "{v: {$type: 'null'}}")).containsExactly(2, 4);
    }

    @Test
    void findsNothingMissingBelowAnArrayOfScalars() {
        var documents = STORE.holding("{_id: 1, v: [1, 2]}", "{_id: 2, v: [{x: 1}]}", "{_id: 3, v: 5}");

        assertThat(ids(documents, "{'v.x': 1}")).containsExactly(2);
        assertThat(ids(documents, "{'v.x': {$exists: false}}")).containsExactly(1, 3);
    }

    @Test
    void comparesOnlyValuesOfTheSameKind() {
        var values = STORE.withValues(5, "5", true, new Date(5), null, new ObjectId(), List.of("a", 7), 2L);

        assertThat(ids(values, "{v: {$gt: 1}}")).containsExactly(1, 7, 8);
        assertThat(ids(values, "{v: {$lte: 'b'}}")).containsExactly(2, 7);
        assertThat(ids(values, "{v: {$gte: false}}")).containsExactly(3);
        assertThat(ids(values, "{v: {$lt: {$date: 1000}}}")).containsExactly(4);
    }

    @Test
    @Shows(KnownDifference.RANGES_OF_NULL)
    void matchesNullByARangeThatIncludesIt() {
        var documents = STORE.holding("{_id: 1}", "{_id: 2, v: null}", "{_id: 3, v: 0}");

        assertThat(ids(documents, "{v: {$gte: null}}")).containsExactly(1, 2);
        assertThat(ids(documents, "{v: {$lte: null}}")).containsExactly(1, 2);
        assertThat(ids(documents, "{v: {$gt: null}}")).isEmpty();
    }

    @Test
    @Shows(KnownDifference.RANGES_OF_ARRAYS)
    void comparesArraysWithAnArrayElementByElement() {
        var values = STORE.withValues(List.of(1, 9), List.of(2, 1), List.of(1), 5);

        assertThat(ids(values, "{v: {$gt: [1, 5]}}")).containsExactly(1, 2);
        assertThat(ids(values, "{v: {$lt: [1, 5]}}")).containsExactly(3);
    }

    @Test
    @Shows(KnownDifference.ARRAYS_IN_ARRAYS)
    void matchesAnArrayAsAWholeOrByAnElement() {
        var values = STORE.withValues(List.of("a", "b"), List.of("b", "a"), "a", List.of(List.of("a", "b")));

        assertThat(ids(values, "{v: 'a'}")).containsExactly(1, 2, 3);
        assertThat(ids(values, "{v: ['a', 'b']}")).containsExactly(1, 4);
        assertThat(ids(values, "{v: {$in: [['b', 'a'], 'x']}}")).containsExactly(2);
        assertThat(ids(values, "{v: {$ne: ['a', 'b']}}")).containsExactly(2, 3);
    }

    @Test
    void comparesDocumentsWithTheOrderOfTheirFields() {
        var values = STORE.withValues(
                new Document("a", 1).append("b", 2), new Document("b", 2).append("a", 1), new Document("a", 1));

        assertThat(ids(values, "{v: {a: 1, b: 2}}")).containsExactly(1);
        assertThat(ids(values, "{v: {b: 2, a: 1}}")).containsExactly(2);
        assertThat(ids(values, "{v: {a: 1.0, b: {$numberLong: '2'}}}")).containsExactly(1);
    }

    @Test
    @Shows(KnownDifference.DOCUMENTS_AS_SUBSETS)
    void matchesADocumentOnlyIfAllItsFieldsAreTheSame() {
        var documents = STORE.holding(
                "{_id: 1, v: [{a: 1, b: 2}]}", "{_id: 2, v: [{a: 1}]}", "{_id: 3, v: 5}", "{_id: 4, v: {}}");

        assertThat(ids(documents, "{v: {a: 1}}")).containsExactly(2);
        assertThat(ids(documents, "{v: {}}")).containsExactly(4);
        assertThat(ids(documents, "{v: {a: null}}")).isEmpty();
    }

    @Test
    @Shows(KnownDifference.REGEX_OF_OTHER_TYPES)
    void matchesPatternsWithStringsOnly() {
        var values = STORE.withValues("15", 15, List.of(15), true, List.of("x", "15"), new Document("a", "15"));

        assertThat(ids(values, "{v: /1/}")).containsExactly(1, 5);
        assertThat(ids(values, "{v: {$not: /1/}}")).containsExactly(2, 3, 4, 6);
        assertThat(ids(values, "{v: {$regex: 'TRUE', $options: 'i'}}")).isEmpty();
    }

    @Test
    @Shows(KnownDifference.REGEX_OF_OTHER_TYPES)
    void meetsAPatternAndTheConditionsBesideIt() {
        var values = STORE.withValues("ab", "ac", "b");

        assertThat(ids(values, "{v: {$regex: '^a', $ne: 'ab'}}")).containsExactly(2);
    }

    @Test
    @Shows(KnownDifference.MOD_OF_LONGS)
    void dividesLongsWhole() {
        var values = STORE.withValues(3_000_000_000L, 4_294_967_297L, 7, 7.9);

        assertThat(ids(values, "{v: {$mod: [3, 0]}}")).containsExactly(1);
        assertThat(ids(values, "{v: {$mod: [{$numberLong: '4294967296'}, 1]}}")).containsExactly(2);
        assertThat(ids(values, "{v: {$mod: [4, 3]}}")).containsExactly(3, 4);
    }

    @Test
    @Shows(KnownDifference.SEVERAL_CONDITIONS_ON_AN_ARRAY)
    void letsEachConditionOnAnArrayBeMetByAnotherElement() {
        var documents = STORE.holding(
                "{_id: 1, v: [1, 9], i: [{q: 1}, {q: 9}]}",
                "{_id: 2, v: [5], i: [{q: 5}]}",
                "{_id: 3, v: [9], i: [{q: 9}]}");

        assertThat(ids(documents, "{v: {$gt: 3, $lt: 6}}")).containsExactly(1, 2);
        assertThat(ids(documents, "{v: {$elemMatch: {$gt: 3, $lt: 6}}}")).containsExactly(2);
        assertThat(ids(documents, "{'i.q': {$gt: 3, $lt: 6}}")).containsExactly(1, 2);
        assertThat(ids(documents, "{'i.q': {$ne: 5, $gt: 3}}")).containsExactly(1, 3);
    }

    @Test
    @Shows(KnownDifference.NEGATION_THROUGH_ARRAYS)
    void negatesForAllElements() {
        var documents = STORE.holding(
                "{_id: 1, i: [{q: 1}, {q: 9}]}", "{_id: 2, i: [{q: 1}, {}]}", "{_id: 3, i: [{}]}", "{_id: 4, i: []}");

        assertThat(ids(documents, "{'i.q': {$not: {$gt: 5}}}")).containsExactly(2, 3, 4);
        assertThat(ids(documents, "{'i.q': {$exists: false}}")).containsExactly(3, 4);
        assertThat(ids(documents, "{'i.q': {$ne: 9}}")).containsExactly(2, 3, 4);
    }

    @Test
    @Shows(KnownDifference.ALL_ON_SCALARS)
    void findsAllInAScalarToo() {
        var values = STORE.withValues("a", List.of("a", "b"), "b");

        assertThat(ids(values, "{v: {$all: ['a']}}")).containsExactly(1, 2);
        assertThat(ids(values, "{v: {$all: ['a', 'b']}}")).containsExactly(2);
        assertThat(ids(values, "{v: {$all: []}}")).isEmpty();
    }

    @Test
    void keepsTheRestOfADocumentBesideASlice() {
        var documents = STORE.holding("{_id: 1, n: 1, tags: ['a', 'b', 'c']}");

        assertThat(documents
                        .find()
                        .projection(Document.parse("{n: 1, tags: {$slice: 1}}"))
                        .first())
                .isEqualTo(Document.parse("{_id: 1, n: 1, tags: ['a']}"));
    }

    @Test
    @Shows(KnownDifference.SLICE_ALONE)
    void slicesWithoutLosingOtherFields() {
        var documents = STORE.holding("{_id: 1, n: 1, tags: ['a', 'b', 'c']}");

        assertThat(documents
                        .find()
                        .projection(Document.parse("{tags: {$slice: -2}}"))
                        .first())
                .isEqualTo(Document.parse("{_id: 1, n: 1, tags: ['b', 'c']}"));
        assertThat(documents
                        .find()
                        .projection(Document.parse("{n: 1, tags: {$slice: [5, 2]}}"))
                        .first())
                .isEqualTo(Document.parse("{_id: 1, n: 1, tags: []}"));
    }

    @Test
    @Shows(KnownDifference.ORDER_OF_FIELDS)
    void projectsInTheOrderOfTheDocument() {
        var documents = STORE.holding("{_id: 1, a: 1, b: 2, c: 3}");

        assertThat(documents
                        .find()
                        .projection(Document.parse("{c: 1, a: 1}"))
                        .first()
                        .keySet())
                .containsExactly("_id", "a", "c");
    }
}
