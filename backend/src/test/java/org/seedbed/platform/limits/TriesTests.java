package org.seedbed.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.TestClock;
import org.seedbed.TestStore;
import org.seedbed.platform.limits.Tries.Key;
import org.seedbed.platform.web.TryLater;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(TestStore.class)
class TriesTests {
    private static final Limit LIMIT =
            new Limit("test", 3, 6, Duration.ofMinutes(15), Duration.ofSeconds(15), Duration.ofSeconds(100));
    private static final Key LI = new Key(LIMIT, "li");

    /** Later than the store's own clock, which removes what has expired. */
    private final TestClock clock = new TestClock("2126-01-05T00:00:00Z");

    private final MongoTemplate mongo;
    private final Tries tries;

    TriesTests(MongoTemplate mongo) {
        this.mongo = mongo;
        this.tries = new Tries(mongo, clock);
    }

    @Test
    void makesTheWaitTwiceAsLongAfterEachFailureUpToTheLongest() {
        fail(3);
        var waits = new ArrayList<Long>();
        for (int i = 0; i < 5; i++) {
            long wait = waitFor(LI);
            waits.add(wait);
            clock.advance(Duration.ofSeconds(wait));
            fail(1);
        }

        assertThat(waits).containsExactly(15L, 30L, 60L, 100L, 100L);
    }

    @Test
    void doesNotMakeTheWaitLongerForTryingTooEarly() {
        fail(3);
        for (int i = 0; i < 50; i++) {
            waitFor(LI);
        }
        clock.advance(Duration.ofSeconds(15));

        tries.requireOpen(LI);
        tries.end(tries.begin(LI), false);
    }

    @Test
    void forgetsWhenTheWindowEnds() {
        fail(3);
        clock.advance(Duration.ofMinutes(15));

        tries.requireOpen(LI);
        fail(3);
        assertThat(waitFor(LI)).isEqualTo(15);
    }

    @Test
    void countsTriesThatAreNotDecided() {
        for (int i = 0; i < 6; i++) {
            tries.begin(LI);
        }

        assertThat(waitFor(LI)).isEqualTo(1);
    }

    @Test
    void givesBackWhatSucceeds() {
        for (int i = 0; i < 100; i++) {
            tries.end(tries.begin(LI), false);
        }
        fail(2);

        tries.end(tries.begin(LI), false);
    }

    @Test
    void letsOneTryThroughAfterAWaitAndTheNextAfterASuccess() {
        fail(3);
        clock.advance(Duration.ofSeconds(15));

        var first = tries.begin(LI);
        assertThat(waitFor(LI)).isEqualTo(15);
        tries.end(first, false);
        tries.end(tries.begin(LI), false);
    }

    @Test
    void keepsKeysApartAndUnreadable() {
        fail(3);

        tries.requireOpen(new Key(LIMIT, "wang"));
        tries.requireOpen(
                new Key(new Limit("other", 3, 6, Duration.ofMinutes(15), Duration.ZERO, Duration.ZERO), "li"));
        var stored = mongo.getCollection("tries").find().first().toJson();
        assertThat(stored).doesNotContain("|li|");
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            tries.end(tries.begin(LI), true);
        }
    }

    private long waitFor(Key key) {
        var refusals = new ArrayList<TryLater>();
        assertThatExceptionOfType(TryLater.class)
                .isThrownBy(() -> tries.begin(key))
                .satisfies(refusals::add);
        return refusals.get(0).seconds();
    }
}
