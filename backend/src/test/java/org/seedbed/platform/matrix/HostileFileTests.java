package org.seedbed.platform.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.platform.security.AccessPolicy;
import org.seedbed.platform.security.AccessPolicy.Row;
import org.seedbed.shared.Tokens;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Files with names, headers and cells made to be shown, and archives made to burst, at every route that takes one. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFileTests {
    private static final String MARKUP = "\"><svg onload=window.__xss=1>";
    private static final List<String> NAMES = List.of(
            MARKUP + ".csv",
            "../../../etc/passwd",
            "..\\..\\boot.ini",
            "a\r\nSet-Cookie: x=1\r\n.csv",
            "\u202Evsc.exe",
            "名单\u0000.csv",
            "",
            "x".repeat(5_000) + ".csv",
            "a.csv;.html");

    private final MockMvcTester mvc;
    private final Tokens tokens;
    private Scene scene;

    HostileFileTests(MockMvcTester mvc, Tokens tokens) {
        this.mvc = mvc;
        this.tokens = tokens;
    }

    @BeforeAll
    void setTheScene() {
        scene = new Scene(mvc, "h" + tokens.id(), "622927");
    }

    private static Stream<Row> tables() {
        return AccessPolicy.ROWS.stream().filter(Calls::takesTable);
    }

    @TestFactory
    Stream<DynamicTest> t14AnswersFilesWithHostileNamesAndTextsInJsonAlone() {
        return tables().map(row -> dynamicTest(Calls.name(row), () -> {
            var right = scene.fill(Objects.requireNonNull(Calls.upload(row)), "u" + tokens.id());
            var header = right.replaceFirst("\n", ",\"" + MARKUP.replace("\"", "\"\"") + "\"\n");
            var cell = right.replaceAll("\n(.)", "\n\"" + MARKUP.replace("\"", "\"\"") + "\"$1");
            for (var content : List.of(right, header, cell, MARKUP, "<!doctype html><script>window.__xss=1</script>")) {
                for (var name : NAMES) {
                    var answer = upload(row, name, content.getBytes(StandardCharsets.UTF_8));

                    assertThat(answer.getStatus()).as(name).isIn(200, 201, 422);
                    assertThat(answer.getContentType()).matches("application/(problem\\+)?json(;.*)?");
                    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
                    assertThat(answer.getHeader("Set-Cookie")).isNull();
                }
            }
        }));
    }

    /** A megabyte of zip that would be a gigabyte of sheet, and a zip within a zip. */
    @TestFactory
    Stream<DynamicTest> t16RefusesArchivesMadeToBurst() throws IOException {
        var bomb = zip("xl/worksheets/sheet1.xml", new byte[1024 * 1024], 200);
        var nested = zip("inner.zip", zip("xl/worksheets/sheet1.xml", new byte[1024 * 1024], 40), 1);
        return tables().flatMap(row -> Stream.of(bomb, nested)
                .map(file -> dynamicTest(Calls.name(row) + " " + file.length + " bytes", () -> {
                    var answer = upload(row, "bomb.xlsx", file);

                    // Of a marketplace file, the refusal is kept as a failed import.
                    assertThat(answer.getStatus()).isIn(201, 422);
                    assertThat(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                            .containsAnyOf("inflated-too-large", "not-a-table");
                })));
    }

    private static byte[] zip(String name, byte[] content, int times) throws IOException {
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < times; i++) {
                zip.write(content);
            }
        }
        return archive.toByteArray();
    }

    private MockHttpServletResponse upload(Row row, String name, byte[] content) {
        return mvc.post()
                .uri(URI.create(new Asking(scene, tokens).path(row)))
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", content))
                .params(Calls.uploadParameters(row, scene, true))
                .with(As.user(As.ADMINISTRATOR))
                .exchange()
                .getResponse();
    }
}
