package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The running server, spoken to byte by byte as an attacker would. */
@RunningServer
class HttpEdgeTests {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int PATIENCE_MILLIS_FOR_MORE = 2_000;

    private final int port;

    HttpEdgeTests(@LocalServerPort int port) {
        this.port = port;
    }

    /** Statuses of all classes, from the program, from filters before it and from the server itself. */
    @ParameterizedTest
    @CsvSource({
        "200, GET / HTTP/1.1",
        "200, GET /public/icon.svg HTTP/1.1",
        "200, GET /api/session HTTP/1.1",
        "200, GET /actuator/health HTTP/1.1",
        "401, GET /api/people HTTP/1.1",
        "403, POST /api/session HTTP/1.1",
        "401, GET /api/nothing HTTP/1.1",
        "404, GET /public/nothing.css HTTP/1.1",
        "403, GET /encryption HTTP/1.1",
        "400, GET /api/programme?query=%00 HTTP/1.1"
    })
    void sendsTheProtectiveHeadersWithEveryAnswer(int status, String request) {
        var answer = ask(request, "Host: localhost");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "script-src 'self'")
                .doesNotContain("script-src 'self' 'unsafe", "unsafe-eval");
        assertThat(answer.text()).doesNotContainIgnoringCase("\r\nserver:").doesNotContain("Access-Control-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/session", "/api/people", "/api/programme", "/api/nothing"})
    void keepsApiAnswersOutOfEveryCache(String path) {
        assertThat(ask("GET " + path + " HTTP/1.1", "Host: localhost").header("Cache-Control"))
                .contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://localhost.evil.example",
                "http://127.0.0.1",
                "file://",
                "*"
            })
    void sharesNothingWithOtherOrigins(String origin) {
        var answer = ask("GET /api/session HTTP/1.1", "Host: localhost", "Origin: " + origin);

        assertThat(answer.text()).doesNotContain("Access-Control-Allow");
    }

    @ParameterizedTest
    @MethodSource("ambiguousRequests")
    void refusesRequestsWhoseLengthIsAmbiguous(String request) {
        var answer = send(request + "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").containsOnlyOnce("HTTP/1.1");
    }

    static Stream<String> ambiguousRequests() {
        var start = "POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
        return Stream.of(
                start + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcde",
                start + "Content-Length: 5, 6\r\n\r\nabcde",
                start + "Content-Length: +5\r\n\r\nabcde",
                start + "Content-Length : 5\r\n\r\nabcde",
                "GET /api/session HTTP/1.1\r\nHost: a.example\r\nHost: localhost\r\n\r\n",
                "GET /api/session HTTP/1.1\r\n\r\n");
    }

    /** What must not happen is that the bytes behind them are taken for a second request. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0",
                "Transfer-Encoding: chunked\r\n\r\nzz"
            })
    void closesTheConnectionBehindBodiesThatCannotBeTold(String headersAndBody) {
        var answer = send("POST /api/session HTTP/1.1\r\nHost: localhost\r\n" + headersAndBody
                + "\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer).containsOnlyOnce("HTTP/1.1 ").doesNotContain("HTTP/1.1 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/..%2fapi/people", "/api/people;x=1", "//api/people", "/API/PEOPLE", "/api/people/",
                "/api/%2e%2e/api/people", "/api/people%2f", "/api/./people", "/api\\people", "/app/../api/people"
            })
    void leadsAroundNoRuleByTricksWithPaths(String path) {
        assertThat(ask("GET " + path + " HTTP/1.1", "Host: localhost").status()).isIn(400, 401, 403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "OPTIONS", "PROPFIND", "JUNK"})
    void answersUnusualMethodsWithARefusal(String method) {
        assertThat(ask(method + " /api/people HTTP/1.1", "Host: localhost").status())
                .isIn(400, 401, 403, 405, 501);
    }

    @Test
    void takesNoMethodFromAHeaderOrAField() {
        var header = ask("GET /api/session HTTP/1.1", "Host: localhost", "X-HTTP-Method-Override: DELETE");
        var field = ask("GET /api/session?_method=DELETE HTTP/1.1", "Host: localhost");

        assertThat(header.status()).isEqualTo(200);
        assertThat(field.status()).isEqualTo(400);
        assertThat(header.text() + field.text()).doesNotContain("Clear-Site-Data");
    }

    @Test
    void believesNobodyWhatTheySayOfThemselves() {
        var answer = ask(
                "GET /api/session HTTP/1.1",
                "Host: localhost",
                "X-Forwarded-Proto: https",
                "X-Forwarded-For: 203.0.113.7",
                "X-Forwarded-Host: evil.example",
                "Forwarded: for=203.0.113.7;proto=https;host=evil.example");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        assertThat(answer.text()).doesNotContain("__Host-", "evil.example");
    }

    @Test
    void answersAnOpenLineWithThePageThatSaysHowToEncryptIt() {
        var answer = ask("GET /app/sign-in HTTP/1.1", "Host: 192.168.1.20:8080", "Accept-Language: zh-CN");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("没有加密", "--tls-self-signed", "Content-Security-Policy");
    }

    @Test
    void stopsAHugeBodyBeforeItIsRead() {
        var answer = ask(
                "POST /api/session HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/json",
                "Content-Length: 62914560");

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void stopsABodyThatGrowsBeyondTheLimitInChunks() {
        var chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
        var answer = send("POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Cookie: XSRF-TOKEN=t\r\nX-XSRF-TOKEN: t\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunk.repeat(40) + "0\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 (400|413).*");
    }

    @Test
    void refusesJsonThatIsNestedDeep() {
        var body = "[".repeat(60);
        var answer = send("POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Connection: close\r\nCookie: XSRF-TOKEN=t\r\nX-XSRF-TOKEN: t\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    private Answer ask(String requestLine, String... headers) {
        return new Answer(send(requestLine + "\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n"));
    }

    /** All that comes back until the server closes the connection or says nothing more for a while. */
    private String send(String bytes) {
        var answer = new ByteArrayOutputStream();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            for (int next = socket.getInputStream().read();
                    next >= 0;
                    next = socket.getInputStream().read()) {
                answer.write(next);
                socket.setSoTimeout(PATIENCE_MILLIS_FOR_MORE);
            }
        } catch (SocketTimeoutException | SocketException nothingMore) {
            assertThat(answer.size()).as("bytes answered").isPositive();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private record Answer(String text) {
        int status() {
            return Integer.parseInt(text.substring(9, 12));
        }

        String header(String name) {
            return text.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }
}
