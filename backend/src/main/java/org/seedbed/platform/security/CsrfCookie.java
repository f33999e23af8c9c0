package org.seedbed.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Digest;
import org.seedbed.shared.Tokens;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * The token that every write has to bring in a header, which only scripts of our own pages can read from its cookie. Whoever is
 * signed in has the one made from their session's secret, so that neither another person's nor an earlier one fits; all others
 * have 256 random bits.
 */
@Component
final class CsrfCookie implements CsrfTokenRepository {
    private static final Cookies COOKIES = new Cookies("XSRF-TOKEN");
    private static final String HEADER = "X-XSRF-TOKEN";
    private static final String PARAMETER = "_csrf";

    private final Tokens tokens;

    CsrfCookie(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(tokens.secret());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null) {
            COOKIES.clear(request, response);
        } else if (!isForCaches(request)) {
            COOKIES.writeForScripts(request, response, token.getToken());
        }
    }

    /** What caches may keep for everybody carries nobody's cookie. */
    private static boolean isForCaches(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/media/");
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return SessionCookie.read(request)
                .map(CsrfCookie::ofSession)
                .or(() -> COOKIES.read(request).filter(value -> !value.isBlank()))
                .map(CsrfCookie::token)
                .orElse(null);
    }

    /** Takes the token from its header alone: looking for it among parameters would read a body of whoever sends one. */
    static CsrfTokenRequestHandler fromTheHeader() {
        var handler = new CsrfTokenRequestAttributeHandler() {
            @Override
            public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
                return request.getHeader(token.getHeaderName());
            }
        };
        // Without a name for the attribute, the token is made, and its cookie set, at once.
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    /** Sets the cookie again where the browser has lost it or has that of an earlier session; one who has none gets it anyway. */
    void restore(HttpServletRequest request, HttpServletResponse response) {
        var current = loadToken(request);
        if (current != null
                && COOKIES.read(request).filter(current.getToken()::equals).isEmpty()) {
            saveToken(current, request, response);
        }
    }

    void beginSession(String secret, HttpServletRequest request, HttpServletResponse response) {
        saveToken(token(ofSession(secret)), request, response);
    }

    private static String ofSession(String secret) {
        return Digest.sha256("csrf " + secret);
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, PARAMETER, value);
    }
}
