package org.seedbed.store.bson;

import de.bwaldvogel.mongo.bson.Decimal128;
import java.math.BigDecimal;

/**
 * Numbers of all types in one exact order: the greatest double that is not greater than the number, in eight bytes, then what the
 * number has more than that double, as decimal digits. NaN sorts before all numbers; zero has one form.
 */
final class NumberKey {
    static final byte EXACT = 1;
    static final byte REMAINDER = 2;
    private static final int EXPONENT_BIAS = 0x8000;
    /** Less than every Decimal128; stands for minus infinity in subtractions. */
    private static final BigDecimal BELOW_ALL = BigDecimal.ONE.negate().scaleByPowerOfTen(6200);

    private static final long DECIMAL_SPECIAL = 0x7800_0000_0000_0000L;
    private static final long DECIMAL_NAN = 0x7C00_0000_0000_0000L;

    private NumberKey() {}

    static void write(KeyWriter key, Number number) {
        if (number instanceof Integer || number instanceof Double) {
            exact(key, number.doubleValue());
        } else if (number instanceof Long value) {
            double nearest = value;
            if (nearest < 0x1p63 && (long) nearest == value) {
                exact(key, nearest);
            } else {
                decimal(key, BigDecimal.valueOf(value));
            }
        } else if (number instanceof Decimal128 value) {
            decimal128(key, value);
        } else {
            throw new IllegalArgumentException("Not a number of a document: " + number.getClass());
        }
    }

    static boolean isNaN(Object value) {
        return value instanceof Double number && number.isNaN()
                || value instanceof Decimal128 decimal && (decimal.getHigh() & DECIMAL_NAN) == DECIMAL_NAN;
    }

    /** The double whose bytes these are. */
    static double number(long ordered) {
        if (ordered == 0) {
            return Double.NaN;
        }
        return Double.longBitsToDouble(ordered < 0 ? ordered ^ Long.MIN_VALUE : ~ordered);
    }

    private static void decimal128(KeyWriter key, Decimal128 value) {
        if (isNaN(value)) {
            exact(key, Double.NaN);
        } else if ((value.getHigh() & DECIMAL_SPECIAL) == DECIMAL_SPECIAL) {
            exact(key, value.getHigh() < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        } else {
            decimal(key, new BigDecimal(value.toString()));
        }
    }

    private static void decimal(KeyWriter key, BigDecimal value) {
        double floor = floor(value);
        var more = value.subtract(Double.isInfinite(floor) ? BELOW_ALL : new BigDecimal(floor));
        if (more.signum() == 0) {
            exact(key, floor);
        } else {
            key.int64(ordered(floor));
            key.put(REMAINDER);
            digits(key, more.stripTrailingZeros());
        }
    }

    private static double floor(BigDecimal value) {
        double nearest = value.doubleValue();
        if (Double.isInfinite(nearest)) {
            return nearest > 0 ? Double.MAX_VALUE : Double.NEGATIVE_INFINITY;
        }
        return new BigDecimal(nearest).compareTo(value) > 0 ? Math.nextDown(nearest) : nearest;
    }

    /** A positive number by its order of magnitude and then its digits. */
    private static void digits(KeyWriter key, BigDecimal value) {
        var digits = value.unscaledValue().toString();
        int magnitude = digits.length() - value.scale() + EXPONENT_BIAS;
        key.put((byte) (magnitude >>> 8));
        key.put((byte) magnitude);
        for (int i = 0; i < digits.length(); i++) {
            key.put((byte) (digits.charAt(i) - '0' + 1));
        }
        key.put((byte) 0);
    }

    private static void exact(KeyWriter key, double value) {
        key.int64(ordered(value));
        key.put(EXACT);
    }

    private static long ordered(double value) {
        if (Double.isNaN(value)) {
            return 0;
        }
        long bits = Double.doubleToLongBits(value == 0 ? 0.0 : value);
        return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
    }
}
