package org.seedbed.store.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedbed.store.command.Shell;

/** Which keys a document has in an index. */
class IndexEntriesTests {
    private static final Shell SHELL = new Shell();

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1}                 | {a: 5}                                  | 5",
                "{a: 1}                 | {}                                      | missing",
                "{a: 1}                 | {a: null}                               | null",
                "{a: 1}                 | {a: []}                                 | empty",
                "{a: 1}                 | {a: [1, 2, 1]}                          | 1; 2",
                "{a: 1}                 | {a: [[1, 2], 3]}                        | [1, 2]; 3",
                "{a: 1}                 | {a: [[]]}                               | []",
                "{a: 1}                 | {a: [null, null]}                       | null",
                "{a: 1}                 | {a: {b: 1}}                             | {\"b\" : 1}",
                "{a: 1}                 | {a: [1, 1.0, {$numberLong: '1'}]}       | 1",
                "{'a.b': 1}             | {a: {b: 1}}                             | 1",
                "{'a.b': 1}             | {a: 1}                                  | missing",
                "{'a.b': 1}             | {a: []}                                 | missing",
                "{'a.b': 1}             | {a: [{b: 1}, {b: 2}, {c: 3}, 4]}        | 1; 2; missing",
                "{'a.b': 1}             | {a: [{b: [1, 2]}, {b: []}, {b: 3}]}     | 1; 2; empty; 3",
                "{'a.b': 1}             | {a: [[{b: 1}]]}                         | missing",
                "{'a.b.c': 1}           | {a: [{b: {c: 1}}, {b: [{c: 2}]}]}       | 1; 2",
                "{a: 1, b: -1}          | {a: 1, b: 2}                            | 1 2",
                "{a: 1, b: -1}          | {b: 2}                                  | missing 2",
                "{a: 1, b: 1}           | {a: [1, 2], b: 3}                       | 1 3; 2 3",
                "{a: 1, b: 1}           | {a: 1, b: []}                           | 1 empty",
                "{'i.s': 1, 'i.q': 1}   | {i: [{s: 'x', q: 1}, {s: 'y', q: 2}]}   | x 1; y 2",
                "{'i.s': 1, 'i.q': 1}   | {i: [{s: 'x'}, {q: 2}]}                 | x missing; missing 2",
                "{'i.s': 1, 'i.q': 1}   | {i: []}                                 | missing missing",
                "{'i.s': 1, n: 1}       | {i: [{s: 'x'}, {s: 'y'}], n: 1}         | x 1; y 1",
                "{i: 1, 'i.q': 1}       | {i: [{q: 2}]}                           | {\"q\" : 2} 2",
                "{'i.s': 1, 'i.q': 1}   | {i: [{s: [1, 2], q: 3}, {s: 4, q: [5]}]} | 1 3; 2 3; 4 5"
            })
    void areTheValuesOnThePaths(String key, String document, String entries) {
        assertThat(entries(spec(key), document)).containsExactly(entries.split("; "));
    }

    @Test
    void areNoneInASparseIndexWithoutAnyField() {
        var sparse = spec("{a: 1, b: 1}").append("sparse", true);

        assertThat(entries(sparse, "{c: 1}")).isEmpty();
        assertThat(entries(sparse, "{b: null}")).containsExactly("missing null");
        assertThat(entries(sparse, "{a: []}")).containsExactly("empty missing");
        assertThat(entries(spec("{'a.b': 1}").append("sparse", true), "{a: [{b: 1}, {}, 2]}"))
                .containsExactly("1");
        assertThat(entries(spec("{'a.b': 1}").append("sparse", true), "{a: []}"))
                .isEmpty();
    }

    @Test
    void areNoneInAPartialIndexForOtherDocuments() {
        var partial = spec("{a: 1}").append("partialFilterExpression", SHELL.document("{b: {$gt: 1}}"));

        assertThat(entries(partial, "{a: 1, b: 1}")).isEmpty();
        assertThat(entries(partial, "{a: 1, b: 2}")).containsExactly("1");
        assertThat(entries(partial, "{b: 2}")).containsExactly("missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1, b: 1}         | {a: [1, 2], b: [1, 2]}",
                "{a: 1, b: 1}         | {a: [], b: []}",
                "{'a.x': 1, 'b.x': 1} | {a: [{x: 1}], b: [{x: 1}]}",
                "{'i.s': 1, 'i.q': 1} | {i: [{s: [1], q: [2]}]}"
            })
    void areRefusedForArraysSideBySide(String key, String document) {
        assertThatExceptionOfType(MongoServerError.class)
                .isThrownBy(() -> entries(spec(key), document))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(171));
    }

    @Test
    void tellWhichFieldsHadAnArrayOnTheWay() {
        var index = Index.of(1, spec("{a: 1, 'i.s': 1}"), Index.Traits.NONE);

        assertThat(traits(index, "{a: 1, i: {s: 2}}").multikey()).isZero();
        assertThat(traits(index, "{a: [1], i: {s: 2}}").multikey()).isEqualTo(1);
        assertThat(traits(index, "{a: 1, i: [{s: 2}]}").multikey()).isEqualTo(2);
        assertThat(traits(index, "{a: 1, i: []}").multikey()).isEqualTo(2);
    }

    @Test
    void tellWhetherTheyCanBeReadBack() {
        var index = Index.of(1, spec("{a: 1}"), Index.Traits.NONE);

        assertThat(traits(index, "{a: 'text'}").opaque()).isFalse();
        assertThat(traits(index, "{}").opaque()).isFalse();
        assertThat(traits(index, "{a: {b: 1}}").opaque()).isTrue();
        assertThat(traits(index, "{a: {$numberDecimal: '1'}}").opaque()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: [3, 1, 2]}   | 1       | 3",
                "{a: []}          | empty   | empty",
                "{a: [null, 1]}   | null    | 1",
                "{}               | missing | missing",
                "{a: [[0], 5]}    | 5       | [0]"
            })
    void sortByTheLeastOrTheGreatest(String document, String least, String greatest) {
        var decoded = SHELL.document(document);

        assertThat(IndexEntries.sortKey(decoded, new IndexField("a", false))).isEqualTo(key(least));
        assertThat(IndexEntries.sortKey(decoded, new IndexField("a", true))).isEqualTo(key(greatest));
    }

    /** The key of the one entry that a document with this value has. */
    private static byte[] key(String value) {
        var document = switch (value) {
            case "empty" -> "{a: []}";
            case "missing" -> "{}";
            default -> "{a: " + (value.startsWith("[") ? "[" + value + "]" : value) + "}";
        };
        var entries = IndexEntries.of(Index.of(1, spec("{a: 1}"), Index.Traits.NONE), SHELL.document(document));
        return entries.entries().iterator().next().key();
    }

    @Test
    void giveTheValuesOnAPathWithoutWhatIsMissing() {
        assertThat(IndexEntries.valuesAt(SHELL.document("{a: [{b: 1}, {b: [2, 3]}, {}, {b: []}]}"), "a.b"))
                .isEqualTo(List.of(1, 2, 3));
        assertThat(IndexEntries.valuesAt(new Document(), "a")).isEmpty();
    }

    private static Document spec(String key) {
        return new Document("key", SHELL.document(key)).append("name", "index");
    }

    private static Index.Traits traits(Index index, String document) {
        return IndexEntries.of(index, SHELL.document(document)).traits();
    }

    private static List<String> entries(Document spec, String document) {
        var found = new ArrayList<String>();
        for (var entry : IndexEntries.of(Index.of(1, spec, Index.Traits.NONE), SHELL.document(document))
                .entries()) {
            found.add(String.join(
                    " ", entry.values().stream().map(IndexEntriesTests::word).toList()));
        }
        return found;
    }

    private static String word(Object value) {
        return value instanceof Missing ? "missing" : String.valueOf(value).replace("KEY", "empty");
    }
}
