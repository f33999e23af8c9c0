package org.seedbed.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * One of our cookies. Over TLS its name says {@code __Host-}: browsers then take it from this very host alone, and only over TLS.
 *
 * @param name its name over plain HTTP
 */
record Cookies(String name) {
    private static final Duration UNTIL_THE_BROWSER_CLOSES = Duration.ofSeconds(-1);

    Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, nameFor(request)))
                .map(cookie -> cookie.getValue());
    }

    /** Writes it out of the reach of scripts. */
    void write(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        set(request, response, value, age, true);
    }

    void writeForScripts(HttpServletRequest request, HttpServletResponse response, String value) {
        set(request, response, value, UNTIL_THE_BROWSER_CLOSES, false);
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO, true);
    }

    private String nameFor(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + name : name;
    }

    private void set(
            HttpServletRequest request, HttpServletResponse response, String value, Duration age, boolean httpOnly) {
        var cookie = ResponseCookie.from(nameFor(request), value)
                .httpOnly(httpOnly)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
