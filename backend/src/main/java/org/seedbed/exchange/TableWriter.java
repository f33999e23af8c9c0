package org.seedbed.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The way out: streams rows as CSV that Excel opens rightly, or as XLSX; the caller keeps the stream open or closes it. */
public final class TableWriter<T> {

    private static final int ROWS_IN_MEMORY = 500;

    private final List<Column<T>> columns;

    public TableWriter(List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
    }

    public void write(Iterable<? extends T> rows, Format format, OutputStream out) throws IOException {
        if (format == Format.CSV) writeCsv(rows, out);
        else writeXlsx(rows, new Uncloseable(out));
        out.flush();
    }

    private void writeCsv(Iterable<? extends T> rows, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(
                columns.stream().map(column -> SafeText.inCsv(column.header())).toList());
        for (T row : rows) {
            csv.writeRecord(
                    columns.stream().map(column -> csvCell(column.of(row))).toList());
        }
        csv.flush();
        text.flush();
    }

    private static String csvCell(@Nullable Object value) {
        if (value == null) return "";
        if (value instanceof String text) return SafeText.inCsv(text);
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private void writeXlsx(Iterable<? extends T> rows, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Seedbed", "1.0")) {
            var sheet = workbook.newWorksheet("Sheet1");
            sheet.freezePane(0, 1);
            for (int place = 0; place < columns.size(); place++) {
                sheet.width(place, 18);
                sheet.inlineString(0, place, SafeText.inXlsx(columns.get(place).header()));
                sheet.style(0, place).bold().set();
            }
            int number = 1;
            for (T row : rows) {
                for (int place = 0; place < columns.size(); place++) {
                    xlsxCell(sheet, number, place, columns.get(place), row);
                }
                if (++number % ROWS_IN_MEMORY == 0) sheet.flush();
            }
        }
    }

    private void xlsxCell(Worksheet sheet, int row, int place, Column<T> column, T from) {
        var value = column.of(from);
        if (value == null) return;
        if (value instanceof String text) {
            sheet.inlineString(row, place, SafeText.inXlsx(text));
            return;
        }
        if (value instanceof LocalDate date) sheet.value(row, place, date);
        else sheet.value(row, place, (Number) value);
        sheet.style(row, place).format(column.numberFormat()).set();
    }

    /** Lets the workbook be finished without ending the response it is written to. */
    private static final class Uncloseable extends FilterOutputStream {

        Uncloseable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
