package org.seedbed.store.aggregate;

import de.bwaldvogel.mongo.bson.Decimal128;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** A sum that stays exact as long as its numbers are whole, and is of the widest type among them. */
final class Total {
    private long whole;
    private double fraction;
    private BigDecimal decimal = BigDecimal.ZERO;
    private boolean hasLong;
    private boolean hasDouble;
    private boolean hasDecimal;
    private long count;

    void add(Number number) {
        count++;
        if (number instanceof Integer || number instanceof Long) {
            hasLong |= number instanceof Long;
            addWhole(number.longValue());
        } else if (number instanceof Decimal128 value) {
            hasDecimal = true;
            decimal = decimal.add(new BigDecimal(value.toString()));
        } else {
            hasDouble = true;
            fraction += number.doubleValue();
        }
    }

    /** As in MongoDB, whole numbers beyond 64 bits become a double. */
    private void addWhole(long number) {
        long sum = whole + number;
        if (((whole ^ sum) & (number ^ sum)) < 0) {
            hasDouble = true;
            fraction += (double) whole + number;
            whole = 0;
        } else {
            whole = sum;
        }
    }

    Number sum() {
        if (hasDecimal) {
            return new Decimal128(exact());
        }
        if (hasDouble) {
            return fraction + whole;
        }
        if (hasLong || whole != (int) whole) {
            return whole;
        }
        return (int) whole;
    }

    /** Null without numbers. */
    @Nullable
    Number mean() {
        if (count == 0) {
            return null;
        }
        if (hasDecimal) {
            return new Decimal128(exact().divide(BigDecimal.valueOf(count), MathContext.DECIMAL128));
        }
        return (fraction + whole) / count;
    }

    private BigDecimal exact() {
        return decimal.add(BigDecimal.valueOf(whole)).add(BigDecimal.valueOf(fraction));
    }
}
