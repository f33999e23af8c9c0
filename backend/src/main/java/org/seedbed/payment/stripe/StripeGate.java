package org.seedbed.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.service.V1Services;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.seedbed.payment.CircuitBreaker;
import org.seedbed.payment.ProviderRefused;
import org.seedbed.payment.ProviderUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The one way to Stripe. It does not wait long, tries again only what failed fast and is safe to repeat, as every call that
 * writes has a key of ours, and asks nobody who did not answer a moment ago.
 */
@Component
class StripeGate {
    private static final Logger LOG = LoggerFactory.getLogger(StripeGate.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(5);
    private static final Duration LONG_WAIT = Duration.ofMillis(1_900);
    private static final int TRIES = 2;
    private static final int TRIES_WHILE_BUSY = 6;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int FAILURES = 2;
    private static final Duration REST = Duration.ofSeconds(10);

    private final StripeSettings settings;
    private final CircuitBreaker breaker;
    private volatile @Nullable StripeClient client;

    StripeGate(StripeSettings settings, Clock clock) {
        this.settings = settings;
        this.breaker = new CircuitBreaker(clock, FAILURES, REST);
    }

    /** Something asked of Stripe. */
    @FunctionalInterface
    interface Call<T> {
        T to(V1Services stripe) throws StripeException;
    }

    <T> T ask(Call<T> call) {
        if (!settings.isConfigured()) {
            throw new ProviderUnavailable("Stripe has no key", null);
        }
        for (int attempt = 1; ; attempt++) {
            breaker.enter();
            long began = System.nanoTime();
            try {
                var answer = call.to(client().v1());
                breaker.succeeded();
                return answer;
            } catch (StripeException failure) {
                boolean waited = System.nanoTime() - began > LONG_WAIT.toNanos();
                if (!isWorthAnotherTry(failure, waited, attempt)) {
                    throw given(failure);
                }
            } catch (NullPointerException emptyAnswer) {
                breaker.failed(false);
                throw new ProviderUnavailable("an answer without content", emptyAnswer);
            }
            LockSupport.parkNanos(PAUSE.toNanos() * attempt);
        }
    }

    /** Whether Stripe has not answered lately. */
    boolean isShut() {
        return breaker.isOpen();
    }

    private boolean isWorthAnotherTry(StripeException failure, boolean waited, int attempt) {
        if (isBusy(failure)) {
            return attempt < TRIES_WHILE_BUSY;
        }
        if (!isGone(failure) || isKept(failure)) {
            breaker.succeeded();
            return false;
        }
        breaker.failed(waited);
        return attempt < TRIES && !waited;
    }

    private static RuntimeException given(StripeException failure) {
        var what = failure.getClass().getSimpleName() + " " + failure.getStatusCode() + " " + failure.getCode();
        if (isKept(failure)) {
            return new KeptFailure(what, failure);
        }
        if (failure instanceof AuthenticationException || failure instanceof PermissionException) {
            LOG.error("Stripe does not accept the key ({}): see the payment check of the console", what);
            return new ProviderUnavailable(what, failure);
        }
        return isGone(failure) || isBusy(failure)
                ? new ProviderUnavailable(what, failure)
                : new ProviderRefused(String.valueOf(failure.getCode()), what, failure);
    }

    private static int status(StripeException failure) {
        return Objects.requireNonNullElse(failure.getStatusCode(), 0);
    }

    /** Another call with the same key is under way. */
    private static boolean isBusy(StripeException failure) {
        return status(failure) == 409;
    }

    /** A success that cannot be read counts as well: what became of the call is not known. */
    private static boolean isGone(StripeException failure) {
        int status = status(failure);
        return failure instanceof ApiConnectionException
                || failure instanceof RateLimitException
                || status >= 500
                || status < 300;
    }

    private static boolean isKept(StripeException failure) {
        var error = failure.getStripeError();
        return status(failure) >= 500
                && error != null
                && error.getLastResponse() != null
                && error.getLastResponse()
                        .headers()
                        .firstValue("Idempotent-Replayed")
                        .isPresent();
    }

    /** Made when it is first needed: most programmes never do. */
    private StripeClient client() {
        var known = client;
        if (known == null) {
            var builder = StripeClient.builder()
                    .setApiKey(settings.secretKey())
                    .setConnectTimeout((int) CONNECT.toMillis())
                    .setReadTimeout((int) READ.toMillis())
                    .setMaxNetworkRetries(0);
            if (settings.apiBase() != null) {
                builder.setApiBase(settings.apiBase());
            }
            known = builder.build();
            client = known;
        }
        return known;
    }
}
