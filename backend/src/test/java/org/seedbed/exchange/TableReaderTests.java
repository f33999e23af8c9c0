package org.seedbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.seedbed.exchange.Refusals.assertCheap;
import static org.seedbed.exchange.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.seedbed.exchange.Problem.Severity;

class TableReaderTests {

    @Test
    void findsTheSeparatorInTheFirstLine() {
        assertThat(read("a,b;c\n1,2\n").delimiter()).isEqualTo(',');
        assertThat(read("a;b;c,d\n1;2;3\n").delimiter()).isEqualTo(';');
        assertThat(read("a\tb\n1\t2\n").delimiter()).isEqualTo('\t');
        assertThat(read("\"a,b,c\";d;e\n").delimiter()).isEqualTo(';');
        assertThat(read("only\nx\n").delimiter()).isEqualTo(',');
    }

    @Test
    void obeysTheAnnouncedSeparatorWithoutCountingItsLine() {
        var table = read("sep=;\r\na,x;b\r\n1;2\r\n");
        assertThat(table.header()).containsExactly("a,x", "b");
        assertThat(table.rows()).extracting(Row::number).containsExactly(2);
    }

    @Test
    void numbersRowsAsASpreadsheetShowsThem() {
        var table = read("name,note\n甲,\"two\nlines\r\nor three\"\n\n,\n乙,plain\n");
        assertThat(table.rows()).extracting(Row::number).containsExactly(2, 5);
        assertThat(table.rows().get(0).first("note").raw()).isEqualTo("two\nlines\r\nor three");
    }

    @Test
    void acceptsEveryLineEndingAndAMissingLastOne() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            assertThat(read("a,b" + end + "1,2" + end + "3,4").rows())
                    .extracting(Row::number)
                    .containsExactly(2, 3);
        }
    }

    @Test
    void findsColumnsByAnyOfTheirNames() {
        var row = read("\t订单编号 ,商品总价（元）,\"Paid At\"\n=\"123\",5,-\n").rows().get(0);
        assertThat(row.first("主订单编号", "订单编号").text()).isEqualTo("123");
        assertThat(row.first("订单编号").raw()).isEqualTo("=\"123\"");
        assertThat(row.first("商品总价(元)").text()).isEqualTo("5");
        assertThat(row.first("paid at").isEmpty()).isTrue();
        assertThat(row.first("nowhere").isEmpty()).isTrue();
    }

    @Test
    void refusesAFileWithoutARequiredColumn() {
        var table = read("a,b\n1,2\n");
        table.require("x", "B");
        Assertions.assertThrows(Unreadable.class, () -> table.require("x", "y"));
    }

    @Test
    void reportsRepeatedHeadersAndReadsTheFirst() {
        var table = read("name,Name ,,\n1,2,3,4\n");
        assertThat(table.problems())
                .containsExactly(new Problem(1, "Name", "Name ", "header-duplicate", Severity.WARNING));
        assertThat(table.rows().get(0).first("name").text()).isEqualTo("1");
    }

    @Test
    void reportsCellsBeyondTheHeaderSinceColumnsMayHaveShifted() {
        var table = read("a,b\n1,2,3\n1,2,,\n");
        assertThat(table.problems()).containsExactly(new Problem(2, null, "3", "extra-cells", Severity.ERROR));
    }

    @Test
    void readsShortRowsAsEndingInEmptyCells() {
        assertThat(read("a,b\n1\n").rows().get(0).first("b").isEmpty()).isTrue();
    }

    @Test
    void reportsValuesMetInAnEarlierRow() {
        var table = read("id\nA1\n ａ1\n\nB\n");
        assertThat(table.duplicates("id"))
                .extracting(Problem::row, Problem::value, Problem::code)
                .containsExactly(tuple(3, " ａ1", "duplicate-in-file"));
    }

    @Test
    void acceptsAHeaderWithoutRows() {
        assertThat(read("a,b\n").rows()).isEmpty();
    }

    @Test
    void refusesWhatHoldsNothing() {
        assertRefused(new byte[0], "file-empty");
        assertRefused(bytes("\n \n,,\n"), "file-empty");
        assertRefused(HexFormat.of().parseHex("efbbbf"), "file-empty");
    }

    @Test
    void refusesOldAndEncryptedExcelFiles() {
        assertRefused(HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(600)), "old-excel");
    }

    @Test
    void refusesQuotesThatNeverCloseOrGoOn() {
        assertRefused(bytes("a,b\n1,2\n\"3,4\n5,6\n"), "bad-quotes", 3);
        assertRefused(bytes("a,b\n\"1\"x,2\n"), "bad-quotes", 2);
        assertRefused(bytes("a,b\n\"" + "x\n".repeat(200_000)), "bad-quotes", 2);
        assertRefused(bytes("a,b\n\"" + "x\n".repeat(20_000) + "\""), "cell-too-long", 2, 32_767);
    }

    @Test
    void keepsQuotesThatOpenInsideACell() {
        assertThat(read("a,b\n5\" disk,=\"01\"\n").rows().get(0).values()).containsExactly("5\" disk", "=\"01\"");
    }

    @Test
    void refusesMonstersSwiftly() {
        assertCheap(() -> {
            assertRefused(bytes("a\n" + "x,".repeat(1_000_000)), "too-many-columns", 2, 200);
            assertRefused(bytes("a\n" + "1\n".repeat(20_001)), "too-many-rows", 20_000);
            assertRefused(bytes("\n".repeat(2_000_000)), "file-empty");
            assertRefused(bytes(",".repeat(2_000_000)), "file-empty");
            assertRefused(new byte[5 * 1024 * 1024 + 1], "file-too-large", 5L);
        });
    }

    @Test
    void countsRowsUpToTheCallersLimit() throws IOException {
        var reader = new TableReader(Limits.DEFAULT.withRows(2));
        assertThat(reader.read(new ByteArrayInputStream(bytes("a\n1\n\n2\n"))).rows())
                .hasSize(2);
        assertRefused(reader, bytes("a\n1\n2\n3\n"), "too-many-rows", 2);
    }

    @Test
    void noticesNumbersThatASpreadsheetHasRounded() {
        assertThat(read("id\n6.91793E+18\n").lostDigits("id")).isTrue();
        assertThat(read("id\n6917931234567890000\n6917931234567900000\n").lostDigits("id"))
                .isTrue();
        assertThat(read("id\n6917931234567890123\n6917931234567900\n").lostDigits("id"))
                .isFalse();
        assertThat(read("id\n1000\n").lostDigits("id")).isFalse();
    }

    private static Table read(String text) {
        return new TableReader().read(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
