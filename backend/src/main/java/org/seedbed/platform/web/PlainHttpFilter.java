package org.seedbed.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.seedbed.platform.demo.DemoProgramme;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps real people's data off lines that others can read: over plain HTTP only this machine is served, and anybody while nothing
 * but the demo programme is there. All others see how encryption is turned on.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PlainHttpFilter extends OncePerRequestFilter {
    private final DemoProgramme demo;
    private final ProblemAnswer refusal;
    private volatile boolean isDemo;

    PlainHttpFilter(DemoProgramme demo, ProblemAnswer refusal) {
        this.demo = demo;
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !PlainHttp.isExposed(request) || path.startsWith("/public/") || path.equals("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isDemo()) {
            chain.doFilter(request, response);
        } else if (isOfAProgram(request)) {
            refusal.send(request, response, HttpStatus.FORBIDDEN, "encryption-needed");
        } else {
            request.getRequestDispatcher(EncryptionController.PATH).forward(request, response);
        }
    }

    /** A demo programme stays one, so the store is not asked again. */
    private boolean isDemo() {
        if (!isDemo) {
            isDemo = demo.isLoaded();
        }
        return isDemo;
    }

    private static boolean isOfAProgram(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod())
                || request.getRequestURI().startsWith("/api/");
    }
}
