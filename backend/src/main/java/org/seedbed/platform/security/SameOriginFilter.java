package org.seedbed.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.seedbed.platform.web.ProblemAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through what the forms of shop pages send, and nothing that another site's form sends. These pages are the same for
 * everybody and kept in caches, so their forms carry no token; browsers say where a request comes from.
 */
final class SameOriginFilter extends OncePerRequestFilter {
    static final String PATH = "/s/";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ProblemAnswer refusal;

    SameOriginFilter(ProblemAnswer refusal) {
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod()) || !request.getRequestURI().startsWith(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            refusal.send(request, response, HttpStatus.FORBIDDEN, "forbidden");
        }
    }

    private static boolean isFromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null
                ? site.equals("same-origin")
                : origin(request).equals(request.getHeader(HttpHeaders.ORIGIN));
    }

    /** As browsers write it: without the port that goes without saying. */
    private static String origin(HttpServletRequest request) {
        var origin = request.getScheme() + "://" + request.getServerName();
        int usual = request.getScheme().equals("https") ? 443 : 80;
        return request.getServerPort() == usual ? origin : origin + ":" + request.getServerPort();
    }
}
