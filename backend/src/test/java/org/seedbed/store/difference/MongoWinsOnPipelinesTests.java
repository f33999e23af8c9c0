package org.seedbed.store.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What MongoDB documents that stages of an aggregation yield. */
class MongoWinsOnPipelinesTests {
    @RegisterExtension
    static final OpenedStore STORE = new OpenedStore();

    @Test
    @Shows(KnownDifference.GROUPS_OF_ARRAYS)
    void groupsByWholeArrays() {
        var documents =
                STORE.holding("{_id: 1, v: [1, 2]}", "{_id: 2, v: [1, 3]}", "{_id: 3, v: [1, 2]}", "{_id: 4, v: 1}");

        assertThat(aggregate(documents, "{$group: {_id: '$v', n: {$sum: 1}}}", "{$sort: {n: -1}}", "{$limit: 1}"))
                .containsExactly(Document.parse("{_id: [1, 2], n: 2}"));
        assertThat(aggregate(documents, "{$group: {_id: '$v'}}")).hasSize(3);
    }

    @Test
    @Shows(KnownDifference.LARGE_NUMBERS)
    void groupsEqualNumbersAndNoOthers() {
        var values = STORE.withValues(1, 1L, 1.0, 9_007_199_254_740_993L, 9_007_199_254_740_992.0);

        assertThat(aggregate(values, "{$group: {_id: '$v', n: {$sum: 1}}}", "{$sort: {_id: 1}}"))
                .extracting("n")
                .containsExactly(3, 1, 1);
    }

    @Test
    void groupsNullWithMissing() {
        var documents = STORE.holding("{_id: 1}", "{_id: 2, v: null}", "{_id: 3, v: 0}");

        assertThat(aggregate(documents, "{$group: {_id: '$v', n: {$sum: 1}}}", "{$sort: {_id: 1}}"))
                .containsExactly(Document.parse("{_id: null, n: 2}"), Document.parse("{_id: 0, n: 1}"));
    }

    @Test
    @Shows(KnownDifference.NULLS_IN_GROUPS)
    void collectsNullButNotMissing() {
        var documents = STORE.holding("{_id: 1}", "{_id: 2, v: null}", "{_id: 3, v: 0}", "{_id: 4, v: null}");

        var groups = aggregate(
                documents, "{$sort: {_id: 1}}", "{$group: {_id: null, all: {$push: '$v'}, set: {$addToSet: '$v'}}}");

        assertThat(groups.get(0).getList("all", Integer.class)).containsExactly(null, 0, null);
        assertThat(groups.get(0).getList("set", Integer.class)).containsExactlyInAnyOrder(null, 0);
    }

    @Test
    @Shows(KnownDifference.EQUAL_NUMBERS_OF_OTHER_TYPES)
    void addsEqualNumbersToASetOnce() {
        var values = STORE.withValues(1, 1.0, 1L, 2);

        var groups = aggregate(values, "{$group: {_id: null, set: {$addToSet: '$v'}}}");

        assertThat(groups.get(0).getList("set", Number.class)).hasSize(2);
    }

    @Test
    @Shows(KnownDifference.LOOKUP_BY_ARRAY)
    void looksUpEachDocumentOnce() {
        var others = STORE.holding("{_id: 1, tags: ['a', 'b']}", "{_id: 2, tags: 'b'}", "{_id: 3}");
        var documents = STORE.holding("{_id: 1, v: ['a', 'b']}", "{_id: 2}");
        var lookup = "{$lookup: {from: '%s', localField: 'v', foreignField: 'tags', as: 'found'}}"
                .formatted(others.getNamespace().getCollectionName());

        var found = aggregate(documents, "{$sort: {_id: 1}}", lookup, "{$project: {ids: '$found._id'}}");

        assertThat(found.get(0).getList("ids", Integer.class)).containsExactlyInAnyOrder(1, 2);
        assertThat(found.get(1).getList("ids", Integer.class)).containsExactly(3);
    }

    @Test
    @Shows(KnownDifference.PROJECT_THROUGH_ARRAYS)
    void projectsThroughArraysAndIntoEmptyDocuments() {
        var documents =
                STORE.holding("{_id: 1, v: [{a: 1, b: 2}, {b: 3}, 5]}", "{_id: 2, v: {b: 1}}", "{_id: 3, v: 7}");

        assertThat(aggregate(documents, "{$sort: {_id: 1}}", "{$project: {'v.a': 1}}"))
                .containsExactly(
                        Document.parse("{_id: 1, v: [{a: 1}, {}]}"),
                        Document.parse("{_id: 2, v: {}}"),
                        Document.parse("{_id: 3}"));
    }

    private static List<Document> aggregate(MongoCollection<Document> documents, String... stages) {
        return documents
                .aggregate(Arrays.stream(stages).map(Document::parse).toList())
                .into(new ArrayList<>());
    }
}
