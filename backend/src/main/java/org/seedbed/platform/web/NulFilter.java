package org.seedbed.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses the NUL character in addresses: nobody types it, and patterns and names in the store cannot hold it. */
@Component
class NulFilter extends OncePerRequestFilter {
    private static final String ENCODED = "%00";

    private final ProblemAnswer refusal;

    NulFilter(ProblemAnswer refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        if (query != null && query.toLowerCase(Locale.ROOT).contains(ENCODED)) {
            refusal.send(request, response, HttpStatus.BAD_REQUEST, "malformed");
            return;
        }
        chain.doFilter(request, response);
    }
}
