package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedbed.platform.RunningServerClient.PASSWORD;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedbed.As;
import org.seedbed.account.NewPerson;
import org.seedbed.account.People;
import org.seedbed.account.SignIn;
import org.seedbed.shared.Grant;
import org.seedbed.shared.Role;
import org.seedbed.shared.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bodies too large, too deep or too slow: they are refused, and others are served meanwhile. */
@RunningServer
class OverloadTests {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int SLOW_CLIENTS = 500;

    private final int port;
    private final RunningServerClient client;

    OverloadTests(@LocalServerPort int port, People people, SignIn signIn, Tokens tokens) {
        this.port = port;
        var login = "chief" + tokens.id();
        var person = people.register(
                new NewPerson("王", null, login, Set.of(Grant.of(Role.ADMINISTRATOR))), login, As.ADMINISTRATOR);
        signIn.setPassword(person.id(), PASSWORD);
        this.client = RunningServerClient.signedIn(port, login);
    }

    @Test
    void t44RefusesABodyOfSixtyMegabytesThatDoesNotSayItsLength() {
        assertThat(client.postEndlessly("/api/courses", "application/json", 60 * MEGABYTE))
                .isIn(400, 413);
    }

    @Test
    void t44RefusesJsonThatIsTenThousandDeep() {
        var answer =
                client.post("/api/courses", "application/json", ("[".repeat(10_000)).getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:problem:malformed").doesNotContain("Exception", "jackson");
    }

    @Test
    void t16RefusesAFileOneByteTooLarge() {
        var limit = 10 * MEGABYTE;

        assertThat(upload(limit + 1).statusCode()).isEqualTo(413);
        assertThat(upload(limit).statusCode())
                .as("no table, but no larger than it may be")
                .isIn(404, 422);
    }

    @Test
    void takesFilesOnlyWhereTheyBelong() {
        var answer = client.post("/api/session", "Multipart/Form-Data; boundary=b", multipart(MEGABYTE));

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    /** Else six megabytes of memory could be had by anybody. */
    @ParameterizedTest
    @ValueSource(strings = {"", "X-XSRF-TOKEN: t\r\nCookie: XSRF-TOKEN=t\r\n"})
    void refusesAFileOfAStrangerBeforeItHasArrived(String token) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            write(
                    socket,
                    "POST /api/marketplace-imports?shopId=1 HTTP/1.1\r\nHost: localhost\r\n" + token
                            + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 5000000\r\n\r\n--b\r\n");

            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isIn("HTTP/1.1 401", "HTTP/1.1 403");
        }
    }

    @Test
    void t44ServesOthersWhileFiveHundredClientsSayNothingMore() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < SLOW_CLIENTS; i++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                slow.add(socket);
                write(
                        socket,
                        i % 2 == 0
                                ? "GET /api/session HTTP/1.1\r\nHost: localhost\r\nX-Slow: "
                                : "POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                        + "Content-Length: 1000\r\nCookie: XSRF-TOKEN=t\r\nX-XSRF-TOKEN: t\r\n\r\n{");
            }

            for (int i = 0; i < 50; i++) {
                assertThat(client.get("/api/people").statusCode()).isEqualTo(200);
            }
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    /** While one file of theirs has not arrived whole, another of the same person waits its turn. */
    @Test
    void t16ReadsOneFileOfAPersonAtATime() throws Exception {
        try (var first = new Socket(InetAddress.getLoopbackAddress(), port)) {

            write(
                    first,
                    "POST /api/marketplace-imports?shopId=1 HTTP/1.1\r\nHost: localhost\r\n" + client.headers()
                            + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 5000\r\n\r\n--b\r\n");

            Awaitility.await().untilAsserted(() -> {
                var second = client.post(
                        "/api/marketplace-imports?shopId=1", "multipart/form-data; boundary=b", multipart(10));
                assertThat(second.statusCode()).isEqualTo(429);
                assertThat(second.headers().firstValue("Retry-After")).isPresent();
                assertThat(second.body()).contains("urn:problem:upload-under-way");
            });
        }
        Awaitility.await()
                .untilAsserted(() -> assertThat(client.post(
                                        "/api/marketplace-imports?shopId=1",
                                        "multipart/form-data; boundary=b",
                                        multipart(10))
                                .statusCode())
                        .isEqualTo(404));
    }

    private HttpResponse<String> upload(int bytes) {
        return client.post(
                "/api/marketplace-imports?shopId=nobodys", "multipart/form-data; boundary=b", multipart(bytes));
    }

    private static byte[] multipart(int bytes) {
        return ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n\r\n" + "x".repeat(bytes)
                        + "\r\n--b--\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
