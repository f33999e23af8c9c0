package org.seedbed.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.context.ApplicationContext;

/** A browser that reaches several servers over HTTP under one name, as it does where they share the load; it knows statuses. */
final class HttpBrowser {
    private static final URI NAME = URI.create("http://127.0.0.1");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /** Another browser with the cookies that this one has now. */
    HttpBrowser copy() {
        var copy = new HttpBrowser();
        cookies.getCookieStore().getCookies().forEach(cookie -> {
            var same = new HttpCookie(cookie.getName(), cookie.getValue());
            same.setPath("/");
            same.setVersion(0);
            copy.cookies.getCookieStore().add(NAME, same);
        });
        return copy;
    }

    int signIn(ApplicationContext server, String login, String password) {
        return send(
                server, "POST", "/api/session", "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password));
    }

    int get(ApplicationContext server, String path) {
        return exchange(to(server, path).GET());
    }

    /** Sends something with the CSRF token, which it fetches if it has none. */
    int send(ApplicationContext server, String method, String path, String json) {
        if (csrfToken().isEmpty()) {
            get(server, "/api/session");
        }
        return exchange(to(server, path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", csrfToken())
                .method(method, BodyPublishers.ofString(json)));
    }

    private String csrfToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static HttpRequest.Builder to(ApplicationContext server, String path) {
        return HttpRequest.newBuilder(
                URI.create(NAME + ":" + server.getEnvironment().getProperty("local.server.port") + path));
    }

    private int exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
