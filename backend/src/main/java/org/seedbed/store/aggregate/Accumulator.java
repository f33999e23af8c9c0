package org.seedbed.store.aggregate;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.bson.Keys;

/** Gathers one value of each document of a group. */
interface Accumulator {
    void add(@Nullable Object value);

    @Nullable
    Object result();

    static Supplier<Accumulator> of(String operator) {
        return switch (operator) {
            case "$sum" -> Sum::new;
            case "$avg" -> Average::new;
            case "$count" -> Count::new;
            case "$min" -> () -> new Extreme(-1);
            case "$max" -> () -> new Extreme(1);
            case "$first" -> () -> new Place(true);
            case "$last" -> () -> new Place(false);
            case "$push" -> Push::new;
            case "$addToSet" -> AddToSet::new;
            default -> throw new MongoServerError(15952, "unknown group operator '" + operator + "'");
        };
    }

    /** The numbers' sum. */
    final class Sum implements Accumulator {
        private final Total total = new Total();

        @Override
        public void add(@Nullable Object value) {
            if (value instanceof Number number) {
                total.add(number);
            }
        }

        @Override
        public Number result() {
            return total.sum();
        }
    }

    /** How many documents there are. */
    final class Count implements Accumulator {
        private final Total total = new Total();

        @Override
        public void add(@Nullable Object value) {
            total.add(1);
        }

        @Override
        public Number result() {
            return total.sum();
        }
    }

    /** The numbers' mean; null without numbers. */
    final class Average implements Accumulator {
        private final Total total = new Total();

        @Override
        public void add(@Nullable Object value) {
            if (value instanceof Number number) {
                total.add(number);
            }
        }

        @Override
        public @Nullable Number result() {
            return total.mean();
        }
    }

    /** The least or the greatest value that is not null. */
    final class Extreme implements Accumulator {
        private final int direction;
        private @Nullable Object best;

        Extreme(int direction) {
            this.direction = direction;
        }

        @Override
        public void add(@Nullable Object value) {
            if (!Missing.isNullOrMissing(value) && (best == null || Keys.compare(value, best) * direction > 0)) {
                best = value;
            }
        }

        @Override
        public @Nullable Object result() {
            return best;
        }
    }

    /** The first or the last value. */
    final class Place implements Accumulator {
        private final boolean first;
        private boolean taken;
        private @Nullable Object value;

        Place(boolean first) {
            this.first = first;
        }

        @Override
        public void add(@Nullable Object next) {
            if (!first || !taken) {
                value = next instanceof Missing ? null : next;
                taken = true;
            }
        }

        @Override
        public @Nullable Object result() {
            return value;
        }
    }

    /** All values in order. */
    final class Push implements Accumulator {
        private final List<@Nullable Object> values = new ArrayList<>();

        @Override
        public void add(@Nullable Object value) {
            if (!(value instanceof Missing)) {
                values.add(value);
            }
        }

        @Override
        public Object result() {
            return values;
        }
    }

    /** Each value once. */
    final class AddToSet implements Accumulator {
        private final TreeMap<byte[], @Nullable Object> values = new TreeMap<>(Keys.ORDER);

        @Override
        public void add(@Nullable Object value) {
            if (!(value instanceof Missing)) {
                values.putIfAbsent(Keys.of(value), value);
            }
        }

        @Override
        public Object result() {
            return new ArrayList<>(values.values());
        }
    }
}
