package org.seedbed.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The cookie by which a browser is known after it has signed in once; it outlives the session and opens nothing. */
final class DeviceCookie {
    private static final Cookies COOKIES = new Cookies("SEEDBED_DEVICE");

    private DeviceCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        return COOKIES.read(request);
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String secret) {
        COOKIES.write(request, response, secret, KnownDevices.KEPT);
    }
}
