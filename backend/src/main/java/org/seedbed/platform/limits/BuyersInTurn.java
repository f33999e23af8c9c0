package org.seedbed.platform.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedbed.platform.security.SameOriginForms;
import org.seedbed.platform.web.PageAnswer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only so many buyers be served at the same time, so that those who only look are served as fast in a rush: whatever changes
 * something, and the pages that are made for one buyer alone. A form has been read before, so nobody slow keeps a place.
 */
@Component
@Order(SameOriginForms.ORDER + 1)
class BuyersInTurn extends OncePerRequestFilter {
    private static final String PAYING = "/pay";
    private static final Pattern ONES_OWN = Pattern.compile("/s/[^/]+/(?:cart|checkout|orders)(?:/|$)");

    private final Semaphore places;
    private final Semaphore payingPlaces;
    private final Limits limits;
    private final PageAnswer refusal;

    BuyersInTurn(Limits limits, PageAnswer refusal) {
        this.places = new Semaphore(limits.places(), true);
        this.payingPlaces = new Semaphore(limits.places(), true);
        this.limits = limits;
        this.refusal = refusal;
    }

    /**
     * How many are served at once in all shops, and as many payments, and how long one waits for one's turn. A processor has
     * four to do: while one computes, others wait for the disk, or for each other's writes to be on it.
     *
     * @param comeBack what a refused buyer's browser is told to wait
     */
    @ConfigurationProperties("seedbed.buyers")
    record Limits(
            @Nullable Integer atOnce,
            @DefaultValue("3s") Duration patience,
            @DefaultValue("5s") Duration comeBack) {
        int places() {
            return atOnce == null ? 4 * Runtime.getRuntime().availableProcessors() : atOnce;
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SameOriginForms.isForm(request)
                && !ONES_OWN.matcher(request.getRequestURI()).lookingAt();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // A payment may wait for its provider; carts need not wait for that.
        var wanted = request.getRequestURI().endsWith(PAYING) ? payingPlaces : places;
        if (!isIn(wanted)) {
            long seconds = limits.comeBack().toSeconds();
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
            refusal.send(request, response, HttpStatus.SERVICE_UNAVAILABLE, "shop-busy", seconds);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            wanted.release();
        }
    }

    private boolean isIn(Semaphore wanted) {
        try {
            return wanted.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
