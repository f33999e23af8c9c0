package org.seedbed.marketplace;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.seedbed.exchange.Cell;
import org.seedbed.exchange.Problem;
import org.seedbed.exchange.Problem.Severity;
import org.seedbed.exchange.Table;

/** The moments in a file's rows. */
record RowTimes(Table table, Columns columns, ZoneId zone) {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final List<Field> MOMENTS =
            List.of(Field.ORDERED_AT, Field.PAID_AT, Field.SHIPPED_AT, Field.COMPLETED_AT);
    private static final Pattern RESAVED = Pattern.compile("\\d{4}/\\d{1,2}/\\d{1,2}( \\d{1,2}:\\d{2})?(:\\d{2})?");

    /** The latest moment anywhere in the file: what it cannot know of happened later. */
    Instant latest() {
        return cells().map(cell -> cell.instant(zone).value())
                .filter(moment -> moment != null)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** Dates as a spreadsheet writes them show that the file went through one; said once, at the first. */
    void reportResaved(Findings findings) {
        cells().filter(cell -> RESAVED.matcher(cell.text()).matches())
                .findFirst()
                .ifPresent(cell -> findings.add(
                        new Problem(cell.row(), cell.column(), cell.text(), "dates-resaved", Severity.WARNING)));
    }

    private Stream<Cell> cells() {
        var present = MOMENTS.stream().filter(field -> columns.in(table, field)).toList();
        return table.rows().stream().flatMap(row -> present.stream().map(field -> columns.cell(row, field)));
    }
}
