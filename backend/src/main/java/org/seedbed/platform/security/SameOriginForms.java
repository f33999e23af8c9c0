package org.seedbed.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.seedbed.platform.web.PageAnswer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only our own pages send the forms of shops, which carry no token because their pages are the same for everybody. Browsers
 * say where a form comes from; who says nothing at all is refused. A form has each field once and no files.
 */
@Component
@Order(SameOriginForms.ORDER)
public final class SameOriginForms extends OncePerRequestFilter {
    public static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    /** What the paths of shops begin with. */
    static final String SHOPS = "/s/";

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final PageAnswer refusal;

    SameOriginForms(PageAnswer refusal) {
        this.refusal = refusal;
    }

    /** Whether the request changes something in a shop. */
    public static boolean isForm(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().startsWith(SHOPS);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isForm(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isFromOurPages(request)) {
            refusal.send(request, response, HttpStatus.FORBIDDEN, "foreign-form");
        } else if (!isPlainForm(request)) {
            refusal.send(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-a-form");
        } else if (request.getParameterMap().values().stream().anyMatch(values -> values.length > 1)) {
            refusal.send(request, response, HttpStatus.BAD_REQUEST, "field-twice");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isFromOurPages(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site == null
                ? ownOrigin(request).equals(request.getHeader(HttpHeaders.ORIGIN))
                : site.equals("same-origin");
    }

    private static String ownOrigin(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean isUsual = port == (request.isSecure() ? HTTPS : HTTP);
        return request.getScheme() + "://" + request.getServerName() + (isUsual ? "" : ":" + port);
    }

    private static boolean isPlainForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null && request.getContentLengthLong() <= 0
                || type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}
