package org.seedbed.platform.jobs;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.seedbed.shared.Follower;
import org.seedbed.shared.Wake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs each follower once the start is over, every minute and soon after it is woken; never the same one twice at once in this
 * process.
 */
@Component
class Followers implements Wake, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);
    private static final long PERIOD_SECONDS = 60;
    private static final long GRACE_SECONDS = 10;
    /** Between two runs, so that in a rush one run does what many wake-ups asked for. */
    private static final long REST_NANOS = 500_000_000;

    private final ObjectProvider<Follower> beans;
    private final Map<Class<?>, Line> lines = new ConcurrentHashMap<>();
    private volatile ScheduledExecutorService threads = Executors.newScheduledThreadPool(0);
    private volatile boolean running;

    Followers(ObjectProvider<Follower> beans) {
        this.beans = beans;
    }

    @Override
    public void up(Class<? extends Follower> follower) {
        if (running) {
            lines.values().stream()
                    .filter(line -> follower.isInstance(line.follower))
                    .forEach(Line::request);
        }
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        for (var follower : List.copyOf(beans.stream().toList())) {
            var line = new Line(follower);
            lines.put(AopUtils.getTargetClass(follower), line);
            threads.scheduleWithFixedDelay(line::request, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public void start() {
        threads = Executors.newScheduledThreadPool(2, task -> {
            var thread = new Thread(task, "follower");
            thread.setDaemon(true);
            return thread;
        });
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** One follower's queue: at most one run under way and one waiting. */
    private final class Line {
        private final Follower follower;
        private final AtomicBoolean waiting = new AtomicBoolean();
        private volatile long endedAt = System.nanoTime() - REST_NANOS;

        Line(Follower follower) {
            this.follower = follower;
        }

        void request() {
            if (waiting.compareAndSet(false, true)) {
                threads.schedule(this::run, endedAt + REST_NANOS - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        }

        private synchronized void run() {
            waiting.set(false);
            try {
                follower.catchUp();
            } catch (RuntimeException e) {
                LOG.error(
                        "{} failed; it runs again within a minute",
                        follower.getClass().getSimpleName(),
                        e);
            } finally {
                endedAt = System.nanoTime();
            }
        }
    }
}
