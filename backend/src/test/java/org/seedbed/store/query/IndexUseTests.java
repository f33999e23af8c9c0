package org.seedbed.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedbed.store.command.Shell;

/** How many entries and documents commands read, told by {@code explain}; of a thousand orders, exactly. */
class IndexUseTests {
    private static final int ORDERS = 1_000;

    @RegisterExtension
    static final Shell SHELL = new Shell();

    /** Order 57: {shop: 's7', no: 57, sum: 57, tags: ['t1', 't2'], day: …, items: […]}, and every tenth order is open. */
    @BeforeAll
    static void fill() {
        SHELL.begin();
        var orders = new ArrayList<Document>();
        for (int no = 0; no < ORDERS; no++) {
            orders.add(order(no));
        }
        SHELL.succeed(new Document("insert", SHELL.collection()).append("documents", orders));
        SHELL.index("{shop: 1, no: 1}");
        SHELL.index("{sum: -1}");
        SHELL.index("{tags: 1}");
        SHELL.index("{name: 1}");
        SHELL.index("{coupon: 1}", "{sparse: true}");
        SHELL.index("{day: 1}", "{partialFilterExpression: {open: true}}");
        SHELL.index("{shop: 1, kind: 1, day: -1}");
        SHELL.index("{'items.sku': 1}");
        SHELL.index("{code: 1}", "{unique: true}");
    }

