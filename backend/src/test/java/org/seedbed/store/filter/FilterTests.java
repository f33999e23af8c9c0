package org.seedbed.store.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedbed.store.command.Shell;

class FilterTests {
    private static final Shell SHELL = new Shell();

    @ParameterizedTest(name = "{0} matches {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                          | {a: 1}",
                "{a: 1}                                      | {a: 1.0}",
                "{a: 1}                                      | {a: [2, 1]}",
                "{a: [1, 2]}                                 | {a: [1, 2]}",
                "{a: [1, 2]}                                 | {a: [[1, 2], 3]}",
                "{a: {b: 1, c: 2}}                           | {a: {b: 1, c: 2}}",
                "{a: null}                                   | {}",
                "{a: null}                                   | {a: [1, null]}",
                "{a: {$ne: 1}}                               | {a: [2, 3]}",
                "{a: {$ne: 1}}                               | {}",
                "{a: {$gt: 1}}                               | {a: [0, 2]}",
                "{a: {$gt: 3, $lt: 2}}                       | {a: [1, 4]}",
                "{a: {$gte: 'b'}}                            | {a: 'b'}",
                "{a: {$lte: null}}                           | {}",
                "{a: {$lt: {$date: '2020-01-01T00:00:00Z'}}} | {a: {$date: '2019-01-01T00:00:00Z'}}",
                "{a: {$gt: {b: 1}}}                          | {a: {b: 2}}",
                "{a: {$gt: {$minKey: 1}}}                    | {a: 'x'}",
                "{a: {$in: [1, 'x', null]}}                  | {}",
                "{a: {$in: [1, 'x']}}                        | {a: ['y', 'x']}",
                "{a: {$in: [[1]]}}                           | {a: [1]}",
                "{a: {$in: [/^x/]}}                          | {a: 'xy'}",
                "{a: {$nin: [1, 2]}}                         | {a: 3}",
                "{a: {$nin: [1, 2]}}                         | {}",
                "{a: {$exists: true}}                        | {a: null}",
                "{a: {$exists: false}}                       | {b: 1}",
                "{'a.b': {$exists: true}}                    | {a: [{c: 1}, {b: 1}]}",
                "{a: /^x.z$/}                                | {a: ['w', 'xyz']}",
                "{a: {$regex: 'XY', $options: 'i'}}          | {a: 'wxyz'}",
                "{a: {$not: {$gt: 5}}}                       | {}",
                "{a: {$not: /x/}}                            | {a: 'y'}",
                "{a: {$all: [1, 2]}}                         | {a: [2, 3, 1]}",
                "{a: {$all: [1]}}                            | {a: 1}",
                "{a: {$all: [{$elemMatch: {b: 1}}]}}         | {a: [{b: 1}]}",
                "{a: {$elemMatch: {$gt: 1, $lt: 3}}}         | {a: [0, 2]}",
                "{a: {$elemMatch: {b: 1, c: 2}}}             | {a: [{b: 1}, {b: 1, c: 2}]}",
                "{a: {$elemMatch: {$eq: [5]}}}               | {a: [[5]]}",
                "{a: {$elemMatch: {$elemMatch: {$eq: 5}}}}   | {a: [[5]]}",
                "{a: {$elemMatch: {$size: 1}}}               | {a: [[5]]}",
                "{a: {$elemMatch: {$not: {$gt: 5}}}}         | {a: [[7]]}",
                "{a: {$size: 2}}                             | {a: [1, 2]}",
                "{a: {$size: 0}}                             | {a: []}",
                "{a: {$type: 'string'}}                      | {a: [1, 'x']}",
                "{a: {$type: ['null', 'bool']}}              | {a: false}",
                "{a: {$type: 'array'}}                       | {a: []}",
                "{a: {$mod: [4, 1]}}                         | {a: [2, 5]}",
                "{'a.b': 1}                                  | {a: {b: 1}}",
                "{'a.b': 1}                                  | {a: [{b: 2}, {b: 1}]}",
                "{'a.b': 1}                                  | {a: [{b: [3, 1]}]}",
                "{'a.1': 'y'}                                | {a: ['x', 'y']}",
                "{'a.0.b': 1}                                | {a: [{b: 1}]}",
                "{'a.0': 1}                                  | {a: {'0': 1}}",
                "{'a.b': null}                               | {a: 1}",
                "{'a.b': null}                               | {a: [{b: 1}, {}]}",
                "{$or: [{a: 1}, {b: 1}]}                     | {b: 1}",
                "{$and: [{a: 1}, {a: 2}]}                    | {a: [1, 2]}",
                "{$nor: [{a: 1}, {b: 1}]}                    | {a: 2}",
                "{$expr: {$gt: ['$a', '$b']}}                | {a: 2, b: 1}",
                "{a: 1, $comment: 'why'}                     | {a: 1}"
            })
    void matches(String filter, String document) {
        assertThat(FilterParser.parse(SHELL.document(filter)).matches(SHELL.document(document)))
                .isTrue();
    }

    @ParameterizedTest(name = "{0} does not match {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1}                                      | {a: '1'}",
                "{a: 1}                                      | {a: [[1]]}",
                "{a: [1, 2]}                                 | {a: [2, 1]}",
                "{a: {b: 1, c: 2}}                           | {a: {c: 2, b: 1}}",
                "{a: {b: 1}}                                 | {a: {b: 1, c: 2}}",
                "{a: null}                                   | {a: []}",
                "{a: null}                                   | {a: false}",
                "{a: {$ne: 1}}                               | {a: [2, 1]}",
                "{a: {$ne: null}}                            | {}",
                "{a: {$gt: 1}}                               | {a: 'x'}",
                "{a: {$gt: 1}}                               | {a: {$numberDouble: 'NaN'}}",
                "{a: {$lt: 1}}                               | {a: null}",
                "{a: {$lt: 1}}                               | {}",
                "{a: {$gte: null}}                           | {a: 0}",
                "{a: {$in: []}}                              | {a: 1}",
                "{a: {$in: [1]}}                             | {a: [[1]]}",
                "{a: {$nin: [1]}}                            | {a: [2, 1]}",
                "{a: {$exists: true}}                        | {}",
                "{a: /x/}                                    | {a: 5}",
                "{a: {$all: []}}                             | {a: []}",
                "{a: {$all: [1, 2]}}                         | {a: [1]}",
                "{a: {$elemMatch: {$gt: 1}}}                 | {a: 2}",
                "{a: {$elemMatch: {$gt: 1, $lt: 3}}}         | {a: [1, 3]}",
                "{a: {$elemMatch: {$eq: 5}}}                 | {a: [[5]]}",
                "{a: {$elemMatch: {$in: [5]}}}               | {a: [[5]]}",
                "{a: {$elemMatch: {b: 1, c: 2}}}             | {a: [{b: 1}, {c: 2}]}",
                "{a: {$elemMatch: {b: 1}}}                   | {a: {b: 1}}",
                "{a: {$size: 1}}                             | {a: 1}",
                "{a: {$type: 'int'}}                         | {a: 1.5}",
                "{a: {$type: 'null'}}                        | {}",
                "{a: {$mod: [4, 1]}}                         | {a: 'x'}",
                "{'a.b': 1}                                  | {a: [[{b: 1}]]}",
                "{'a.b': null}                               | {a: []}",
                "{'a.1': 'x'}                                | {a: ['x', 'y']}",
                "{$and: [{a: 1}, {b: 1}]}                    | {a: 1}",
                "{$nor: [{a: 1}, {b: 1}]}                    | {b: 1}"
            })
    void doesNotMatch(String filter, String document) {
        assertThat(FilterParser.parse(SHELL.document(filter)).matches(SHELL.document(document)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{$nope: 1}              | 2",
                "{a: {$nope: 1}}         | 2",
                "{$and: []}              | 2",
                "{$or: {a: 1}}           | 2",
                "{$or: [1]}              | 2",
                "{a: {$in: 1}}           | 2",
                "{a: {$in: [{$gt: 1}]}}  | 2",
                "{a: {$not: 1}}          | 2",
                "{a: {$all: 1}}          | 2",
                "{a: {$elemMatch: 1}}    | 2",
                "{a: {$size: 'x'}}       | 2",
                "{a: {$mod: [0, 1]}}     | 2",
                "{a: {$mod: [1]}}        | 2",
                "{a: {$options: 'i'}}    | 2",
                "{a: {$regex: 1}}        | 2",
                "{a: {$regex: '('}}      | 51091",
                "{$text: {$search: 'x'}} | 27",
                "{$where: 'true'}        | 238",
                "{a: {$near: [1, 2]}}    | 238"
            })
    void isRefusedByMongosCode(String filter, int code) {
        assertThatExceptionOfType(MongoServerError.class)
                .isThrownBy(() -> FilterParser.parse(SHELL.document(filter)))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "01", "12345678901", "", "-1", "1a"})
    void takesOnlyNumbersForPlacesInArrays(String segment) {
        assertThat(Paths.position(segment) >= 0).isEqualTo(segment.matches("[0-9]{1,9}"));
    }

    @Test
    void namesTheFieldsItLooksAt() {
        var fields = new HashSet<String>();
        FilterParser.parse(SHELL.document("{a: 1, 'b.c': {$gt: 1}, $or: [{d: 1}, {$nor: [{e: 1}]}]}"))
                .addFieldsTo(fields);
        assertThat(fields).containsExactlyInAnyOrder("a", "b", "d", "e");

        FilterParser.parse(SHELL.document("{$expr: {$eq: ['$x', 1]}}")).addFieldsTo(fields);
        assertThat(fields).contains(Filter.EVERYTHING);
    }
}
