package org.seedbed.platform.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
 * Lets only so many buyers change something at the same time, so that those who only look are served as fast in a rush. The form
 * has been read before, so nobody slow keeps a place.
 */
@Component
@Order(SameOriginForms.ORDER + 1)
class ShopWrites extends OncePerRequestFilter {
    private static final String PAYING = "/pay";

    private final Semaphore places;
    private final Semaphore payingPlaces;
    private final Limits limits;
    private final PageAnswer refusal;

    ShopWrites(Limits limits, PageAnswer refusal) {
        this.places = new Semaphore(limits.atOnce(), true);
        this.payingPlaces = new Semaphore(limits.atOnce(), true);
        this.limits = limits;
        this.refusal = refusal;
    }

    /**
     * How many writes run at once in all shops, and as many payments, and how long one waits for its turn.
     *
     * @param comeBack what a refused buyer's browser is told to wait
     */
    @ConfigurationProperties("seedbed.shop-writes")
    record Limits(
            @DefaultValue("8") int atOnce,
            @DefaultValue("3s") Duration patience,
            @DefaultValue("5s") Duration comeBack) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SameOriginForms.isForm(request);
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
