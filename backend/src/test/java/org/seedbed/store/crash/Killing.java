package org.seedbed.store.crash;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** When the store is killed: a while after its answers have begun to flow, or as soon as a client cannot go on. */
final class Killing {
    private static final int FLOWING = 100;
    private static final int PATIENCE_SECONDS = 10;

    private final CountDownLatch answers = new CountDownLatch(FLOWING);
    private final CountDownLatch due = new CountDownLatch(1);
    private volatile boolean begun;

    /** Waits for the time to kill. */
    void await(Duration time) {
        try {
            answers.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            due.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted before the kill", e);
        }
        begun = true;
    }

    void answered() {
        answers.countDown();
    }

    void hasten() {
        due.countDown();
        while (answers.getCount() > 0) {
            answers.countDown();
        }
    }

    boolean hasBegun() {
        return begun;
    }
}
