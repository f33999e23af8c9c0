package org.seedbed.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file held: how it was written, its column names, its rows, and what is odd about its shape. */
public record Table(
        String encoding, @Nullable Character delimiter, List<String> header, List<Row> rows, List<Problem> problems) {

    /** Whether any of these names is a column. */
    public boolean has(String... names) {
        var keys = header.stream().map(Cleaning::key).toList();
        return Arrays.stream(names).map(Cleaning::key).anyMatch(keys::contains);
    }

    /** Refuses the file unless one of these names is a column. */
    public void require(String... names) {
        if (!has(names)) throw new Unreadable(Unreadable.HEADER_MISSING, String.join(" / ", names));
    }

    /** One problem for each row whose value in this column was met in an earlier row. */
    public List<Problem> duplicates(String... names) {
        var seen = new HashSet<String>();
        var repeated = new ArrayList<Problem>();
        for (Row row : rows) {
            var cell = row.first(names);
            if (!cell.isEmpty() && !seen.add(Cleaning.key(cell.text()))) {
                repeated.add(cell.problem(Problem.DUPLICATE_IN_FILE));
            }
        }
        return repeated;
    }

    /**
     * Whether a spreadsheet has rounded the numbers of this column, so that the file should be refused: scientific
     * notation somewhere, or most of the long numbers ending in zeros after the fifteenth digit. One such ending alone
     * proves nothing, since a tenth of honest sixteen-digit numbers have it.
     */
    public boolean lostDigits(String... names) {
        var numbers = rows.stream().map(row -> row.first(names).text()).toList();
        if (numbers.stream().anyMatch(Identifiers::isScientific)) return true;
        long all = numbers.stream().filter(Identifiers::isLong).count();
        long rounded = numbers.stream().filter(Identifiers::isRounded).count();
        return rounded > 0 && rounded * 2 > all;
    }
}
