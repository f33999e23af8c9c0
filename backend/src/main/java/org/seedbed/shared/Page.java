package org.seedbed.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list: pass {@code next} as {@code cursor} to get the one after it; none on the last page. */
public record Page<T>(
        List<T> items, @Nullable String next, @Nullable Long total) {
    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> all(List<T> items) {
        return new Page<>(items, null, (long) items.size());
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next, total);
    }
}
