package org.seedbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedbed.exchange.Refusals.assertCheap;
import static org.seedbed.exchange.Refusals.assertRefused;
import static org.seedbed.exchange.Workbooks.row;
import static org.seedbed.exchange.Workbooks.withRows;
import static org.seedbed.exchange.Workbooks.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTests {

    private static final String HEADER = row(1, "a", "b", "c");

    @Test
    void readsTextInEveryFormItIsStored() {
        var file = workbook()
                .strings("<si><t>a</t></si><si><r><t>王</t></r><r><t xml:space='preserve'> 明</t></r>"
                        + "<rPh><t>wang</t></rPh></si><si><t>x_x000D_y_x005F_x0041_</t></si>")
                .sheet(
                        1,
                        "<row r='1'><c t='s'><v>0</v></c><c t='str'><f>B9</f><v>b</v></c></row>"
                                + "<row r='3'><c r='A3' t='s'><v>1</v></c><c r='B3' t='s'><v>2</v></c></row>")
                .bytes();
        var table = new TableReader().read(file);
        assertThat(table.encoding()).isEqualTo("XLSX");
        assertThat(table.delimiter()).isNull();
        assertThat(table.header()).containsExactly("a", "b");
        assertThat(table.rows().get(0).number()).isEqualTo(3);
        assertThat(table.rows().get(0).values()).containsExactly("王 明", "x\ry_x0041_");
    }

    @Test
    void readsNumbersWithTheDigitsASpreadsheetCanVouchFor() {
        assertThat(cells("<c><v>45.989999999999995</v></c><c><v>1E-3</v></c><c><v>6.9179312345678899E+18</v></c>"))
                .containsExactly("45.99", "0.001", "6917931234567890000");
        assertThat(cells("<c><v>13800138000</v></c><c><v>6917931234567890123</v></c><c><v>1E+99</v></c>"))
                .containsExactly("13800138000", "6917931234567890123", "1" + "0".repeat(99));
        assertThat(cells("<c><v>1E999999999</v></c><c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c>"))
                .containsExactly("1E999999999", "TRUE", "#N/A");
    }

    @Test
    void readsDatesAsTextWhateverTheirFormat() {
        assertThat(cells("<c s='1'><v>46027.354166666664</v></c><c s='2'><v>46027</v></c><c s='3'><v>46027</v></c>"))
                .containsExactly("2026-01-05 08:30:00", "2026-01-05 00:00:00", "46027");
        assertThat(cells("<c s='1'><v>0.75</v></c><c s='1'><v>59</v></c><c s='1'><v>61</v></c>"))
                .containsExactly("18:00:00", "1900-02-28 00:00:00", "1900-03-01 00:00:00");
        assertThat(cells("<c t='d'><v>2026-01-05T08:30:00</v></c>")).containsExactly("2026-01-05T08:30:00");
    }

    @Test
    void countsDaysFrom1904WhenTheWorkbookDoes() {
        var file = withRows(HEADER + "<row r='2'><c s='1'><v>44565</v></c></row>")
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns:r='x'><workbookPr date1904='1'/><sheets><sheet r:id='s1'/></sheets></workbook>")
                .bytes();
        assertThat(new TableReader().read(file).rows().get(0).values()).containsExactly("2026-01-05 00:00:00");
    }

    @Test
    void takesTheValueAFormulaLastHad() {
        assertThat(cells("<c><f>1+1</f><v>2</v></c><c><f>A9</f></c><c t='str'><f>A1</f><v>x</v></c>"))
                .containsExactly("2", "", "x");
    }

    @Test
    void readsTheFirstVisibleSheetWithContent() {
        var second = workbook().sheet(2, row(4, "a", "b") + row(6, "1", "2"));
        assertThat(new TableReader().read(second.bytes()).rows())
                .extracting(Row::number)
                .containsExactly(6);
        var hidden = withRows(row(1, "list")).sheet(2, HEADER);
        hidden.part(
                "xl/workbook.xml",
                "<workbook xmlns:r='x'><sheets><sheet r:id='s1' state='hidden'/><sheet r:id='s2'/></sheets></workbook>");
        assertThat(new TableReader().read(hidden.bytes()).header()).containsExactly("a", "b", "c");
        assertRefused(workbook().bytes(), "file-empty");
    }

    @Test
    void ignoresFormattedButEmptyRowsAndColumns() {
        var file = withRows(HEADER + "<row r='2'><c r='XFD2' s='1'/></row>".repeat(30_000) + row(90_000, "x"));
        assertThat(new TableReader().read(file.bytes()).rows())
                .extracting(Row::number)
                .containsExactly(90_000);
    }

    @Test
    void refusesForgedAddressesWithoutBelievingThem() {
        assertRefused(withRows("<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>").bytes(), "file-damaged");
        assertRefused(withRows("<row r='1'><c r='ZZZ1'><v>1</v></c></row>").bytes(), "too-many-columns", 1, 200);
        assertRefused(withRows("<row r='1'><c t='s'><v>7</v></c></row>").bytes(), "file-damaged");
    }

    @Test
    void refusesTooManyRowsColumnsAndCharacters() {
        assertRefused(withRows(row(1, "x").repeat(20_002)).bytes(), "too-many-rows", 20_000);
        assertRefused(withRows(row(1, new String[100_000])).bytes(), "too-many-columns", 1, 200);
        assertRefused(withRows(row(1, "x".repeat(32_768))).bytes(), "cell-too-long", 1, 32_767);
    }

    @Test
    void refusesAnyDocumentType(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "top secret");
        try (var trap = new ServerSocket(0)) {
            trap.setSoTimeout(200);
            var web = "http://localhost:" + trap.getLocalPort() + "/x";
            assertNothingLeaks("<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>");
            assertNothingLeaks("<!DOCTYPE x [<!ENTITY e SYSTEM '" + web + "'>]>");
            assertNothingLeaks("<!DOCTYPE x SYSTEM '" + web + "'>");
            assertNothingLeaks("<!DOCTYPE x [<!ENTITY % p SYSTEM '" + web + "'> %p;]>");
            Assertions.assertThrows(SocketTimeoutException.class, trap::accept);
        }
    }

    @Test
    void refusesEntitiesThatMultiply() {
        var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 'ha'>");
        for (int i = 1; i < 30; i++) laughs.append("<!ENTITY e%d '&e%d;&e%d;'>".formatted(i, i - 1, i - 1));
        assertCheap(
                () -> assertNothingLeaks(laughs.append("<!ENTITY e '&e29;'>]>").toString()));
    }

    @Test
    void refusesBombsBeforeTheyUnfold() throws IOException {
        var sheet = bomb("xl/worksheets/sheet1.xml", 200);
        var picture = bomb("xl/media/picture.png", 200);
        assertCheap(() -> {
            assertRefused(sheet, "inflated-too-large", 50L);
            assertRefused(picture, "inflated-too-large", 50L);
        });
        var many = workbook();
        for (int i = 0; i < 50; i++) many.part("xl/part" + i + ".xml", "<x/>");
        assertRefused(many.bytes(), "too-many-entries", 50);
    }

    @Test
    void readsTheLargestSheetTheLimitsAllow() {
        var rows = new StringBuilder(HEADER);
        for (int i = 2; i <= 20_001; i++) rows.append(row(i, "x".repeat(600), "订单", "y".repeat(600)));
        var file = withRows(rows.toString()).bytes();
        assertCheap(() -> assertThat(new TableReader().read(file).rows()).hasSize(20_000));
    }

    @Test
    void refusesArchivesThatAreNoWorkbook() throws IOException {
        var nested = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(nested)) {
            zip.putNextEntry(new ZipEntry("inner.zip"));
            zip.write(withRows(HEADER).bytes());
        }
        assertRefused(nested.toByteArray(), "not-a-table");
        assertRefused(workbook().without("xl/workbook.xml").bytes(), "not-a-table");
        var whole = withRows(HEADER).bytes();
        assertRefused(Arrays.copyOf(whole, 300), "file-damaged");
        assertRefused(withRows("<row r='1'><c><v>1</c></row>").bytes(), "file-damaged");
    }

    private static List<String> cells(String cells) {
        var file = withRows(HEADER + "<row r='2'>" + cells + "</row>").bytes();
        return new TableReader().read(file).rows().get(0).values();
    }

    private static void assertNothingLeaks(String documentType) {
        var sheet = "<worksheet><sheetData>" + row(1, "&e;") + "</sheetData></worksheet>";
        assertRefused(
                workbook()
                        .part("xl/worksheets/sheet1.xml", documentType + sheet)
                        .bytes(),
                "file-damaged");
        var strings = "<sst><si><t>&e;</t></si></sst>";
        assertRefused(
                workbook().part("xl/sharedStrings.xml", documentType + strings).bytes(), "file-damaged");
    }

    private static byte[] bomb(String part, int megabytes) throws IOException {
        var out = new ByteArrayOutputStream();
        var zeros = new byte[1024 * 1024];
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            for (int i = 0; i < megabytes; i++) zip.write(zeros);
        }
        return out.toByteArray();
    }
}
