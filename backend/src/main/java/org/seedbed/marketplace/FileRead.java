package org.seedbed.marketplace;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.seedbed.exchange.Problem;
import org.seedbed.exchange.Problem.Severity;
import org.seedbed.exchange.Row;
import org.seedbed.exchange.Table;
import org.seedbed.sales.Figures;
import org.seedbed.sales.SaleFacts;
import org.seedbed.sales.SaleMoney;

/** A file that was recognised and read: what it holds, its facts by order, and its recognised cells for those who look things up. */
record FileRead(Contents contents, List<SaleFacts> facts, List<ImportedRow> rows) {

    /** Reads the file; throws {@link Unusable} when it is no file we know, or one that a spreadsheet has damaged. */
    static FileRead of(Upload upload, ZoneId zone) {
        var table = upload.table();
        var kind = FileKind.of(table).orElseThrow(() -> new Unusable("format-unknown", List.of()));
        var columns = kind.columns();
        var damaged = Identities.damaged(table, columns);
        if (!damaged.isEmpty()) {
            throw new Unusable("ids-damaged", damaged);
        }
        var findings = new Findings();
        var present = columns.present(table);
        reportShape(table, columns, present, findings);
        reportShopNames(upload, columns, findings);
        new RowTimes(table, columns, RowTimes.CHINA).reportResaved(findings);
        var upright = new Upload(upload.importId(), upload.shop(), withoutSurplus(table));
        var facts = kind.read(upright, findings);
        var headers =
                present.stream().map(field -> columns.header(table, field)).toList();
        var contents = contents(kind, upload, facts, findings, headers, zone);
        return new FileRead(contents, facts, cells(upright.table(), columns, present));
    }

    private static Contents contents(
            FileKind kind, Upload upload, List<SaleFacts> facts, Findings findings, List<String> headers, ZoneId zone) {
        var days = days(facts, zone);
        var totals = facts.stream()
                .map(SaleFacts::money)
                .filter(Objects::nonNull)
                .map(SaleMoney::figures)
                .toList();
        return new Contents(
                kind.platform(),
                kind.kind(),
                kind.layout(upload.table()),
                upload.table().encoding(),
                upload.table().rows().size(),
                facts.size(),
                facts.isEmpty() ? upload.shop().currency() : facts.get(0).currency(),
                Figures.sum(totals),
                days.isEmpty() ? null : days.first(),
                days.isEmpty() ? null : days.last(),
                findings.statuses(),
                findings.problems(),
                findings.count(),
                headers);
    }

    private static void reportShape(Table table, Columns columns, List<Field> present, Findings findings) {
        var names = present.stream().map(field -> columns.header(table, field)).toList();
        table.problems().stream()
                .filter(problem -> problem.column() == null || names.contains(problem.column()))
                .forEach(findings::add);
    }

    private static void reportShopNames(Upload upload, Columns columns, Findings findings) {
        var expected = upload.shop().channels().stream()
                .filter(channel -> channel.platform().equals("taobao"))
                .map(channel -> channel.shopName())
                .toList();
        if (expected.isEmpty() || !columns.in(upload.table(), Field.SHOP_NAME)) {
            return;
        }
        var reported = new ArrayList<String>();
        for (var row : upload.table().rows()) {
            var cell = columns.cell(row, Field.SHOP_NAME);
            if (!cell.isEmpty() && !expected.contains(cell.text()) && !reported.contains(cell.text())) {
                reported.add(cell.text());
                findings.add(
                        new Problem(row.number(), cell.column(), cell.text(), "shop-name-differs", Severity.WARNING));
            }
        }
    }

    /** Without the rows that have more cells than the header names: who knows what their cells are. */
    private static Table withoutSurplus(Table table) {
        int width = table.header().size();
        return new Table(
                table.encoding(),
                table.delimiter(),
                table.header(),
                table.rows().stream()
                        .filter(row -> row.values().size() <= width)
                        .toList(),
                table.problems());
    }

    private static TreeSet<LocalDate> days(List<SaleFacts> facts, ZoneId zone) {
        var days = new TreeSet<LocalDate>();
        for (var fact : facts) {
            if (fact.money() != null && fact.money().paidAt() != null) {
                days.add(LocalDate.ofInstant(fact.money().paidAt(), zone));
            }
        }
        return days;
    }

    private static List<ImportedRow> cells(Table table, Columns columns, List<Field> present) {
        return table.rows().stream()
                .map((Row row) -> new ImportedRow(
                        row.number(),
                        present.stream()
                                .map(field -> columns.cell(row, field).text())
                                .toList()))
                .toList();
    }
}
