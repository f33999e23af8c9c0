package org.seedbed.order.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie by which a browser finds its cart in one shop: a secret, set when something is put into the cart, never by looking. */
final class CartCookie {
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Duration KEPT = Duration.ofDays(14);

    private CartCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name(request)))
                        .map(Cookie::getValue)
                        .filter(value -> SECRET.matcher(value).matches())
                        .findFirst();
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String slug, String secret) {
        var cookie = ResponseCookie.from(name(request), secret)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/s/" + slug)
                .maxAge(KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Over TLS its name says that browsers take it only from there. */
    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Secure-cart" : "cart";
    }
}