    private static Document order(int no) {
        var json = "{_id: %d, shop: 's%d', no: %d, sum: %d, tags: ['t%d', 't%d'], name: 'n%03d', day: %d, code: 'c%d',"
                + " kind: '%s', note: 'x', items: [{sku: 'k%d'}, {sku: 'k%d'}]";
        var order = SHELL.document(json.formatted(
                        no,
                        no % 10,
                        no,
                        no,
                        no % 7,
                        no % 7 + 1,
                        no,
                        no % 100,
                        no,
                        no % 20 < 10 ? "web" : "till",
                        no % 50,
                        no % 50 + 50)
                + "}");
        if (no % 10 == 0) {
            order.append("open", true);
        }
        if (no % 100 == 0) {
            order.append("coupon", "c" + no / 500);
        }
        return order;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // filter                                         | keys | documents
                "{_id: 7}                                         | 1    | 1",
                "{_id: 7, note: 'x', shop: 's7'}                  | 1    | 1",
                "{_id: 7.0}                                       | 1    | 1",
                "{_id: -1}                                        | 0    | 0",
                "{code: 'c7', sum: {$gt: 1}}                      | 1    | 1",
                "{_id: {$in: [1, 2, 3, 3.0, 5000]}}               | 3    | 3",
                "{_id: {$gte: 10, $lt: 20}}                       | 10   | 10",
                "{_id: {$gt: 990}}                                | 9    | 9",
                "{_id: {$gt: 'text'}}                             | 0    | 0",
                "{sum: {$gt: 989, $lte: 995}}                     | 6    | 6",
                "{sum: {$lt: 5}}                                  | 5    | 5",
                "{name: /^n01/}                                   | 10   | 10",
                "{name: {$regex: '^n99[0-4]'}}                    | 10   | 10",
                "{shop: 's3'}                                     | 100  | 100",
                "{shop: 's3', no: 33}                             | 1    | 1",
                "{shop: 's3', no: {$gte: 100, $lt: 200}}          | 10   | 10",
                "{shop: {$in: ['s3', 's4']}, no: {$lt: 20}}       | 4    | 4",
                "{shop: 's3', kind: 'web', day: 3}                | 10   | 10",
                "{shop: 's3', day: 3}                             | 100  | 100",
                "{tags: 't3'}                                     | 286  | 286",
                "{tags: {$all: ['t3', 't4']}}                     | 286  | 286",
                "{tags: {$in: ['t0', 't7']}}                      | 285  | 285",
                "{'items.sku': 'k3'}                              | 20   | 20",
                "{items: {$elemMatch: {sku: 'k3'}}}               | 20   | 20",
                "{coupon: {$exists: true}}                        | 10   | 10",
                "{coupon: 'c1'}                                   | 5    | 5",
                "{open: true, day: 30}                            | 10   | 10",
                "{open: true, day: {$lt: 20}}                     | 20   | 20",
                "{$or: [{_id: 1}, {sum: 2}, {name: 'n003'}]}      | 3    | 3",
                "{$or: [{_id: 1}, {sum: 1}]}                      | 2    | 1",
                "{$and: [{_id: 1}, {note: 'y'}]}                  | 1    | 1",
                "{note: 'x'}                                      | 0    | 1000",
                "{coupon: null}                                   | 0    | 1000",
                "{open: {$ne: true}, day: 30}                     | 0    | 1000",
                "{$or: [{_id: 1}, {note: 'y'}]}                   | 0    | 1000",
                "{}                                               | 0    | 1000"
            })
    void findsByTheEntriesItNeeds(String filter, int keys, int documents) {
        assertRead(find(filter, "{}", 0), keys, documents);
    }

    @ParameterizedTest(name = "{0} sorted by {1} up to {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // filter                             | sort                 | limit | keys | documents
                "{}                                   | {sum: -1}            | 5     | 5    | 5",
                "{}                                   | {sum: 1}             | 5     | 5    | 5",
                "{}                                   | {_id: -1}            | 1     | 1    | 1",
                "{}                                   | {shop: -1, no: -1}   | 3     | 3    | 3",
                "{sum: {$lt: 500}}                    | {sum: -1}            | 5     | 5    | 5",
                "{shop: 's3'}                         | {no: -1}             | 4     | 4    | 4",
                "{shop: 's3'}                         | {shop: 1, no: 1}     | 4     | 4    | 4",
                "{shop: 's3', kind: 'till'}           | {day: 1}             | 6     | 6    | 6",
                "{shop: {$in: ['s3', 's4', 's5']}}    | {no: -1}             | 4     | 4    | 4",
                "{shop: {$in: ['s3', 's4', 's5']}}    | {no: 1}              | 1     | 1    | 1",
                "{note: 'x'}                          | {sum: 1}             | 5     | 5    | 5",
                "{note: 'y'}                          | {sum: 1}             | 5     | 1000 | 1000",
                "{}                                   | {shop: 1, no: -1}    | 3     | 0    | 1000",
                "{}                                   | {tags: 1}            | 3     | 0    | 1000",
                "{}                                   | {note: 1}            | 3     | 0    | 1000"
            })
    void sortsByTheOrderOfAnIndex(String filter, String sort, int limit, int keys, int documents) {
        assertRead(find(filter, sort, limit), keys, documents);
    }

    private static Document find(String filter, String sort, int limit) {
        return new Document("find", SHELL.collection())
                .append("filter", SHELL.document(filter))
                .append("sort", SHELL.document(sort))
                .append("limit", limit);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{distinct: '#', key: 'shop', query: {sum: {$lt: 20}}}                              | 20 | 20",
                "{update: '#', updates: [{q: {_id: 5}, u: {$set: {note: 'y'}}}]}                    | 1  | 1",
                "{update: '#', updates: [{q: {shop: 's5', no: {$lt: 50}}, u: {$inc: {sum: 1}}, multi: true}]} | 5 | 5",
                "{delete: '#', deletes: [{q: {code: 'c5', note: 'y'}, limit: 1}]}                   | 1  | 1",
                "{delete: '#', deletes: [{q: {sum: {$gte: 990}}, limit: 0}]}                        | 10 | 10",
                "{findAndModify: '#', query: {shop: 's1'}, sort: {no: 1}, update: {$set: {n: 1}}}   | 1  | 1",
                "{aggregate: '#', pipeline: [{$match: {shop: 's1', no: {$lt: 31}}}], cursor: {}}    | 3  | 3",
                "{aggregate: '#', pipeline: [{$sort: {sum: -1}}, {$limit: 3}, {$project: {sum: 1}}], cursor: {}} | 3 | 3",
                "{aggregate: '#', pipeline: [{$match: {_id: 1}}, {$match: {note: 'x'}}], cursor: {}} | 1 | 1"
            })
    void findsWhatToWriteAndToComputeInTheSameWay(String command, int keys, int documents) {
        assertRead(SHELL.document(command), keys, documents);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[{$match: {shop: 's1'}}, {$group: {_id: '$shop', n: {$sum: 1}}}]                     | 100",
                "[{$match: {shop: {$in: ['s1', 's2']}}}, {$group: {_id: '$shop', n: {$max: '$no'}}}]  | 200",
                "[{$match: {sum: {$gte: 500}}}, {$group: {_id: null, n: {$sum: '$sum'}}}]             | 500"
            })
    void groupsWithoutTheDocumentsIfTheEntriesHaveItAll(String pipeline, int keys) {
        assertRead(SHELL.document("{aggregate: '#', pipeline: " + pipeline + ", cursor: {}}"), keys, 0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // query                             | count | keys | documents
                "{}                                  | 1000  | 0    | 0",
                "{shop: 's1'}                        | 100   | 100  | 0",
                "{sum: {$gte: 10, $lt: 30}}          | 20    | 20   | 0",
                "{_id: {$in: [1, 2, 5000]}}          | 2     | 2    | 0",
                "{coupon: {$gte: 'c1'}}              | 5     | 5    | 0",
                "{tags: 't3'}                        | 286   | 286  | 286",
                "{shop: 's1', note: 'x'}             | 100   | 100  | 100"
            })
    void countsByEntriesAlone(String query, int count, long keys, long documents) {
        var before = scanned();
        assertThat(SHELL.run("{count: '#', query: " + query + "}").get("n")).isEqualTo(count);
        var after = scanned();

        assertThat(List.of(after.get(0) - before.get(0), after.get(1) - before.get(1)))
                .isEqualTo(List.of(keys, documents));
    }

    private static List<Long> scanned() {
        var metrics = (Document) SHELL.run("{serverStatus: 1}").get("metrics");
        var executor = (Document) metrics.get("queryExecutor");
        return List.of((Long) executor.get("scanned"), (Long) executor.get("scannedObjects"));
    }

    @Test
    void changesNothingByExplaining() {
        SHELL.run("{explain: {delete: '#', deletes: [{q: {}, limit: 0}]}}");

        assertThat(SHELL.run("{count: '#'}").get("n")).isEqualTo(ORDERS);
    }

    private static void assertRead(Document command, int keys, int documents) {
        var explained = SHELL.run(new Document("explain", command));
        var stats = (Document) explained.get("executionStats");
        assertThat(List.of(stats.get("totalKeysExamined"), stats.get("totalDocsExamined")))
                .as("keys and documents; " + ((Document) explained.get("queryPlanner")).get("winningPlan"))
                .isEqualTo(List.of((long) keys, (long) documents));
    }
}
