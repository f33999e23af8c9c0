package org.seedbed.platform.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.bson.types.ObjectId;
import org.seedbed.platform.security.SignedIn;
import org.seedbed.platform.web.ProblemNote;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps account of every request that was refused, whoever refused it: it stands before all other filters. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityEventFilter extends OncePerRequestFilter {
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 409, 429);
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private final SecurityEvents events;
    private final Clock clock;

    SecurityEventFilter(SecurityEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (REFUSALS.contains(response.getStatus())) {
            events.add(event(request, response.getStatus()));
        }
    }

    private SecurityEvent event(HttpServletRequest request, int status) {
        return new SecurityEvent(
                new ObjectId(),
                clock.instant(),
                SignedIn.of(request).orElse(null),
                ShortAddress.of(request.getRemoteAddr()),
                METHODS.contains(request.getMethod()) ? request.getMethod() : "other",
                Routes.of(request),
                status,
                ProblemNote.of(request).orElse(null),
                1);
    }
}
