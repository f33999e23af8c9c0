package org.seedbed.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.seedbed.shared.Tokens;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers what they may do with an answer, with every answer, whoever gives it: filters that refuse a request early come
 * behind this one. The content security policy allows only our own files and no inline script. Styles that the console's
 * components insert carry a nonce made for each answer; style attributes are allowed because charts and layouts set them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class ProtectiveHeaders extends OncePerRequestFilter {
    private static final String NONCE = ProtectiveHeaders.class.getName() + ".nonce";

    private final Tokens tokens;

    ProtectiveHeaders(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The nonce that this answer's content security policy allows. */
    public static String nonce(HttpServletRequest request) {
        return (String) request.getAttribute(NONCE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var nonce = tokens.id();
        request.setAttribute(NONCE, nonce);
        response.setHeader("Content-Security-Policy", contentSecurityPolicy(nonce, formTargets(request)));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cache-Control", "no-store");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(request, response);
    }

    /** Forms of shop pages may lead on to the payment provider's page, which browsers count as sending the form there. */
    private static String formTargets(HttpServletRequest request) {
        return request.getRequestURI().startsWith(SameOriginForms.SHOPS)
                ? "'self' https://checkout.stripe.com"
                : "'self'";
    }

    private static String contentSecurityPolicy(String nonce, String formTargets) {
        return "default-src 'none'; script-src 'self'; style-src-elem 'self' 'nonce-" + nonce
                + "'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
                + " manifest-src 'self'; form-action " + formTargets + "; base-uri 'none'; frame-ancestors 'none'";
    }
}
