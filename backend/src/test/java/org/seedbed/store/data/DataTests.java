package org.seedbed.store.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seedbed.store.command.Shell;
import org.seedbed.store.file.Session;
import org.seedbed.store.query.Counting;
import org.seedbed.store.query.CoveredScan;
import org.seedbed.store.query.Examined;
import org.seedbed.store.query.Query;

/** What is written between a reader's look at the catalogue and its first row. */
class DataTests {
    @RegisterExtension
    static final Shell SHELL = new Shell();

    private final AtomicInteger attempts = new AtomicInteger();

    @BeforeEach
    void fill() {
        SHELL.holding("{_id: 1, a: 1}", "{_id: 2, a: 2}");
        SHELL.index("{a: 1}");
    }

    @Test
    void countsTheFirstArrayOfAnIndexOnce() {
        var count = readAfter(() -> SHELL.insert("{_id: 3, a: [3, 4, 5]}"), DataTests::count);

        assertThat(count).isEqualTo(3);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void readsTheFirstValueThatAnIndexDoesNotTell() {
        var covered = readAfter(() -> SHELL.insert("{_id: 3, a: {b: 1}}"), DataTests::scan);

        assertThat(covered).isFalse();
        assertThat(attempts).hasValue(2);
    }

    @Test
    void readsOnceIfNothingOfImportanceChanges() {
        var count = readAfter(
                () -> {
                    SHELL.insert("{_id: 3, a: 3}");
                    SHELL.index("{b: 1}");
                },
                DataTests::count);

        assertThat(count).isEqualTo(3);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void findsNothingOnceTheCollectionIsGone() {
        var count = readAfter(() -> SHELL.run("{drop: '#'}"), DataTests::count);

        assertThat(count).isNull();
        assertThat(attempts).hasValue(2);
    }

    @Test
    void takesAnotherIndexOnceItsOwnIsGone() {
        var count = readAfter(() -> SHELL.run("{dropIndexes: '#', index: '*'}"), DataTests::count);

        assertThat(count).isEqualTo(2);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void passesOnWhatFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> readAfter(() -> {}, (session, collection) -> {
                    throw new IllegalStateException();
                }));

        assertThat(attempts).hasValue(1);
    }

    private <T> @Nullable T readAfter(Runnable change, BiFunction<Session, StoredCollection, T> work) {
        var namespace = new Namespace("shop", SHELL.collection());
        return SHELL.data().read((session, catalog) -> {
            if (attempts.incrementAndGet() == 1) {
                change.run();
            }
            return catalog.find(namespace)
                    .map(collection -> session.snapshot(() -> work.apply(session, collection)))
                    .orElse(null);
        });
    }

    private static long count(Session session, StoredCollection collection) {
        var plan = query().plan(session, collection);
        return Counting.count(session, plan, 0, SHELL.data().now(), new Examined());
    }

    private static boolean scan(Session session, StoredCollection collection) {
        var query = query().withNeeded(Set.of("a"));
        var plan = query.plan(session, collection);
        var covered = CoveredScan.of(session, plan, Set.of("a"), new Examined());
        if (covered != null) {
            covered.forEachRemaining(each -> {});
        }
        return covered != null;
    }

    private static Query query() {
        return Query.of(SHELL.document("{a: {$gte: 0}}"), null, 0, null);
    }
}
