package org.seedbed.marketplace;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.seedbed.exchange.Cell;
import org.seedbed.exchange.Problem;
import org.seedbed.exchange.Table;

/**
 * Finds the marks of a spreadsheet that rounded order numbers: scientific notation, or zeros after the fifteenth digit. A number
 * that the file keeps as text (in {@code ="…"}, after a tab or an apostrophe) was never rounded, and one zero at the end of
 * sixteen digits is only telling when most numbers have it.
 */
final class Identities {
    private static final List<Field> NUMBERS = List.of(Field.ORDER_NO, Field.LINE_ID, Field.PRODUCT_ID);
    private static final Pattern ROUNDED = Pattern.compile("\\d{15}0+");
    private static final Pattern TELLING = Pattern.compile("\\d{15}00+");

    private Identities() {}

    /** One problem for each damaged number; none in a healthy file. */
    static List<Problem> damaged(Table table, Columns columns) {
        var damaged = new ArrayList<Problem>();
        for (var field : NUMBERS) {
            if (columns.in(table, field)) {
                boolean most = columns.lostDigits(table, field);
                for (var row : table.rows()) {
                    var problem = columns.cell(row, field).identifier().problem();
                    if (problem != null && isProof(columns.cell(row, field), table, most)) {
                        damaged.add(columns.cell(row, field).problem(problem.code()));
                    }
                }
            }
        }
        return damaged;
    }

    private static boolean isProof(Cell cell, Table table, boolean mostAreRounded) {
        if (!ROUNDED.matcher(cell.text()).matches()) {
            return true;
        }
        boolean isSheet = table.delimiter() == null;
        boolean isBare = cell.raw().equals(cell.text());
        return isSheet
                ? mostAreRounded
                : isBare && (mostAreRounded || TELLING.matcher(cell.text()).matches());
    }
}
