package org.seedbed.platform.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.platform.security.AccessPolicy;
import org.seedbed.platform.security.AccessPolicy.Row;
import org.seedbed.shared.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** People, groups, shops, channels and reasons called like formulas, through every route that gives a table. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormulaExportTests {
    private static final List<String> PAYLOADS = List.of(
            "=1+1",
            "=cmd|'/C calc'!A0",
            "+1+1",
            "-1+1",
            "@SUM(1;1)",
            "＝1+1",
            "＋1+1",
            "－1+1",
            "＠SUM(1)",
            "=HYPERLINK('http://x';'y')",
            "-2+3+cmd|' /C calc'!A0",
            "+8613800138000+1",
            "@x",
            "='a'&'b'",
            "=IMPORTXML(1)",
            "=WEBSERVICE(1)",
            "\\t=1+1",
            "\\r=1+1",
            "\\n=1+1",
            " =1+1");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}]*[=+\\-@＝＋－＠].*|[\t\r\n].*", Pattern.DOTALL);
    private static final Pattern APOSTROPHE = Pattern.compile("'[\\s\\p{Z}]*[=+\\-@＝＋－＠].*", Pattern.DOTALL);

    private final MockMvcTester mvc;
    private final Tokens tokens;
    private Scene scene;
    private Asking asking;

    FormulaExportTests(MockMvcTester mvc, Tokens tokens) {
        this.mvc = mvc;
        this.tokens = tokens;
    }

    @BeforeAll
    void nameEverythingLikeFormulas() {
        scene = new Scene(mvc, "x" + tokens.id(), "622927").certified();
        asking = new Asking(scene, tokens);
        int number = 0;
        var orders = new StringBuilder("order_no,paid_at,gross,refund,net\n");
        for (var payload : PAYLOADS) {
            var id = scene.mark() + "-" + number++;
            post(
                    "/api/people",
                    "{\"name\":\"" + payload + "\",\"externalId\":\"" + payload.replace("\\", "") + id
                            + "\",\"grants\":[{\"role\":\"TRAINEE\"}]}");
            orders.append("-").append(id).append(",2026-01-07 10:00:00,10.00,15.00,-5.00\n");
        }
        send(
                HttpMethod.PUT,
                "/api/cohorts/" + scene.id("cohort"),
                asking.filled(scene.cohortForm()).replace(scene.mark() + " cohort", "=1+1 " + scene.mark()));
        send(
                HttpMethod.PUT,
                "/api/shops/" + scene.id("shop"),
                "{\"name\":\"=1+1 " + scene.mark() + "\",\"region\":\"622927\",\"openedOn\":\"2026-01-05\"}");
        post(
                "/api/cohorts/" + scene.id("cohort") + "/enrolments/" + scene.id("account") + "/withdraw",
                "{\"why\":\"=1+1 moved\"}");
        roster();
        commit(orders.toString());
    }

    private static Stream<Row> tables() {
        return AccessPolicy.ROWS.stream()
                .filter(row -> row.path().endsWith("/export") || row.path().endsWith("/template"));
    }

    @TestFactory
    Stream<DynamicTest> t15StartsNoCellOfACsvFileLikeAFormula() {
        return tables().map(row -> dynamicTest(Calls.name(row), () -> {
            var table = new String(ask(row, "csv"), StandardCharsets.UTF_8);
            var cells = new ArrayList<String>();
            CsvReader.builder().ofCsvRecord(table.substring(1)).forEach(record -> cells.addAll(record.getFields()));

            assertThat(cells)
                    .isNotEmpty()
                    .allMatch(cell -> !FORMULA.matcher(cell).matches()
                            || NUMBER.matcher(cell).matches());
            if (row.path().contains("roster/")
                    || row.path().contains("sales/")
                    || row.path().contains("audit")) {
                assertThat(cells)
                        .as("the payloads")
                        .anyMatch(cell -> APOSTROPHE.matcher(cell).matches());
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> t15WritesNoFormulaIntoAWorkbook() {
        return tables().map(row -> dynamicTest(Calls.name(row), () -> {
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(ask(row, "xlsx")))) {
                for (var line : workbook.getFirstSheet().read()) {
                    for (var cell : line) {
                        if (cell != null) {
                            assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA);
                            assertThat(cell.getFormula()).isNull();
                        }
                    }
                }
            }
        }));
    }

    @Test
    void t15LeavesAmountsBelowZeroNumbers() throws IOException {
        var row = tables().filter(one -> one.path().equals("/api/revenue/sales/export"))
                .findFirst()
                .orElseThrow();

        assertThat(new String(ask(row, "csv"), StandardCharsets.UTF_8))
                .contains(",-5.00,")
                .doesNotContain("'-5.00");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(ask(row, "xlsx")))) {
            assertThat(workbook.getFirstSheet().read().stream().flatMap(line -> line.stream()))
                    .anyMatch(cell -> cell != null
                            && cell.getType() == CellType.NUMBER
                            && cell.asNumber().doubleValue() == -5);
        }
    }

    private byte[] ask(Row row, String format) {
        var query = Calls.query(row).replaceAll("[?&]format=csv", "");
        var answer = mvc.get()
                .uri(URI.create(asking.path(row) + (query.isEmpty() ? "?" : query + "&") + "format=" + format))
                .with(As.user(As.ADMINISTRATOR))
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private void roster() {
        var file = new StringBuilder("external_id,name,group\n");
        int number = 0;
        for (var payload : PAYLOADS) {
            var text = "\"" + payload.replace("\\t", "\t").replace("\\r", "\r").replace("\\n", "\n") + "\"";
            file.append(scene.mark())
                    .append("-r")
                    .append(number++)
                    .append(',')
                    .append(text)
                    .append(',')
                    .append(text)
                    .append('\n');
        }
        upload("/api/cohorts/" + scene.id("cohort") + "/roster-import", "dryRun", "false", file.toString());
    }

    private void commit(String orders) {
        var id = upload("/api/marketplace-imports", "shopId", scene.id("shop"), orders)
                .replaceAll("(?s)^\\{\"id\":\"([^\"]+)\".*", "$1");
        post("/api/marketplace-imports/" + id + "/commit", "");
        Awaitility.await()
                .untilAsserted(() -> assertThat(Asking.text(mvc.get()
                                .uri("/api/marketplace-imports/" + id)
                                .with(As.user(As.ADMINISTRATOR))
                                .exchange()))
                        .contains("\"status\":\"committed\""));
    }

    private String upload(String path, String name, String value, String file) {
        var answer = mvc.post()
                .uri(path)
                .multipart()
                .file("file", file.getBytes(StandardCharsets.UTF_8))
                .param(name, value)
                .with(As.user(As.ADMINISTRATOR))
                .exchange();
        assertThat(answer).hasStatus2xxSuccessful();
        return Asking.text(answer);
    }

    private void post(String path, String body) {
        send(HttpMethod.POST, path, body);
    }

    private void send(HttpMethod method, String path, String body) {
        assertThat(mvc.method(method)
                        .uri(path)
                        .with(As.user(As.ADMINISTRATOR))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .as(path + " " + body)
                .hasStatus2xxSuccessful();
    }
}
