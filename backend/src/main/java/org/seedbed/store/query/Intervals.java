package org.seedbed.store.query;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.bson.Keys;
import org.seedbed.store.filter.Condition;

/**
 * Where in an index the documents are that meet a condition.
 *
 * @param exact whether everything there meets it
 * @param needsValue whether documents without the field cannot meet it, so that a sparse index has all that do
 */
record Intervals(List<Interval> list, boolean exact, boolean needsValue) {
    /** Each is the other's inversion, so that they serve descending fields, too. */
    private static final byte[] LESS_THAN_ANY = {0x01};

    private static final byte[] MORE_THAN_ANY = {(byte) 0xFE};

    /** Null where an index does not help. */
    static @Nullable Intervals of(Condition condition) {
        var operand = condition.operand();
        return switch (condition.operator()) {
            case EQUAL -> equal(operand);
            case IN -> in((Collection<?>) operand);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> range(condition.operator(), operand);
            case REGEX -> regex((BsonRegularExpression) operand);
            case EXISTS -> new Intervals(List.of(everything()), false, true);
            default -> null;
        };
    }

    static Interval everything() {
        return Interval.between(Bound.before(LESS_THAN_ANY), Bound.after(MORE_THAN_ANY));
    }

    private static @Nullable Intervals equal(@Nullable Object operand) {
        if (operand instanceof Collection) {
            return null;
        }
        return new Intervals(List.of(Interval.point(operand)), operand != null, operand != null);
    }

    private static @Nullable Intervals in(Collection<?> operands) {
        var points = new TreeMap<byte[], Interval>(Keys.ORDER);
        boolean exact = true;
        for (var operand : operands) {
            if (operand instanceof Collection || operand instanceof BsonRegularExpression) {
                return null;
            }
            points.put(Keys.of(operand), Interval.point(operand));
            exact &= operand != null;
        }
        return new Intervals(List.copyOf(points.values()), exact, exact);
    }

    private static @Nullable Intervals range(Condition.Operator operator, @Nullable Object operand) {
        if (operand instanceof MinKey || operand instanceof MaxKey || operand instanceof Collection) {
            return null;
        }
        if (operand == null || isNaN(operand)) {
            return new Intervals(List.of(Interval.point(operand)), false, operand != null);
        }
        var key = Keys.of(operand);
        var start = Bound.before(Keys.typeStart(operand));
        var end = Bound.after(Keys.typePrefix(operand));
        var interval = switch (operator) {
            case LESS -> Interval.between(start, Bound.before(key));
            case LESS_OR_EQUAL -> Interval.between(start, Bound.after(key));
            case GREATER -> Interval.between(Bound.after(key), end);
            default -> Interval.between(Bound.before(key), end);
        };
        return new Intervals(List.of(interval), true, true);
    }

    private static boolean isNaN(Object operand) {
        return operand instanceof Number && Keys.compare(operand, Double.NaN) == 0;
    }

    private static Intervals regex(BsonRegularExpression pattern) {
        var texts = Keys.textPrefix(literalStart(pattern));
        var list = new ArrayList<Interval>();
        list.add(Interval.between(Bound.before(texts), Bound.after(texts)));
        list.add(Interval.point(pattern));
        return new Intervals(list, false, true);
    }

    /** The text that everything must begin with that the pattern matches; empty if that cannot be told at a glance. */
    private static String literalStart(BsonRegularExpression pattern) {
        var text = pattern.getPattern();
        boolean plain = pattern.getOptions() == null || pattern.getOptions().isEmpty();
        if (!plain || !text.startsWith("^")) {
            return "";
        }
        boolean quoted = text.startsWith("\\Q", 1);
        int start = quoted ? 3 : 1;
        int end = quoted ? endOfQuotation(text) : endOfLiteral(text);
        int next = Math.min(text.length(), quoted ? end + 2 : end);
        boolean hasAlternatives = text.indexOf('|', next) >= 0;
        return hasAlternatives ? "" : withoutOptional(text.substring(start, end), text, next);
    }

    private static int endOfQuotation(String pattern) {
        int end = pattern.indexOf("\\E", 3);
        return end < 0 ? pattern.length() : end;
    }

    private static int endOfLiteral(String pattern) {
        int end = 1;
        while (end < pattern.length() && "\\^$.[]|()?*+{}".indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Without its last character if what follows in the pattern lets that be absent. */
    private static String withoutOptional(String literal, String pattern, int next) {
        boolean optional = next < pattern.length() && "?*{".indexOf(pattern.charAt(next)) >= 0;
        return optional && !literal.isEmpty()
                ? literal.substring(0, literal.offsetByCodePoints(literal.length(), -1))
                : literal;
    }

    Intervals and(Intervals other) {
        return new Intervals(Interval.common(list, other.list), exact && other.exact, needsValue || other.needsValue);
    }
}
