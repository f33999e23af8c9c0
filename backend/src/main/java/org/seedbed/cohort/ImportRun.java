package org.seedbed.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedbed.cohort.ImportReport.ReportColumn;
import org.seedbed.cohort.ImportReport.RowProblem;
import org.seedbed.cohort.ImportReport.SampleRow;
import org.seedbed.exchange.Parsed;
import org.seedbed.exchange.Problem;
import org.seedbed.exchange.Problem.Severity;
import org.seedbed.exchange.Row;
import org.seedbed.exchange.Table;
import org.seedbed.exchange.TableReader;
import org.seedbed.shared.Wording;

/** One file on its way in: its rows, what was found about them, and what became of each; a row with an error stays out. */
public final class ImportRun {
    private static final int SAMPLE = 200;
    private static final int MOST_PROBLEMS = 500;

    /** What became of a row. */
    public enum Result {
        CREATED,
        UPDATED,
        UNCHANGED,
        SKIPPED
    }

    private final String fileName;
    private final Table table;
    private final List<ImportColumn> columns;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Integer, Result> results = new TreeMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    public ImportRun(String fileName, byte[] file, ImportColumn... columns) {
        this.fileName = fileName;
        this.table = new TableReader().read(file);
        this.columns = List.of(columns);
        problems.addAll(table.problems());
        table.header().stream()
                .filter(header -> meaning(header) == null)
                .forEach(header -> problems.add(new Problem(1, header, null, "header-unknown", Severity.INFO)));
    }

    /** Refuses the file unless it has this column. */
    public void require(ImportColumn column) {
        table.require(names(column));
    }

    /** Refuses the file unless people can be told apart in it. */
    public void requireIdentities() {
        var names = new ArrayList<>(ImportColumn.EXTERNAL_ID.names());
        names.addAll(ImportColumn.PHONE.names());
        if (!table.has(names.toArray(String[]::new))) {
            table.require(ImportColumn.EXTERNAL_ID.meaning(), ImportColumn.PHONE.meaning());
        }
    }

    public List<Row> rows() {
        return table.rows();
    }

    String fileName() {
        return fileName;
    }

    /** The value of a parsed cell, its problem noted; null if there is none. */
    public <T> @Nullable T read(Parsed<T> parsed) {
        return parsed.reportTo(problems);
    }

    public void report(Problem problem) {
        problems.add(problem);
    }

    public void became(Row row, Result result) {
        results.put(row.number(), result);
    }

    public void count(String what, int number) {
        counts.merge(what, number, Integer::sum);
    }

    /** What happened, said in the language of the person who asks. */
    public ImportReport report(boolean dryRun, Wording wording) {
        var sums = new EnumMap<Result, Integer>(Result.class);
        table.rows().forEach(row -> sums.merge(result(row), 1, Integer::sum));
        return new ImportReport(
                dryRun,
                !dryRun,
                fileName,
                table.encoding(),
                table.rows().size(),
                sums.getOrDefault(Result.CREATED, 0),
                sums.getOrDefault(Result.UPDATED, 0),
                sums.getOrDefault(Result.UNCHANGED, 0),
                sums.getOrDefault(Result.SKIPPED, 0),
                counts,
                table.header().stream()
                        .map(header -> new ReportColumn(header, meaning(header)))
                        .toList(),
                problems.stream()
                        .sorted(Comparator.comparing(Problem::severity).thenComparing(Problem::row))
                        .limit(MOST_PROBLEMS)
                        .map(problem -> said(problem, wording))
                        .toList(),
                table.rows().stream().limit(SAMPLE).map(this::sample).toList());
    }

    private Result result(Row row) {
        return results.getOrDefault(row.number(), Result.SKIPPED);
    }

    private SampleRow sample(Row row) {
        var cells = new LinkedHashMap<String, String>();
        for (int place = 0; place < table.header().size(); place++) {
            cells.putIfAbsent(table.header().get(place), row.at(place).text());
        }
        return new SampleRow(row.number(), cells, lowerCase(result(row)));
    }

    private static RowProblem said(Problem problem, Wording wording) {
        return new RowProblem(
                problem.row(),
                problem.column(),
                problem.value(),
                problem.code(),
                lowerCase(problem.severity()),
                wording.say("row." + problem.code()));
    }

    private @Nullable String meaning(String header) {
        var known = new HashMap<String, String>();
        columns.forEach(column -> column.names().forEach(name -> known.put(key(name), column.meaning())));
        return known.get(key(header));
    }

    private static String[] names(ImportColumn column) {
        return column.names().toArray(String[]::new);
    }

    private static String key(String header) {
        return header.strip().toLowerCase(Locale.ROOT);
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
