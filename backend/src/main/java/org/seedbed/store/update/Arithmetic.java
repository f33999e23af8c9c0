package org.seedbed.store.update;

import de.bwaldvogel.mongo.bson.Decimal128;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Sums and products of numbers, in the type that MongoDB gives them. */
enum Arithmetic {
    SUM {
        @Override
        long exact(long left, long right) {
            return Math.addExact(left, right);
        }

        @Override
        double of(double left, double right) {
            return left + right;
        }

        @Override
        BigDecimal of(BigDecimal left, BigDecimal right) {
            return left.add(right, MathContext.DECIMAL128);
        }
    },
    PRODUCT {
        @Override
        long exact(long left, long right) {
            return Math.multiplyExact(left, right);
        }

        @Override
        double of(double left, double right) {
            return left * right;
        }

        @Override
        BigDecimal of(BigDecimal left, BigDecimal right) {
            return left.multiply(right, MathContext.DECIMAL128);
        }
    };

    private static final long DECIMAL_SPECIAL = 0x7800_0000_0000_0000L;
    private static final int GREATEST_DECIMAL_EXPONENT = 6144;
    private static final int GREATEST_DECIMAL_SCALE = 6176;
    /** As many digits as MongoDB makes of a double that meets a decimal. */
    private static final MathContext DOUBLE_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    abstract long exact(long left, long right);

    abstract double of(double left, double right);

    abstract BigDecimal of(BigDecimal left, BigDecimal right);

    /** The result; null if it is a whole number of more than 64 bits. */
    @Nullable
    Number of(Number left, Number right) {
        if (left instanceof Decimal128 || right instanceof Decimal128) {
            return isSpecial(left) || isSpecial(right)
                    ? special(of(sign(left), sign(right)))
                    : decimal(of(digits(left), digits(right)));
        }
        if (left instanceof Double || right instanceof Double) {
            return of(left.doubleValue(), right.doubleValue());
        }
        try {
            long result = exact(left.longValue(), right.longValue());
            if (left instanceof Integer && right instanceof Integer && result == (int) result) {
                return (int) result;
            }
            return result;
        } catch (ArithmeticException tooLarge) {
            return null;
        }
    }

    /** Zero in the type of this number. */
    static Number zero(Number like) {
        if (like instanceof Integer) {
            return 0;
        }
        if (like instanceof Long) {
            return 0L;
        }
        return like instanceof Double ? (Number) 0.0 : Decimal128.POSITIVE_ZERO;
    }

    private static boolean isSpecial(Number number) {
        return number instanceof Decimal128 decimal
                ? (decimal.getHigh() & DECIMAL_SPECIAL) == DECIMAL_SPECIAL
                : number instanceof Double && !Double.isFinite(number.doubleValue());
    }

    /** What matters of a number beside one that is infinite or none. */
    private static double sign(Number number) {
        return isSpecial(number) ? number.doubleValue() : digits(number).signum();
    }

    private static Decimal128 special(double value) {
        if (Double.isNaN(value)) {
            return Decimal128.NaN;
        }
        return value > 0 ? Decimal128.POSITIVE_INFINITY : Decimal128.NEGATIVE_INFINITY;
    }

    private static BigDecimal digits(Number number) {
        if (number instanceof Decimal128 decimal) {
            return decimal.toBigDecimal();
        }
        if (!(number instanceof Double)) {
            return BigDecimal.valueOf(number.longValue());
        }
        if (number.doubleValue() == 0) {
            return BigDecimal.ZERO;
        }
        var rounded = new BigDecimal(number.doubleValue()).round(DOUBLE_DIGITS);
        return rounded.setScale(rounded.scale() + DOUBLE_DIGITS.getPrecision() - rounded.precision());
    }

    private static Decimal128 decimal(BigDecimal value) {
        if (value.signum() != 0 && value.precision() - value.scale() - 1 > GREATEST_DECIMAL_EXPONENT) {
            return special(value.signum() * Double.POSITIVE_INFINITY);
        }
        return new Decimal128(
                value.scale() > GREATEST_DECIMAL_SCALE
                        ? value.setScale(GREATEST_DECIMAL_SCALE, RoundingMode.HALF_EVEN)
                        : value);
    }
}
