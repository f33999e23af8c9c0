package org.seedbed.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The cookie that holds a session's secret: unreadable for scripts, sent by our own pages only. */
final class SessionCookie {
    private static final Cookies COOKIES = new Cookies("SEEDBED_SESSION");

    private SessionCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        return COOKIES.read(request);
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String secret) {
        COOKIES.write(request, response, secret, SignInSessions.LONGEST);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        COOKIES.clear(request, response);
    }
}
