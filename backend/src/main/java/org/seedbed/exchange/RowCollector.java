package org.seedbed.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.exchange.Problem.Severity;

/** Turns arriving rows into a table: the first that is not blank is the header, blank ones are passed over. */
final class RowCollector {

    private final Limits limits;
    private @Nullable Header header;
    private int width;
    private final List<Row> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    RowCollector(Limits limits) {
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    boolean isEmpty() {
        return header == null;
    }

    void add(int number, List<String> cells) {
        var filled = withoutBlankTail(cells);
        limits.checkColumns(number, filled.size());
        filled.forEach(cell -> limits.checkCell(number, cell.length()));
        if (filled.isEmpty()) return;
        if (header == null) {
            header = new Header(number, filled);
            width = cells.size();
            problems.addAll(header.problems());
            return;
        }
        limits.checkRows(rows.size() + 1);
        if (filled.size() > width) {
            var surplus = filled.get(width);
            problems.add(new Problem(number, null, surplus, Problem.EXTRA_CELLS, Severity.ERROR));
        }
        rows.add(new Row(number, header, filled));
    }

    Table table(String encoding, @Nullable Character delimiter) {
        if (header == null) throw new Unreadable(Unreadable.FILE_EMPTY);
        return new Table(encoding, delimiter, header.names(), List.copyOf(rows), List.copyOf(problems));
    }

    private static List<String> withoutBlankTail(List<String> cells) {
        int end = cells.size();
        while (end > 0 && Cleaning.trim(cells.get(end - 1)).isEmpty()) end--;
        return List.copyOf(cells.subList(0, end));
    }
}
