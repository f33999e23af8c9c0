package org.seedbed.marketplace;

import java.util.regex.Pattern;
import org.seedbed.exchange.Cell;
import org.seedbed.exchange.Parsed;

/** Order numbers, told from whatever else may stand in their column when a row has slipped sideways. */
final class OrderNumbers {
    static final String BAD_ORDER_NO = "bad-order-no";

    private static final Pattern DIGITS = Pattern.compile("\\d{6,40}");
    private static final Pattern FREE = Pattern.compile("[-A-Za-z0-9_.#/:]{1,64}");

    private OrderNumbers() {}

    static Parsed<String> digits(Cell cell) {
        return fitting(DIGITS, cell);
    }

    static Parsed<String> free(Cell cell) {
        return fitting(FREE, cell);
    }

    private static Parsed<String> fitting(Pattern form, Cell cell) {
        var text = cell.text(64).required();
        return text.value() == null || form.matcher(text.value()).matches()
                ? text
                : new Parsed<>(cell, null, cell.problem(BAD_ORDER_NO));
    }
}
