package org.seedbed.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.seedbed.shared.Tokens;
import org.springframework.security.web.header.HeaderWriter;

/**
 * The content security policy: only our own files, no inline script. Styles that the console's components insert carry a nonce
 * made for each answer; style attributes are allowed because charts and layouts set them.
 */
public final class ContentSecurity implements HeaderWriter {
    private static final String ATTRIBUTE = ContentSecurity.class.getName() + ".nonce";

    private final Tokens tokens;

    ContentSecurity(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The nonce that this answer's policy allows. */
    public static String nonce(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }

    void prepare(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, tokens.id());
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src-elem 'self' 'nonce-" + nonce(request)
                        + "'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
                        + " manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    }
}
