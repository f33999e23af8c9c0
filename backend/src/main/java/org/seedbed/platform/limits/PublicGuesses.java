package org.seedbed.platform.limits;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.seedbed.platform.limits.Tries.Key;
import org.seedbed.platform.storage.StoreProblem;
import org.seedbed.platform.web.TryLater;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Slows down, by address, whoever guesses at codes and secrets that are asked of nobody in particular. Wrong guesses are counted
 * for all processes together; who has to wait is remembered by the process that counted, so that what is right reads nothing.
 * A process learns of the guesses at others with its next wrong one.
 */
@Configuration
class PublicGuesses implements HandlerInterceptor, WebMvcConfigurer {
    private final Tries tries;
    private final Limit limit;
    private final Clock clock;
    private final Map<String, Instant> waiting = new ConcurrentHashMap<>();

    PublicGuesses(Tries tries, SignInProperties settings, Clock clock) {
        this.tries = tries;
        this.clock = clock;
        this.limit = new Limit(
                "public",
                settings.publicTries(),
                settings.publicTries(),
                Duration.ofMinutes(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(10));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(this)
                .addPathPatterns("/api/session/code", "/api/password", "/api/setup", "/verify/*", "/s/*/orders/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var until = waiting.get(address(request));
        var now = clock.instant();
        if (until != null && until.isAfter(now)) {
            throw TryLater.tooManyTries(Duration.between(now, until));
        }
        return true;
    }

    /** What was right is not counted, so that a check of a good certificate writes nothing; nor is what we could not do. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.is4xxClientError()) {
            return;
        }
        try {
            fail(address(request));
        } catch (DataAccessException notStored) {
            if (StoreProblem.of(notStored).isEmpty()) {
                throw notStored;
            }
        }
    }

    private void fail(String address) {
        var wait = tries.fail(new Key(limit, address));
        if (!wait.isZero()) {
            var now = clock.instant();
            waiting.values().removeIf(now::isAfter);
            waiting.put(address, now.plus(wait));
        }
    }

    private static String address(HttpServletRequest request) {
        return ClientAddress.of(request.getRemoteAddr());
    }
}
