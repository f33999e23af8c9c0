package org.seedbed.platform;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A browser without a screen: keeps the cookies it is given and sends the CSRF token back. */
final class Browser {
    static final String SESSION = "SEEDBED_SESSION";
    static final String DEVICE = "SEEDBED_DEVICE";
    static final String WINDOWS = "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/128.0";
    static final String PHONE = "Mozilla/5.0 (Linux; Android 13) Chrome/116.0 MicroMessenger/8.0.48";
    private static final String CSRF = "XSRF-TOKEN";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final MockMvcTester mvc;
    private final String userAgent;
    /** Each at a place of its own, so that the limits on one do not slow down another. */
    private final String address = "2001:db8:" + Integer.toHexString(COUNT.incrementAndGet()) + "::1";

    private final Map<String, Cookie> cookies = new ConcurrentHashMap<>();

    Browser(MockMvcTester mvc, String userAgent) {
        this.mvc = mvc;
        this.userAgent = userAgent;
        get("/api/session");
    }

    /** The same browser with the cookies it has now, whatever it is given later. */
    Browser asItIsNow() {
        var copy = new Browser(mvc, userAgent);
        copy.cookies.clear();
        copy.cookies.putAll(cookies);
        return copy;
    }

    MvcTestResult get(String uri) {
        return send(HttpMethod.GET, uri, null);
    }

    MvcTestResult delete(String uri) {
        return send(HttpMethod.DELETE, uri, null);
    }

    MvcTestResult post(String uri, String json) {
        return send(HttpMethod.POST, uri, json);
    }

    MvcTestResult put(String uri, String json) {
        return send(HttpMethod.PUT, uri, json);
    }

    MvcTestResult signIn(String login, String password) {
        return post("/api/session", "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password));
    }

    Cookie cookie(String name) {
        return cookies.get(name);
    }

    String csrfToken() {
        return cookies.get(CSRF).getValue();
    }

    private MvcTestResult send(HttpMethod method, String uri, @Nullable String json) {
        var request = mvc.method(method)
                .uri(uri)
                .with(from -> {
                    from.setRemoteAddr(address);
                    return from;
                })
                .header("User-Agent", userAgent);
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        if (method != HttpMethod.GET) {
            request.header("X-XSRF-TOKEN", csrfToken());
        }
        if (json != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(json);
        }
        var answer = request.exchange();
        for (var cookie : answer.getResponse().getCookies()) {
            cookies.put(cookie.getName(), cookie);
        }
        return answer;
    }
}
