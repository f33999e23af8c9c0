package org.seedbed.store.file;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Work done by several threads at once. */
final class Threads {
    private Threads() {}

    /** What each thread, by its number, came to. */
    static <T> List<T> each(int count, Function<Integer, T> work) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(count);
        try {
            var tasks = new ArrayList<Callable<T>>();
            for (int thread = 0; thread < count; thread++) {
                int number = thread;
                tasks.add(() -> work.apply(number));
            }
            var results = new ArrayList<T>();
            for (Future<T> result : threads.invokeAll(tasks, 30, TimeUnit.SECONDS)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
