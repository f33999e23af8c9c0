package org.seedbed.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Tells requests that others on the way could read: neither encrypted nor from this machine to itself. */
final class PlainHttp {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private PlainHttp() {}

    static boolean isExposed(HttpServletRequest request) {
        return !request.isSecure() && !THIS_MACHINE.contains(request.getServerName());
    }
}
