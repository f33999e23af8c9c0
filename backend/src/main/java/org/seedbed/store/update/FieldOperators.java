package org.seedbed.store.update;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.bson.Keys;
import org.seedbed.store.filter.Refusal;
import org.seedbed.store.update.Node.Place;

/** The operators that put another value in the place of a field's, or none. */
final class FieldOperators {
    private FieldOperators() {}

    /** {@code $set}. */
    record Assign(@Nullable Object wanted) implements Operator {
        @Override
        public @Nullable Object apply(@Nullable Object value, Place place, Application application) {
            return wanted;
        }
    }

    /** {@code $setOnInsert}. */
    record AssignOnInsert(@Nullable Object wanted) implements Operator {
        @Override
        public @Nullable Object apply(@Nullable Object value, Place place, Application application) {
            return wanted;
        }

        @Override
        public boolean isIdle(Application application) {
            return !application.isInsert();
        }
    }

    /** {@code $unset}. */
    record Remove() implements Operator {
        @Override
        public Object apply(@Nullable Object value, Place place, Application application) {
            return Missing.getInstance();
        }

        @Override
        public Reach reach() {
            return Reach.IGNORES;
        }
    }

    /** {@code $min} or {@code $max}: the sign is that of the difference from the value that the operand replaces. */
    record Extreme(int sign, @Nullable Object operand) implements Operator {
        @Override
        public @Nullable Object apply(@Nullable Object value, Place place, Application application) {
            boolean replaces = value instanceof Missing || Integer.signum(Keys.compare(operand, value)) == sign;
            return replaces ? operand : value;
        }
    }

    static Operator currentDate(@Nullable Object argument) {
        if (argument instanceof Boolean) {
            return new CurrentDate(false);
        }
        if (!(argument instanceof Document specification)) {
            throw Refusal.badValue(Errors.type(argument) + " is not valid type for $currentDate."
                    + " Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).");
        }
        specification.keySet().stream()
                .filter(name -> !name.equals("$type"))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.badValue("Unrecognized $currentDate option: " + name);
                });
        var type = specification.get("$type");
        if (!"date".equals(type) && !"timestamp".equals(type)) {
            throw Refusal.badValue("The '$type' string field is required to be 'date' or 'timestamp': "
                    + "{$currentDate: {field : {$type: 'date'}}}");
        }
        return new CurrentDate("timestamp".equals(type));
    }

    /** {@code $currentDate}. */
    private record CurrentDate(boolean asTimestamp) implements Operator {
        @Override
        public Object apply(@Nullable Object value, Place place, Application application) {
            return asTimestamp
                    ? new BsonTimestamp(application.now(), 1)
                    : application.now().truncatedTo(ChronoUnit.MILLIS);
        }
    }
}
