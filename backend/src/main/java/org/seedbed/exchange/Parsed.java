package org.seedbed.exchange;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a cell meant: a value, nothing because it is empty, or a problem. A warning may accompany a value; an error
 * never does.
 */
public record Parsed<T>(
        Cell cell, @Nullable T value, @Nullable Problem problem) {

    static <T> Parsed<T> value(Cell cell, T value) {
        return new Parsed<>(cell, value, null);
    }

    static <T> Parsed<T> problem(Cell cell, String code) {
        return new Parsed<>(cell, null, cell.problem(code));
    }

    /** Turns emptiness into the problem required-empty. */
    public Parsed<T> required() {
        return value == null && problem == null ? problem(cell, Problem.REQUIRED_EMPTY) : this;
    }

    public <R> Parsed<R> map(Function<? super T, ? extends R> meaning) {
        return new Parsed<>(cell, value == null ? null : meaning.apply(value), problem);
    }

    public T orElse(T other) {
        return value == null ? other : value;
    }

    /** Adds the problem, if there is one, and gives the value or null. */
    public @Nullable T reportTo(Collection<? super Problem> problems) {
        if (problem != null) problems.add(problem);
        return value;
    }
}
