package org.seedbed.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One writer that commits for many, and readers on snapshots of their own. */
@Timeout(60)
class StoreFileTests {
    private static final int THREADS = 8;
    private static final int WRITES = 25;

    @TempDir
    private Path folder;

    private StoreFile file;

    @BeforeEach
    void open() {
        file = StoreFile.open(folder.resolve("store.db"), 4 * 1024 * 1024);
        write("create table numbers (n integer primary key)");
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void answersEveryWriteOnceItIsStored() throws InterruptedException, ExecutionException {
        var numbers = Threads.each(THREADS, thread -> {
            for (long i = 0; i < WRITES; i++) {
                long number = thread * WRITES + i;
                add(number);
                assertThat(has(number)).isTrue();
            }
            return null;
        });

        assertThat(numbers).hasSize(THREADS);
        reopen();
        assertThat(numbers()).hasSize(THREADS * WRITES);
    }

    @Test
    void showsEachWriterItsEarlierWrites() throws InterruptedException, ExecutionException {
        Threads.each(THREADS, thread -> {
            for (long i = 0; i < WRITES; i++) {
                long seen = file.write(writing -> {
                    long count =
                            writing.session().number("select count(*) from numbers where n / 1000 = ?", (long) thread);
                    writing.session().update("insert into numbers values (?)", thread * 1_000L + count);
                    return count;
                });
                assertThat(seen).isEqualTo(i);
            }
            return null;
        });
    }

    @Test
    void undoesOnlyTheWriteThatFails() throws InterruptedException, ExecutionException {
        var outcomes = Threads.each(THREADS, thread -> {
            var failed = new ArrayList<Long>();
            for (long i = 0; i < WRITES; i++) {
                long number = thread * WRITES + i;
                try {
                    file.write(writing -> {
                        insert(writing, number);
                        if (number % 3 == 0) {
                            throw new IllegalArgumentException("number " + number);
                        }
                        return null;
                    });
                } catch (IllegalArgumentException e) {
                    assertThat(e).hasMessage("number " + number);
                    failed.add(number);
                }
            }
            return failed;
        });

        var failed = outcomes.stream().flatMap(List::stream).sorted().toList();
        var all = LongStream.range(0, (long) THREADS * WRITES).boxed().toList();
        assertThat(failed).isEqualTo(all.stream().filter(n -> n % 3 == 0).toList());
        assertThat(numbers()).isEqualTo(all.stream().filter(n -> n % 3 != 0).toList());
    }

    @Test
    void keepsWhatARefusedCommandHadWrittenInWhole() {
        assertThatExceptionOfType(MongoServerError.class)
                .isThrownBy(() -> file.write(writing -> {
                    insert(writing, 1);
                    throw new MongoServerError(11_000, "the second is a duplicate");
                }));

        assertThat(numbers()).containsExactly(1L);
    }

    @Test
    void undoesWhatFailsWithAnError() {
        assertThatIllegalStateException()
                .isThrownBy(() -> file.write(writing -> {
                    insert(writing, 1);
                    throw new StackOverflowError();
                }));

        assertThat(numbers()).isEmpty();
        add(2);
        assertThat(numbers()).containsExactly(2L);
    }

    @Test
    void undoesAWriteWithABrokenStatement() {
        assertThatExceptionOfType(StorageProblem.class)
                .isThrownBy(() -> file.write(writing -> {
                    insert(writing, 1);
                    writing.session().update("insert into nowhere values (1)");
                    return null;
                }));

        assertThat(numbers()).isEmpty();
        assertThat(file.writeProblem()).isNull();
    }

    @Test
    void goesOnAfterWorkThatLeftItsRowsOpen() {
        LongStream.range(0, 10).forEach(this::add);
        assertThatIllegalStateException()
                .isThrownBy(() -> file.write(writing -> {
                    writing.session().query("select n from numbers").next();
                    throw new IllegalStateException("in the middle");
                }));
        assertThatIllegalStateException()
                .isThrownBy(() -> file.read(session -> {
                    session.query("select n from numbers").next();
                    throw new IllegalStateException("in the middle");
                }));

        add(10);
        assertThat(numbers()).hasSize(11);
    }

    @Test
    void runsWhatFollowsACommitOnlyIfThereIsOne() {
        var committed = new AtomicInteger();
        file.write(writing -> {
            writing.afterCommit(committed::incrementAndGet);
            return null;
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> file.write(writing -> {
                    writing.afterCommit(committed::incrementAndGet);
                    throw new IllegalStateException();
                }));

        assertThat(committed).hasValue(1);
    }

    @Test
    void readsOneStateHoweverLongItTakesAndHoldsNobodyUp() {
        addThousand();

        var seen = file.read(session -> session.snapshot(() -> {
            var numbers = new ArrayList<Long>();
            try (var rows = session.query("select n from numbers order by n")) {
                while (rows.next()) {
                    numbers.add(rows.number(1));
                    if (rows.number(1) % 250 == 0) {
                        changeEverything();
                    }
                }
            }
            assertThat(session.number("select count(*) from numbers")).isEqualTo(1_000);
            return numbers;
        }));

        assertThat(seen).isEqualTo(LongStream.range(0, 1_000).boxed().toList());
        assertThat(numbers()).hasSize(1_000).doesNotContain(0L);
    }

    private void addThousand() {
        file.write(writing -> {
            LongStream.range(0, 1_000).forEach(each -> insert(writing, each));
            return null;
        });
    }

    private void changeEverything() {
        write("update numbers set n = n + 10000");
    }

    @Test
    void finishesOrFailsTheWritesThatRunWhileItCloses() throws InterruptedException, ExecutionException {
        for (int round = 0; round < 5; round++) {
            var started = new CountDownLatch(THREADS);
            var acknowledged = Collections.synchronizedList(new ArrayList<Long>());
            var refused = Collections.synchronizedList(new ArrayList<Long>());
            long first = round * 1_000_000L;
            var closing = Executors.newSingleThreadExecutor();
            var closed = closing.submit(() -> {
                started.await();
                file.close();
                return null;
            });
            Threads.each(THREADS, thread -> {
                for (long number = first + thread * 10_000L; true; number++) {
                    try {
                        add(number);
                        acknowledged.add(number);
                    } catch (IllegalStateException closedMeanwhile) {
                        refused.add(number);
                        return null;
                    } finally {
                        started.countDown();
                    }
                }
            });
            closed.get();
            closing.shutdown();
            file = StoreFile.open(folder.resolve("store.db"), 4 * 1024 * 1024);
            assertThat(numbers()).containsAll(acknowledged).doesNotContainAnyElementsOf(refused);
            assertThat(refused).hasSize(THREADS);
        }
    }

    private void reopen() {
        file.close();
        file = StoreFile.open(folder.resolve("store.db"), 4 * 1024 * 1024);
    }

    private void write(String sql) {
        file.write(writing -> writing.session().update(sql));
    }

    private void add(long number) {
        file.write(writing -> {
            insert(writing, number);
            return null;
        });
    }

    private static void insert(Writing writing, long number) {
        writing.session().update("insert into numbers values (?)", number);
    }

    private boolean has(long number) {
        return file.read(session -> session.number("select count(*) from numbers where n = ?", number)) == 1;
    }

    private List<Long> numbers() {
        return file.read(session -> {
            var numbers = new ArrayList<Long>();
            try (var rows = session.query("select n from numbers order by n")) {
                while (rows.next()) {
                    numbers.add(rows.number(1));
                }
            }
            return numbers;
        });
    }
}
