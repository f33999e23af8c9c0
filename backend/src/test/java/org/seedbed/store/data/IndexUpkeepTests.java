package org.seedbed.store.data;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seedbed.store.command.Shell;

/** Indexes have the entries of the documents, whatever is written and whatever is refused. */
class IndexUpkeepTests {
    private static final int DUPLICATE_KEY = 11_000;
    private static final int PARALLEL_ARRAYS = 171;

    @RegisterExtension
    static final Shell SHELL = new Shell();

    @AfterEach
    void everyIndexAgreesWithTheDocuments() {
        SHELL.assertValid();
    }

    @Test
    void leavesNothingOfADocumentThatAUniqueIndexRefuses() {
        SHELL.holding("{_id: 1, a: 1, b: [1, 2]}");
        SHELL.index("{b: 1}");
        SHELL.index("{a: 1}", "{unique: true}");

        assertThat(insertRefused("{_id: 2, a: 1.0, b: [3, 4]}")).isEqualTo(DUPLICATE_KEY);
        assertThat(updateRefused("{q: {_id: 3}, u: {a: 1, b: 5}, upsert: true}"))
                .isEqualTo(DUPLICATE_KEY);
        assertThat(SHELL.ids("{b: {$gte: 3}}")).isEmpty();
        assertThat(SHELL.run("{count: '#'}").get("n")).isEqualTo(1);
    }

    @Test
    void keepsTheDocumentThatAnUpdateCouldNotChange() {
        SHELL.holding("{_id: 1, a: 1, b: 1}", "{_id: 2, a: 2, b: 2}");
        SHELL.index("{b: 1}");
        SHELL.index("{a: 1}", "{unique: true}");
        SHELL.index("{c: 1, d: 1}");

        assertThat(updateRefused("{q: {_id: 2}, u: {$set: {a: 1, b: 9}}}")).isEqualTo(DUPLICATE_KEY);
        assertThat(updateRefused("{q: {_id: 2}, u: {$set: {b: 9, c: [1], d: [1]}}}"))
                .isEqualTo(PARALLEL_ARRAYS);
        assertThat(SHELL.ids("{b: 2}")).containsExactly(2);
        assertThat(SHELL.ids("{b: 9}")).isEmpty();
    }

    @Test
    void keepsWhatAnUpdateOfManyHadDoneBeforeItWasRefused() {
        SHELL.holding("{_id: 1, a: 1}", "{_id: 2, a: 2}", "{_id: 3, a: 4}");
        SHELL.index("{a: 1}", "{unique: true}");

        assertThat(updateRefused("{q: {_id: {$in: [2, 3]}}, u: {$set: {a: 7}}, multi: true}"))
                .isEqualTo(DUPLICATE_KEY);
        assertThat(SHELL.ids("{a: 7}")).hasSize(1);
        assertThat(SHELL.run("{count: '#'}").get("n")).isEqualTo(3);
    }

    @Test
    void leavesNoIndexWhereItCouldNotBeBuilt() {
        SHELL.holding("{_id: 1, a: [1, 2], b: 1}", "{_id: 2, a: 2, b: [1, 2]}", "{_id: 3, a: 3, b: [1], c: [1]}");

        assertThat(SHELL.refusedIndex("{a: 1}", "{unique: true}")).isEqualTo(DUPLICATE_KEY);
        assertThat(SHELL.refusedIndex("{b: 1, c: 1}", "{}")).isEqualTo(PARALLEL_ARRAYS);

        assertThat(indexNames()).containsExactly("_id_");
        SHELL.index("{a: 1}");
        SHELL.insert("{_id: 4, a: 2}");
        assertThat(SHELL.ids("{a: 2}")).containsExactlyInAnyOrder(1, 2, 4);
    }

    @Test
    void makesAllIndexesOfACommandOrNone() {
        SHELL.holding("{_id: 1, a: 1, b: 1}", "{_id: 2, a: 2, b: 1}");

        assertThat(SHELL.refusal("{createIndexes: '#', indexes: [{key: {a: 1}, name: 'a'},"
                        + " {key: {b: 1}, name: 'b', unique: true}]}"))
                .isEqualTo(DUPLICATE_KEY);

        assertThat(indexNames()).containsExactly("_id_");
    }

    @Test
    void takesOnlyTheFirstOfTwoDocumentsOfOneCommandWithTheSameKey() {
        SHELL.holding();
        SHELL.index("{a: 1}", "{unique: true}");

        var reply =
                SHELL.run("{insert: '#', ordered: false, documents: [{_id: 1, a: 1}, {_id: 2, a: 1}, {_id: 3, a: 2}]}");

        assertThat(reply.get("n")).isEqualTo(2);
        assertThat(SHELL.ids("{a: {$gte: 1}}")).containsExactly(1, 3);
    }

