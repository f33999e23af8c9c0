package org.seedbed.shop.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file of products did, or would do in a dry run: in sums, problem by problem, and row by row for the first rows. */
public record ProductImportReport(
        boolean dryRun,
        String fileName,
        String encoding,
        int rows,
        int productsCreated,
        int productsUpdated,
        int productsUnchanged,
        int productsSkipped,
        List<ProductImportColumn> columns,
        List<ProductImportProblem> problems,
        List<ProductImportRow> sample) {

    /** A column of the file and what it was taken for; null if it was ignored. */
    public record ProductImportColumn(
            String header, @Nullable String meaning) {}

    /** Something about one cell or row; severity is error, warning or info, and only errors keep the product out. */
    public record ProductImportProblem(
            int row, @Nullable String column, @Nullable String value, String code, String severity, String message) {}

    /** A row as it stands in the file; result is created, updated, unchanged or skipped. */
    public record ProductImportRow(int row, Map<String, String> cells, String result) {}
}
