package org.seedbed.store.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seedbed.store.command.Shell;

/** What is past its time is not seen, removed or not. */
class ExpiryTests {
    @RegisterExtension
    static final Shell SHELL = new Shell();

    @BeforeEach
    void startTheDay() {
        SHELL.clock.set("2026-03-04T12:00:00Z");
    }

    @AfterEach
    void everyIndexAgreesWithTheDocuments() {
        SHELL.assertValid();
        sweep();
        SHELL.assertValid();
    }

    /** Two sessions of an hour: 1 has ended at noon, 2 ends at one. */
    private static void holdingSessions() {
        SHELL.holding(
                "{_id: 1, token: 'a', at: {$date: '2026-03-04T11:00:00Z'}}",
                "{_id: 2, token: 'b', at: {$date: '2026-03-04T12:00:00Z'}}",
                "{_id: 3, token: 'c'}");
        SHELL.index("{token: 1}", "{unique: true}");
        SHELL.index("{at: 1}", "{expireAfterSeconds: 3600}");
    }

    @Test
    void hidesFromEveryCommandWhatHasExpired() {
        holdingSessions();

        assertThat(SHELL.ids("{}")).containsExactly(2, 3);
        assertThat(SHELL.ids("{_id: 1}")).isEmpty();
        assertThat(SHELL.ids("{token: 'a'}")).isEmpty();
        assertThat(SHELL.ids(SHELL.document("{find: '#', sort: {at: 1}}"))).containsExactly(3, 2);
        assertThat(SHELL.run("{count: '#'}").get("n")).isEqualTo(2);
        assertThat(SHELL.run("{count: '#', query: {at: {$lt: {$date: '2026-03-05T00:00:00Z'}}}}")
                        .get("n"))
                .isEqualTo(1);
        assertThat(SHELL.run("{distinct: '#', key: 'token'}").get("values")).isEqualTo(List.of("b", "c"));
        assertThat(Shell.batch(SHELL.run(
                        "{aggregate: '#', pipeline: [{$group: {_id: '$token'}}], hint: '{token: 1}', cursor: {}}")))
                .hasSize(2);
        assertThat(SHELL.run("{update: '#', updates: [{q: {}, u: {$set: {n: 1}}, multi: true}]}")
                        .get("n"))
                .isEqualTo(2);
        assertThat(SHELL.run("{findAndModify: '#', query: {_id: 1}, remove: true}")
                        .get("value"))
                .isNull();
        assertThat(SHELL.run("{delete: '#', deletes: [{q: {_id: 1}, limit: 0}]}")
                        .get("n"))
                .isEqualTo(0);
    }

    @Test
    void hidesEachDocumentAsSoonAsItsTimeIsOver() {
        holdingSessions();

        SHELL.clock.advance(Duration.ofMinutes(60).minusMillis(1));
        assertThat(SHELL.ids("{_id: 2}")).containsExactly(2);
        SHELL.clock.advance(Duration.ofMillis(1));
        assertThat(SHELL.ids("{_id: 2}")).isEmpty();
        assertThat(SHELL.ids("{}")).containsExactly(3);
    }

    @Test
    void hidesWhatExpiresWhileACursorIsOpen() {
        holdingSessions();
        var cursor = Shell.cursor(SHELL.run("{find: '#', batchSize: 0}"));

        SHELL.clock.advance(Duration.ofHours(1));

        var next = SHELL.run("{getMore: {$numberLong: '" + cursor + "'}, collection: '#'}");
        assertThat(Shell.batch(next)).extracting(each -> each.get("_id")).contains(3);
    }

