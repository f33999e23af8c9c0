package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Somebody signed in at the running server. */
final class RunningServerClient {
    static final String PASSWORD = "seven green lanterns";

    private static final int CHUNK = 0x4000;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;

    private RunningServerClient(int port) {
        this.port = port;
    }

    static RunningServerClient signedIn(int port, String login) {
        var client = new RunningServerClient(port);
        client.get("/api/session");
        var form = "{\"login\":\"" + login + "\",\"password\":\"" + PASSWORD + "\"}";
        assertThat(client.post("/api/session", "application/json", form.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
        return client;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).build());
    }

    HttpResponse<String> post(String path, String type, byte[] body) {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", type)
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** Sends chunks until so many bytes are gone or the server has heard enough, and gives the status it answers. */
    int postEndlessly(String path, String type, int bytes) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers() + "Content-Type: " + type
                            + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var chunk = new byte[CHUNK];
            Arrays.fill(chunk, (byte) ' ');
            try {
                for (int sent = 0; sent < bytes && socket.getInputStream().available() == 0; sent += CHUNK) {
                    out.write((Integer.toHexString(CHUNK) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    out.write(chunk);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            } catch (SocketException closedMeanwhile) {
                // What it said before it closed is still to be read.
            }
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(answer.substring(9));
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    /** What a request of this person needs to be theirs, as lines of a request. */
    String headers() {
        var session = cookie("SEEDBED_SESSION");
        var token = cookie("XSRF-TOKEN");
        return "Cookie: SEEDBED_SESSION=" + session + "; XSRF-TOKEN=" + token + "\r\nX-XSRF-TOKEN: " + token + "\r\n";
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(request.toString(), e);
        }
    }
}
