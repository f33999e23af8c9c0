package org.seedbed.store.command;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CursorTests {
    private static final int NOT_FOUND = 43;
    private static final int MEBI = 1024 * 1024;

    @RegisterExtension
    static final Shell SHELL = new Shell();

    private static void holdingTen() {
        SHELL.holding();
        var documents = new ArrayList<Document>();
        for (int id = 0; id < 10; id++) {
            documents.add(new Document("_id", id));
        }
        SHELL.succeed(new Document("insert", SHELL.collection()).append("documents", documents));
    }

    private static Document find(String options) {
        var find = SHELL.document("{find: '#', sort: {_id: 1}}");
        find.putAll(SHELL.document(options));
        return SHELL.run(find);
    }

    private static Document next(long cursor, int batchSize) {
        return SHELL.run(more(cursor).append("batchSize", batchSize));
    }

    private static Document more(long cursor) {
        return new Document("getMore", cursor).append("collection", SHELL.collection());
    }

    private static List<Object> ids(Document reply) {
        return Shell.batch(reply).stream().map(each -> each.get("_id")).toList();
    }

    @Test
    void goOnWhereTheLastBatchEnded() {
        holdingTen();
        var first = find("{batchSize: 4}");
        assertThat(ids(first)).containsExactly(0, 1, 2, 3);

        var second = next(Shell.cursor(first), 5);
        assertThat(ids(second)).containsExactly(4, 5, 6, 7, 8);
        assertThat(Shell.cursor(second)).isEqualTo(Shell.cursor(first));

        var third = next(Shell.cursor(first), 5);
        assertThat(ids(third)).containsExactly(9);
        assertThat(Shell.cursor(third)).isZero();
        assertThat(SHELL.refusal(more(Shell.cursor(first)))).isEqualTo(NOT_FOUND);
    }

    @Test
    void beginWithNothingIfAskedTo() {
        holdingTen();

        var first = find("{batchSize: 0}");

        assertThat(ids(first)).isEmpty();
        assertThat(ids(SHELL.run(more(Shell.cursor(first))))).hasSize(10);
    }

    @Test
    void endWithAnEmptyBatchWhereABatchHadTakenAll() {
        holdingTen();

        var first = find("{batchSize: 10}");
        assertThat(Shell.cursor(first)).isNotZero();
        var second = next(Shell.cursor(first), 10);

        assertThat(ids(second)).isEmpty();
        assertThat(Shell.cursor(second)).isZero();
    }

    @Test
    void endAtTheLimit() {
        holdingTen();

        assertThat(Shell.cursor(find("{limit: 4, batchSize: 4}"))).isZero();
        var first = find("{limit: 5, skip: 2, batchSize: 3}");
        assertThat(ids(first)).containsExactly(2, 3, 4);
        var second = next(Shell.cursor(first), 100);
        assertThat(ids(second)).containsExactly(5, 6);
        assertThat(Shell.cursor(second)).isZero();
        assertThat(ids(find("{skip: 8, limit: 5}"))).containsExactly(8, 9);
        assertThat(ids(find("{skip: 20}"))).isEmpty();
    }

    @Test
    void endAfterASingleBatch() {
        holdingTen();

        var only = find("{batchSize: 3, singleBatch: true}");

        assertThat(ids(only)).containsExactly(0, 1, 2);
        assertThat(Shell.cursor(only)).isZero();
    }

    @Test
    void takeAHundredAndOneDocumentsAtFirst() {
        holdingTen();
        var documents = new ArrayList<Document>();
        for (int id = 10; id < 300; id++) {
            documents.add(new Document("_id", id));
        }
        SHELL.succeed(new Document("insert", SHELL.collection()).append("documents", documents));

        assertThat(ids(find("{}"))).hasSize(101);
        var aggregate = SHELL.run("{aggregate: '#', pipeline: [{$project: {_id: 1}}], cursor: {}}");
        assertThat(ids(aggregate)).hasSize(101);
        assertThat(ids(SHELL.run(more(Shell.cursor(aggregate))))).hasSize(199);
    }

    @Test
    void splitLargeResults() {
        SHELL.holding();
        var text = "x".repeat(5 * MEBI);
        for (int id = 0; id < 9; id++) {
            SHELL.succeed(new Document("insert", SHELL.collection())
                    .append("documents", List.of(new Document("_id", id).append("text", text))));
        }

        var reply = find("{batchSize: 1000}");
        var found = new ArrayList<>(ids(reply));
        assertThat(found).hasSizeBetween(3, 4);
        while (Shell.cursor(reply) != 0) {
            reply = next(Shell.cursor(reply), 1_000);
            assertThat(ids(reply)).hasSizeLessThan(5);
            found.addAll(ids(reply));
        }

        assertThat(found).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void areGoneOnceKilled() {
        holdingTen();
        long cursor = Shell.cursor(find("{batchSize: 1}"));

        var killed = SHELL.run(new Document("killCursors", SHELL.collection()).append("cursors", List.of(cursor, 77L)));

        assertThat(killed.get("cursorsKilled")).isEqualTo(List.of(cursor));
        assertThat(killed.get("cursorsNotFound")).isEqualTo(List.of(77L));
        assertThat(SHELL.refusal(more(cursor))).isEqualTo(NOT_FOUND);
    }

    @Test
    void areForgottenIfNobodyFetches() {
        holdingTen();
        long idle = Shell.cursor(find("{batchSize: 1}"));
        long used = Shell.cursor(find("{batchSize: 1}"));
        SHELL.clock.advance(Duration.ofMinutes(6));
        next(used, 1);
        SHELL.clock.advance(Duration.ofMinutes(6));

        SHELL.commands().forgetIdleCursors();

        assertThat(SHELL.refusal(more(idle))).isEqualTo(NOT_FOUND);
        assertThat(ids(next(used, 1))).containsExactly(2);
    }

    @Test
    void belongToTheirCollection() {
        holdingTen();
        long cursor = Shell.cursor(find("{batchSize: 1}"));

        assertThat(SHELL.refusal(new Document("getMore", cursor).append("collection", "other")))
                .isEqualTo(NOT_FOUND);
    }

    @Test
    void areEmptyForACollectionThatIsNotThere() {
        SHELL.holding();

        assertThat(ids(find("{}"))).isEmpty();
        assertThat(ids(SHELL.run("{aggregate: '#', pipeline: [{$match: {}}], cursor: {}}")))
                .isEmpty();
        assertThat(SHELL.run("{count: '#'}").get("n")).isEqualTo(0);
        assertThat(SHELL.run("{distinct: '#', key: 'a'}").get("values")).isEqualTo(List.of());
    }

    @Test
    void endWithTheIndexTheyRead() {
        holdingTen();
        SHELL.index("{a: 1}");
        var first = SHELL.run("{find: '#', hint: '{a: 1}', batchSize: 2}");
        SHELL.run("{dropIndexes: '#', index: '{a: 1}'}");

        assertThat(SHELL.refusal(more(Shell.cursor(first)))).isEqualTo(175);
    }

    @Test
    void endWithTheirCollection() {
        holdingTen();
        var first = find("{batchSize: 2}");
        SHELL.run("{drop: '#'}");

        assertThat(SHELL.refusal(more(Shell.cursor(first)))).isEqualTo(175);
    }
}