    @Test
    void removesWhatHasExpired() {
        holdingSessions();

        sweep();
        assertThat(stored()).isEqualTo(2);
        SHELL.clock.advance(Duration.ofHours(1));
        sweep();
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void removesThousandsInTurns() {
        SHELL.holding();
        SHELL.index("{at: -1}", "{expireAfterSeconds: 0}");
        for (int command = 0; command < 3; command++) {
            var documents = "{at: {$date: '2026-03-04T11:00:00Z'}},".repeat(1_000);
            SHELL.succeed("{insert: '#', documents: [" + documents + "{at: 1}]}");
        }

        sweep();

        assertThat(stored()).isEqualTo(3);
    }

    @Test
    void freesTheKeysOfWhatHasExpired() {
        holdingSessions();

        SHELL.insert("{_id: 1, token: 'd'}");
        SHELL.insert("{_id: 4, token: 'a'}");
        assertThat(SHELL.refusal("{insert: '#', documents: [{_id: 5, token: 'b'}]}"))
                .isEqualTo(11_000);
        SHELL.clock.advance(Duration.ofHours(1));
        SHELL.succeed("{update: '#', updates: [{q: {_id: 4}, u: {$set: {token: 'b'}}}]}");

        assertThat(stored()).isEqualTo(3);
    }

    @Test
    void freesTheKeysOfWhatHasExpiredForANewIndex() {
        SHELL.holding("{_id: 1, k: [1, 2], at: {$date: '2026-03-04T11:00:00Z'}}", "{_id: 2, k: 1}", "{_id: 3, k: 'x'}");
        SHELL.index("{at: 1}", "{expireAfterSeconds: 0}");

        SHELL.index("{k: 1}", "{unique: true}");

        SHELL.insert("{_id: 4, k: 2}");
        assertThat(SHELL.ids("{k: {$gt: 0}}")).containsExactlyInAnyOrder(2, 4);
    }

    @Test
    void takesTheEarliestOfSeveralDates() {
        SHELL.holding(
                "{_id: 1, at: [{$date: '2999-01-01T00:00:00Z'}, {$date: '2020-01-01T00:00:00Z'}]}",
                "{_id: 2, at: [{$date: '2999-01-01T00:00:00Z'}, 'soon']}",
                "{_id: 3, at: []}",
                "{_id: 4, at: 0}");
        SHELL.index("{at: 1}", "{expireAfterSeconds: 0}");

        assertThat(SHELL.ids("{}")).containsExactly(2, 3, 4);
    }

    @Test
    void looksIntoDocumentsForTheDate() {
        SHELL.holding(
                "{_id: 1, s: {at: {$date: '2020-01-01T00:00:00Z'}}}",
                "{_id: 2, s: [{at: {$date: '2999-01-01T00:00:00Z'}}, {at: {$date: '2020-01-01T00:00:00Z'}}]}",
                "{_id: 3, s: {at: {$date: '2999-01-01T00:00:00Z'}}}");
        SHELL.index("{'s.at': 1}", "{expireAfterSeconds: 0}");

        assertThat(SHELL.ids("{}")).containsExactly(3);
        sweep();
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void keepsWhatAPartialIndexDoesNotHave() {
        SHELL.holding(
                "{_id: 1, at: {$date: '2020-01-01T00:00:00Z'}, guest: true}",
                "{_id: 2, at: {$date: '2020-01-01T00:00:00Z'}, guest: false}",
                "{_id: 3, at: {$date: '2020-01-01T00:00:00Z'}}");
        SHELL.index("{at: 1}", "{expireAfterSeconds: 0, partialFilterExpression: {guest: true}}");

        assertThat(SHELL.ids("{}")).containsExactly(2, 3);
        assertThat(SHELL.ids("{_id: 2}")).containsExactly(2);
        assertThat(SHELL.refusal("{insert: '#', documents: [{_id: 2}]}")).isEqualTo(11_000);
        sweep();
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void followsAChangeOfTheTime() {
        holdingSessions();

        SHELL.run("{collMod: '#', index: {keyPattern: {at: 1}, expireAfterSeconds: 7200}}");
        assertThat(SHELL.ids("{}")).containsExactly(1, 2, 3);
        SHELL.run("{collMod: '#', index: {name: '{at: 1}', expireAfterSeconds: 60}}");
        SHELL.clock.advance(Duration.ofMinutes(2));
        assertThat(SHELL.ids("{}")).containsExactly(3);

        var specs = Shell.batch(SHELL.run("{listIndexes: '#'}"));
        assertThat(specs.get(2)).containsAllEntriesOf(Map.of("name", "{at: 1}", "expireAfterSeconds", 60));
    }

    @Test
    void refusesAChangeOfAnIndexThatIsNotThere() {
        holdingSessions();

        assertThat(SHELL.refusal("{collMod: '#', index: {name: 'none', expireAfterSeconds: 60}}"))
                .isEqualTo(27);
        assertThat(SHELL.refusal("{collMod: '#', index: {name: '{at: 1}', expireAfterSeconds: -1}}"))
                .isEqualTo(67);
        assertThat(SHELL.refusal("{collMod: '#', validator: {}}")).isEqualTo(238);
    }

    private static void sweep() {
        new Expiry(SHELL.data()).sweep();
    }

    private static long stored() {
        return ((Number) SHELL.run("{collStats: '#'}").get("count")).longValue();
    }
}
