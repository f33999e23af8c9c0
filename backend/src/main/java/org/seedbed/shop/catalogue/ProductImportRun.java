package org.seedbed.shop.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.seedbed.exchange.Problem;
import org.seedbed.exchange.Problem.Severity;
import org.seedbed.exchange.Row;
import org.seedbed.exchange.Table;
import org.seedbed.shared.Wording;
import org.seedbed.shop.catalogue.ProductImportReport.ProductImportColumn;
import org.seedbed.shop.catalogue.ProductImportReport.ProductImportProblem;
import org.seedbed.shop.catalogue.ProductImportReport.ProductImportRow;

/** One file of products on its way in: what was found about its rows, and what became of each. */
final class ProductImportRun {
    private static final int SAMPLE = 200;
    private static final int MOST_PROBLEMS = 500;

    /** What became of a product and its rows. */
    enum Result {
        CREATED,
        UPDATED,
        UNCHANGED,
        SKIPPED
    }

    private final String fileName;
    private final Table table;
    private final Wording wording;
    private final List<ProductImportProblem> problems = new ArrayList<>();
    private final Set<Integer> wrongRows = new HashSet<>();
    private final Map<Integer, Result> results = new HashMap<>();
    private final Map<Result, Integer> products = new EnumMap<>(Result.class);

    ProductImportRun(String fileName, Table table, Wording wording) {
        this.fileName = fileName;
        this.table = table;
        this.wording = wording;
        table.problems().forEach(this::report);
        table.header().stream()
                .filter(header -> ProductColumn.named(header).isEmpty())
                .forEach(header -> report(new Problem(1, header, null, "header-unknown", Severity.INFO)));
    }

    void report(Problem problem) {
        add(
                new ProductImportProblem(
                        problem.row(),
                        problem.column(),
                        problem.value(),
                        problem.code(),
                        lowerCase(problem.severity()),
                        wording.say("row." + problem.code())),
                problem.severity());
    }

    /** An error about a row as a whole, or about the product it begins. */
    void report(Row row, String message, String code, List<Object> arguments) {
        var said = wording.say(message, arguments.toArray());
        add(new ProductImportProblem(row.number(), null, null, code, lowerCase(Severity.ERROR), said), Severity.ERROR);
    }

    private void add(ProductImportProblem problem, Severity severity) {
        problems.add(problem);
        if (severity == Severity.ERROR) {
            wrongRows.add(problem.row());
        }
    }

    boolean hasError(Row row) {
        return wrongRows.contains(row.number());
    }

    void became(List<ProductLine> lines, Result result) {
        lines.forEach(line -> results.put(line.row().number(), result));
        products.merge(result, 1, Integer::sum);
    }

    ProductImportReport report(boolean dryRun) {
        return new ProductImportReport(
                dryRun,
                fileName,
                table.encoding(),
                table.rows().size(),
                products.getOrDefault(Result.CREATED, 0),
                products.getOrDefault(Result.UPDATED, 0),
                products.getOrDefault(Result.UNCHANGED, 0),
                products.getOrDefault(Result.SKIPPED, 0),
                table.header().stream()
                        .map(header -> new ProductImportColumn(
                                header,
                                ProductColumn.named(header)
                                        .map(ProductColumn::meaning)
                                        .orElse(null)))
                        .toList(),
                problems.stream()
                        .sorted(Comparator.comparing((ProductImportProblem problem) -> severity(problem))
                                .thenComparing(ProductImportProblem::row))
                        .limit(MOST_PROBLEMS)
                        .toList(),
                table.rows().stream().limit(SAMPLE).map(this::sample).toList());
    }

    private ProductImportRow sample(Row row) {
        var cells = new LinkedHashMap<String, String>();
        for (int place = 0; place < table.header().size(); place++) {
            cells.putIfAbsent(table.header().get(place), row.at(place).text());
        }
        return new ProductImportRow(row.number(), cells, lowerCase(results.getOrDefault(row.number(), Result.SKIPPED)));
    }

    private static Severity severity(ProductImportProblem problem) {
        return Severity.valueOf(problem.severity().toUpperCase(Locale.ROOT));
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
