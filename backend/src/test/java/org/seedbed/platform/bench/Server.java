package org.seedbed.platform.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** A running server, asked by one client that keeps no cookies: to the server it is a strange device each time. */
final class Server {
    private static final String TOKEN = "XSRF-TOKEN=token";
    private static final Pattern CODE = Pattern.compile("\"code\":\"([^\"]+)\"");

    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();

    Server(URI address) {
        this.address = address;
    }

    /** Makes the first administrator. */
    void setUp(String secret, String login, String password) {
        post("/api/setup", """
                {"secret":"%s","name":"周敏","login":"%s","password":"%s"}""".formatted(secret, login, password));
    }

    void signIn(String login, String password) {
        post("/api/session", credentials(login, password));
    }

    /** Makes a person known, as an administrator who has signed in for that, and sets their password. */
    void register(String administrator, String login, String password) {
        var signedIn = post("/api/session", credentials(administrator, password));
        var session = cookie(signedIn, "SEEDBED_SESSION");
        var token = cookie(signedIn, "XSRF-TOKEN");
        var created = send(request("/api/people", """
                        {"name":"李小花","login":"%s","grants":[]}""".formatted(login))
                .header("Cookie", session + "; " + token)
                .header("X-XSRF-TOKEN", token.substring(token.indexOf('=') + 1)));
        var code = CODE.matcher(created.body());
        if (!code.find()) {
            throw new IllegalStateException("No one-time code in " + created.body());
        }
        post("/api/password", """
                {"code":"%s","password":"%s"}""".formatted(code.group(1), password));
    }

    private static String credentials(String login, String password) {
        return """
                {"login":"%s","password":"%s"}""".formatted(login, password);
    }

    private HttpResponse<String> post(String path, String json) {
        return send(request(path, json).header("Cookie", TOKEN).header("X-XSRF-TOKEN", "token"));
    }

    private HttpRequest.Builder request(String path, String json) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.split(";", 2)[0])
                .findFirst()
                .orElseThrow();
    }
}
