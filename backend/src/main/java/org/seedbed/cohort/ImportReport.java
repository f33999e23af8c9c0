package org.seedbed.cohort;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an import did, or would do in a dry run: in sums, problem by problem, and row by row for the first rows. */
public record ImportReport(
        boolean dryRun,
        boolean committed,
        String fileName,
        String encoding,
        int rows,
        int created,
        int updated,
        int unchanged,
        int skipped,
        Map<String, Integer> counts,
        List<ReportColumn> columns,
        List<RowProblem> problems,
        List<SampleRow> sample) {

    /** A column of the file and what it was taken for; null if it was ignored. */
    public record ReportColumn(String header, @Nullable String meaning) {}

    /** Something about one cell; severity is error, warning or info, and only errors keep the row out. */
    public record RowProblem(
            int row, @Nullable String column, @Nullable String value, String code, String severity, String message) {}

    /** A row as it stands in the file; result is created, updated, unchanged or skipped. */
    public record SampleRow(int row, Map<String, String> cells, String result) {}
}
