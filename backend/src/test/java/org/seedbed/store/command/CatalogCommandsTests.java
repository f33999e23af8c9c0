package org.seedbed.store.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogCommandsTests {
    @RegisterExtension
    static final Shell SHELL = new Shell();

    @Test
    void createsACollectionOnce() {
        SHELL.begin();

        SHELL.run("{create: '#'}");

        assertThat(SHELL.refusal("{create: '#'}")).isEqualTo(48);
        assertThat(collections("{name: '#'}")).containsExactly(SHELL.collection());
    }

    @ParameterizedTest
    @ValueSource(strings = {"capped: true", "viewOn: 'a'", "timeseries: {}", "collation: {locale: 'de'}"})
    void refusesCollectionsOfOtherKinds(String option) {
        SHELL.begin();

        assertThat(SHELL.refusal("{create: '#', " + option + "}")).isEqualTo(238);
        assertThat(collections("{name: '#'}")).isEmpty();
    }

    @Test
    void listsTheCollectionsOfAFilter() {
        SHELL.holding("{_id: 1}");

        assertThat(collections("{name: {$in: ['#', 'none']}}")).containsExactly(SHELL.collection());
        assertThat(collections("{type: 'view'}")).isEmpty();
        assertThat(collections("{'options.capped': true}")).isEmpty();
    }

    @Test
    void dropsACollectionWithItsIndexes() {
        SHELL.holding("{_id: 1, a: 1}");
        SHELL.index("{a: 1}", "{unique: true}");

        assertThat(SHELL.run("{drop: '#'}").get("nIndexesWas")).isEqualTo(2);

        assertThat(SHELL.run("{drop: '#'}").get("ok")).isEqualTo(1.0);
        SHELL.insert("{_id: 1, a: 1}");
        SHELL.insert("{_id: 2, a: 1}");
        assertThat(indexes()).containsExactly("_id_");
    }

    @Test
    void renamesACollectionWithItsIndexes() {
        SHELL.holding("{_id: 1, a: 1}");
        SHELL.index("{a: 1}");
        var before = SHELL.collection();
        SHELL.begin();

        SHELL.run("{renameCollection: 'shop." + before + "', to: 'shop.#'}");

        assertThat(SHELL.ids("{a: 1}")).containsExactly(1);
        assertThat(indexes()).containsExactly("_id_", "{a: 1}");
        assertThat(collections("{name: '" + before + "'}")).isEmpty();
        SHELL.assertValid();
    }

    @Test
    void renamesOverACollectionOnlyIfToldTo() {
        SHELL.holding("{_id: 1}");
        var before = SHELL.collection();
        SHELL.holding("{_id: 2}");

        var rename = "{renameCollection: 'shop." + before + "', to: 'shop.#'";
        assertThat(SHELL.refusal(rename + "}")).isEqualTo(48);
        SHELL.run(rename + ", dropTarget: true}");

        assertThat(SHELL.ids("{}")).containsExactly(1);
    }

    @Test
    void doesNotRenameACollectionToItself() {
        SHELL.holding("{_id: 1}");

        assertThat(SHELL.refusal("{renameCollection: 'shop.#', to: 'shop.#', dropTarget: true}"))
                .isEqualTo(20);
        assertThat(SHELL.ids("{}")).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource({"shop.none, shop.other, 26", "shop, shop.other, 73", "shop.none, .other, 73"})
    void refusesToRenameWhatIsNot(String from, String to, int code) {
        assertThat(SHELL.refusal("{renameCollection: '" + from + "', to: '" + to + "'}"))
                .isEqualTo(code);
    }

    @Test
    void makesAnIndexOnce() {
        SHELL.holding("{_id: 1}");

        var made = SHELL.run("{createIndexes: '#', indexes: [{key: {a: 1}, name: 'a'}, {key: {a: 1}, name: 'a'}]}");
        var again = SHELL.run("{createIndexes: '#', indexes: [{key: {a: {$numberLong: '1'}}, name: 'a'}]}");

        assertThat(made.get("numIndexesAfter")).isEqualTo(2);
        assertThat(again.get("numIndexesBefore")).isEqualTo(2);
        assertThat(again.get("numIndexesAfter")).isEqualTo(2);
        assertThat(indexes()).containsExactly("_id_", "a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{key: {b: 1}, name: 'a'}                                   | 86",
                "{key: {a: -1}, name: 'a'}                                  | 86",
                "{key: {a: 1}, name: 'a', unique: true}                     | 86",
                "{key: {a: 1}, name: 'a', sparse: true}                     | 86",
                "{key: {a: 1}, name: 'b'}                                   | 85",
                "{key: {a: 1}, name: 'a', expireAfterSeconds: 5}            | 85",
                "{key: {a: 1}, name: 'b', expireAfterSeconds: 5}            | 85"
            })
    void refusesAnIndexThatAnotherOneIsInTheWayOf(String spec, int code) {
        SHELL.holding("{_id: 1}");
        SHELL.run("{createIndexes: '#', indexes: [{key: {a: 1}, name: 'a'}]}");

        assertThat(SHELL.refusal("{createIndexes: '#', indexes: [" + spec + "]}"))
                .isEqualTo(code);
        assertThat(indexes()).containsExactly("_id_", "a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{key: {a: 'text'}}",
                "{key: {a: '2dsphere'}}",
                "{key: {a: 'hashed'}}",
                "{key: {a: 0}}",
                "{key: {}}",
                "{key: {'': 1}}",
                "{key: {'a..b': 1}}",
                "{key: {'a.': 1}}",
                "{key: {'$a': 1}}",
                "{key: {'$**': 1}}",
                "{key: {'a.0': 1}}",
                "{key: {a: 1, b: 1}, expireAfterSeconds: 5}",
                "{key: {_id: 1}, expireAfterSeconds: 5}",
                "{key: {a: 1}, expireAfterSeconds: -5}",
                "{key: {a: 1}, expireAfterSeconds: 'soon'}",
                "{key: {a: 1}, sparse: true, partialFilterExpression: {b: 1}}",
                "{key: {a: 1}, weights: {a: 1}}"
            })
    void refusesIndexesOfOtherKinds(String spec) {
        SHELL.holding("{_id: 1}");

        assertThat(SHELL.refusal("{createIndexes: '#', indexes: [" + spec + "]}"))
                .isEqualTo(67);
        assertThat(indexes()).containsExactly("_id_");
    }

    @Test
    void refusesAnIndexOfTooManyFields() {
        SHELL.holding("{_id: 1}");

        assertThat(SHELL.refusedIndex(fields(33), "{}")).isEqualTo(67);
        SHELL.index(fields(32));
        SHELL.insert("{_id: 2, f0: 1, f31: [1, 2]}");
        SHELL.assertValid();
        assertThat(SHELL.ids(SHELL.document("{find: '#', filter: {f0: 1}, hint: '" + fields(32) + "'}")))
                .containsExactly(2);
    }

    private static String fields(int count) {
        var key = new StringBuilder("{");
        for (int i = 0; i < count; i++) {
            key.append(i == 0 ? "" : ", ").append("f").append(i).append(": 1");
        }
        return key.append("}").toString();
    }

    @Test
    void namesAnIndexAfterItsKey() {
        SHELL.holding("{_id: 1}");

        SHELL.run("{createIndexes: '#', indexes: [{key: {a: 1, 'b.c': -1}}]}");

        assertThat(indexes()).containsExactly("_id_", "a_1_b.c_-1");
    }

    @Test
    void dropsIndexesByNameByKeyOrAll() {
        SHELL.holding("{_id: 1}");
        for (var key : List.of("{a: 1}", "{b: 1}", "{c: 1}", "{d: 1}", "{e: 1}", "{f: 1}")) {
            SHELL.index(key);
        }

        SHELL.run("{dropIndexes: '#', index: '{a: 1}'}");
        SHELL.run("{dropIndexes: '#', index: {b: 1}}");
        assertThat(indexes()).containsExactly("_id_", "{c: 1}", "{d: 1}", "{e: 1}", "{f: 1}");
        SHELL.run("{dropIndexes: '#', index: ['{c: 1}', '{d: 1}']}");
        assertThat(indexes()).containsExactly("_id_", "{e: 1}", "{f: 1}");
        SHELL.run("{dropIndexes: '#', index: '*'}");
        assertThat(indexes()).containsExactly("_id_");
        assertThat(SHELL.refusal("{dropIndexes: '#', index: '_id_'}")).isEqualTo(72);
        assertThat(SHELL.refusal("{dropIndexes: '#', index: 'none'}")).isEqualTo(27);
        assertThat(SHELL.refusal("{dropIndexes: 'none', index: '*'}")).isEqualTo(26);
    }

    @Test
    void dropsADatabaseWithAllItsCollections() {
        var shell = new Shell();
        shell.open();
        try {
            shell.holding("{_id: 1}");
            shell.holding("{_id: 1}");
            assertThat(Shell.list(shell.run("{listDatabases: 1}"), "databases")).hasSize(1);

            shell.run("{dropDatabase: 1}");

            assertThat(Shell.batch(shell.run("{listCollections: 1}"))).isEmpty();
            assertThat(Shell.list(shell.run("{listDatabases: 1}"), "databases")).isEmpty();
            shell.insert("{_id: 1}");
        } finally {
            shell.close();
        }
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        SHELL.holding("{_id: 1}");

        assertThat(SHELL.refusal("{noSuchCommand: 1}")).isEqualTo(59);
        assertThat(SHELL.refusal("{find: ''}")).isEqualTo(73);
        assertThat(SHELL.refusal("{find: '#', txnNumber: 1}")).isEqualTo(20);
        assertThat(SHELL.refusal("{find: '#', collation: {locale: 'de'}}")).isEqualTo(238);
        assertThat(SHELL.refusal("{find: '#', hint: 'none'}")).isEqualTo(2);
        assertThat(SHELL.refusal("{insert: 'system.users', documents: [{}]}")).isEqualTo(73);
    }

    private static List<Object> collections(String filter) {
        return Shell.batch(SHELL.run("{listCollections: 1, filter: " + filter + "}")).stream()
                .map(each -> each.get("name"))
                .toList();
    }

    private static List<Object> indexes() {
        return Shell.batch(SHELL.run("{listIndexes: '#'}")).stream()
                .map(each -> each.get("name"))
                .toList();
    }
}