    @Test
    void movesTheEntriesOfAReplacedDocument() {
        SHELL.holding("{_id: 1, a: [1, 2, 3], b: {c: 'x'}}", "{_id: 2, a: 2}");
        SHELL.index("{a: 1}");
        SHELL.index("{'b.c': -1, a: 1}");
        SHELL.index("{b: 1}", "{sparse: true}");
        SHELL.index("{d: 1}", "{partialFilterExpression: {a: {$gt: 3}}}");

        SHELL.succeed("{update: '#', updates: [{q: {_id: 1}, u: {a: [3, 4], d: 5}}]}");

        assertThat(SHELL.ids("{a: 1}")).isEmpty();
        assertThat(SHELL.ids("{a: 4}")).containsExactly(1);
        assertThat(SHELL.ids("{'b.c': 'x'}")).isEmpty();
        assertThat(SHELL.ids("{d: 5, a: {$gt: 3}}")).containsExactly(1);
        everyIndexAgreesWithTheDocuments();
        SHELL.succeed("{update: '#', updates: [{q: {_id: 1}, u: {$set: {a: 3}}}]}");
        assertThat(SHELL.ids("{d: 5, a: {$gt: 3}}")).isEmpty();
    }

    @Test
    void keepsTheTypeOfANumberThatOnlyChangedItsType() {
        SHELL.holding("{_id: 1, a: 1}");
        SHELL.index("{a: 1}");

        SHELL.succeed("{update: '#', updates: [{q: {_id: 1}, u: {a: {$numberLong: '1'}}}]}");

        var group = "{aggregate: '#', pipeline: [{$group: {_id: '$a'}}], hint: '{a: 1}', cursor: {}}";
        assertThat(Shell.batch(SHELL.run(group)).get(0).get("_id")).isEqualTo(1L);
    }

    @Test
    void knowsAnArrayThatReplacedItsOnlyElement() {
        SHELL.holding("{_id: 1, a: 1}");
        SHELL.index("{a: 1}");

        SHELL.succeed("{update: '#', updates: [{q: {_id: 1}, u: {a: [1]}}]}");

        var group = "{aggregate: '#', pipeline: [{$group: {_id: '$a'}}], hint: '{a: 1}', cursor: {}}";
        assertThat(Shell.batch(SHELL.run(group)).get(0).get("_id")).isEqualTo(List.of(1));
    }

    @Test
    void dropsTheEntriesOfDeletedDocuments() {
        SHELL.holding("{_id: 1, a: [1, 2]}", "{_id: 2, a: [2, 3]}", "{_id: 3}");
        SHELL.index("{a: 1}");

        SHELL.succeed("{delete: '#', deletes: [{q: {a: 2}, limit: 1}]}");
        assertThat(SHELL.ids("{a: 2}")).hasSize(1);
        everyIndexAgreesWithTheDocuments();
        SHELL.succeed("{delete: '#', deletes: [{q: {}, limit: 0}]}");
        assertThat(SHELL.run("{count: '#'}").get("n")).isEqualTo(0);
    }

    @Test
    void staysMultikeyWhenTheArraysAreGone() {
        SHELL.holding("{_id: 1, a: [1, 5]}");
        SHELL.index("{a: 1}");
        SHELL.succeed("{delete: '#', deletes: [{q: {}, limit: 0}]}");
        SHELL.insert("{_id: 2, a: [1, 5]}");

        assertThat(SHELL.ids("{a: {$gt: 2, $lt: 4}}")).containsExactly(2);
        assertThat(SHELL.ids("{a: {$gt: 4, $lt: 2}}")).containsExactly(2);
        assertThat(SHELL.ids("{a: {$gte: 0}}")).containsExactly(2);
    }

    @Test
    void refusesPartialFiltersThatIndexesCannotFollow() {
        SHELL.holding("{_id: 1, a: 1, b: 1}");

        assertThat(SHELL.refusedIndex("{a: 1}", "{partialFilterExpression: {$expr: {$eq: ['$b', 1]}}}"))
                .isEqualTo(67);
    }

    private static int insertRefused(String document) {
        return SHELL.refusal("{insert: '#', documents: [" + document + "]}");
    }

    private static int updateRefused(String update) {
        return SHELL.refusal("{update: '#', updates: [" + update + "]}");
    }

    private static List<Object> indexNames() {
        return Shell.batch(SHELL.run(new Document("listIndexes", SHELL.collection()))).stream()
                .map(index -> index.get("name"))
                .toList();
    }
}
