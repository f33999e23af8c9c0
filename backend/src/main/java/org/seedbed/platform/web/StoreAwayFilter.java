package org.seedbed.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.seedbed.platform.storage.StoreProblem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says so when the store is not there, whatever asked it: a filter before any controller, or a page that has no words for it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoreAwayFilter extends OncePerRequestFilter {
    private final ProblemAnswer problems;
    private final PageAnswer pages;

    StoreAwayFilter(ProblemAnswer problems, PageAnswer pages) {
        this.problems = problems;
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            var problem = StoreProblem.of(failure);
            if (problem.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            response.reset();
            response.setHeader(HttpHeaders.RETRY_AFTER, TryLater.STORE_SECONDS);
            answer(request, response, problem.get().code());
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String code) throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            problems.send(request, response, HttpStatus.SERVICE_UNAVAILABLE, code);
        } else {
            pages.send(request, response, HttpStatus.SERVICE_UNAVAILABLE, code);
        }
    }
}
