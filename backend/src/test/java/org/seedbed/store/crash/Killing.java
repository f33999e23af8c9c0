package org.seedbed.store.crash;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether the store has been killed yet; clients may bring it forward when they cannot go on. */
final class Killing {
    private final CountDownLatch due = new CountDownLatch(1);
    private volatile boolean begun;

    /** Waits for the time to kill. */
    void await(Duration time) {
        try {
            due.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted before the kill", e);
        }
        begun = true;
    }

    void hasten() {
        due.countDown();
    }

    boolean hasBegun() {
        return begun;
    }
}
