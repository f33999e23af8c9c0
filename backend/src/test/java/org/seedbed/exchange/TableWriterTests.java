package org.seedbed.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TableWriterTests {

    private static final List<String> PAYLOADS = List.of(
            "=1+1",
            "=cmd|'/C calc'!A0",
            "+1+1",
            "-1+1",
            "@SUM(1,1)",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            " =1+1",
            "\u00A0=1+1",
            "＝1+1",
            "＋1+1",
            "－1+1",
            "＠SUM(1)",
            "=HYPERLINK(\"http://x\",\"y\")",
            "-2+3+cmd|' /C calc'!A0",
            "+8613800138000",
            "@x",
            "=\"a\"&\"b\"",
            "-");

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private record Sale(String title, Long count, Long cents, LocalDate day, Instant at, Double share) {}

    private static final Sale SALE = new Sale(
            "茶叶, \"大份\"\n𠮷 & <b>", 3L, -500L, LocalDate.of(2026, 1, 5), Instant.parse("2026-01-05T00:30:00Z"), 0.125);

    private static final TableWriter<Sale> SALES = new TableWriter<>(List.of(
            Column.text("标题", Sale::title),
            Column.integer("数量", Sale::count),
            Column.money("金额", 2, Sale::cents),
            Column.date("日期", Sale::day),
            Column.instant("时间", SHANGHAI, Sale::at),
            Column.ratio("比例", Sale::share)));

    @Test
    void writesCsvThatExcelOpensRightly() throws IOException {
        assertThat(new String(written(SALES, List.of(SALE), Format.CSV), UTF_8))
                .isEqualTo("\uFEFF标题,数量,金额,日期,时间,比例\r\n"
                        + "\"茶叶, \"\"大份\"\"\n𠮷 & <b>\",3,-5.00,2026-01-05,2026-01-05 08:30:00,0.125\r\n");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void readsBackWhatItWrote(Format format) throws IOException {
        var table = new TableReader().read(written(SALES, List.of(SALE), format));
        assertThat(table.header()).containsExactly("标题", "数量", "金额", "日期", "时间", "比例");
        assertThat(table.problems()).isEmpty();
        var row = table.rows().get(0);
        assertThat(row.number()).isEqualTo(2);
        assertThat(row.first("标题").text()).isEqualTo(SALE.title());
        assertThat(row.first("数量").integer(0, 9).value()).isEqualTo(SALE.count());
        assertThat(row.first("金额").signedMoney().value()).isEqualTo(SALE.cents());
        assertThat(row.first("日期").date().value()).isEqualTo(SALE.day());
        assertThat(row.first("时间").instant(SHANGHAI).value()).isEqualTo(SALE.at());
        assertThat(row.first("比例").text()).isEqualTo("0.125");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void readsBackEveryAmountExactly(Format format) throws IOException {
        var amounts = List.of(1L, 29L, 110L, 4599L, 123_456_789L, -1L, 999_999_999_999_9L);
        var table = new TableReader()
                .read(written(
                        new TableWriter<>(List.of(Column.money("m", 2, (Long cents) -> cents))), amounts, format));
        assertThat(table.rows())
                .extracting(row -> row.first("m").signedMoney().value())
                .isEqualTo(amounts);
    }

    @ParameterizedTest
    @CsvSource({"CSV,0", "CSV,3", "XLSX,0", "XLSX,3"})
    void readsBackAmountsOfCurrenciesWithoutAndWithThreeDecimals(Format format, int decimals) throws IOException {
        var amounts = List.of(0L, 1L, 1_050L, 999_999_999_999L);
        var table = new TableReader()
                .read(written(
                        new TableWriter<>(List.of(Column.money("m", decimals, (Long minor) -> minor))),
                        amounts,
                        format));
        assertThat(table.rows())
                .extracting(row -> row.first("m").money(decimals).value())
                .isEqualTo(amounts);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void leavesCellsEmptyWhereNothingIsKnown(Format format) throws IOException {
        var table =
                new TableReader().read(written(SALES, List.of(new Sale("x", null, null, null, null, null)), format));
        assertThat(table.rows().get(0).first("金额").isEmpty()).isTrue();
        assertThat(table.rows().get(0).first("比例").isEmpty()).isTrue();
    }

    @Test
    void neverStartsACsvCellLikeAFormula() throws IOException {
        var table = new TableReader().read(written(texts(), PAYLOADS, Format.CSV));
        assertThat(table.rows()).hasSameSizeAs(PAYLOADS);
        for (int i = 0; i < PAYLOADS.size(); i++) {
            assertThat(table.rows().get(i).values().get(0)).isEqualTo("'" + PAYLOADS.get(i));
        }
        var hostileHeader = new TableWriter<>(List.of(Column.text("=1+1", (String text) -> text)));
        assertThat(new String(written(hostileHeader, List.of(), Format.CSV), UTF_8))
                .isEqualTo("\uFEFF'=1+1\r\n");
    }

    @Test
    void writesXlsxTextAsStringsAndNumbersAsNumbers() throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(written(texts(), PAYLOADS, Format.XLSX)))) {
            var cells = workbook.getFirstSheet().read().stream().skip(1).map(row -> row.getCell(0));
            assertThat(cells).hasSameSizeAs(PAYLOADS).allSatisfy(cell -> {
                assertThat(cell.getType()).isEqualTo(CellType.STRING);
                assertThat(cell.getFormula()).isNull();
            });
        }
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(written(SALES, List.of(SALE), Format.XLSX)))) {
            var row = workbook.getFirstSheet().read().get(1);
            assertThat(row.getCell(0).asString()).isEqualTo(SALE.title());
            assertThat(row.getCell(2).asNumber()).isEqualByComparingTo(new BigDecimal("-5"));
            assertThat(row.getCell(3).asDate()).isEqualTo(LocalDateTime.of(2026, 1, 5, 0, 0));
            assertThat(row.getCell(5).asNumber()).isEqualByComparingTo(new BigDecimal("0.125"));
        }
    }

    @Test
    void writesOnlyWhatXmlAndExcelCanHold() throws IOException {
        var awkward = List.of("a\u0001b\uFFFEc\uD800d", "_x0041_", "x".repeat(40_000), "tab\tend ");
        var table = new TableReader().read(written(texts(), awkward, Format.XLSX));
        assertThat(table.rows().get(0).values()).containsExactly("abcd");
        assertThat(table.rows().get(1).values()).containsExactly("_x0041_");
        assertThat(table.rows().get(2).values().get(0)).hasSize(32_767).endsWith("…");
        assertThat(table.rows().get(3).values()).containsExactly("tab\tend ");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void streamsManyRowsAndLeavesTheStreamOpen(Format format) throws IOException {
        var out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("not ours to close");
            }
        };
        Iterable<String> rows =
                () -> IntStream.range(0, 20_000).mapToObj(i -> "行" + i).iterator();
        texts().write(rows, format, out);
        var table = new TableReader().read(out.toByteArray());
        assertThat(table.rows()).hasSize(20_000);
        assertThat(table.rows().get(19_999).values()).containsExactly("行19999");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void writesAHeaderEvenWithoutRows(Format format) throws IOException {
        assertThat(new TableReader()
                        .read(written(SALES, Collections.emptyList(), format))
                        .header())
                .hasSize(6);
        assertThat(Arrays.asList("csv", "xlsx")).contains(format.extension());
    }

    private static TableWriter<String> texts() {
        return new TableWriter<>(List.of(Column.text("text", (String text) -> text)));
    }

    private static <T> byte[] written(TableWriter<T> writer, List<T> rows, Format format) throws IOException {
        var out = new ByteArrayOutputStream();
        writer.write(rows, format, out);
        return out.toByteArray();
    }
}
