package org.seedbed.platform.limits;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.seedbed.platform.limits.Tries.Key;
import org.seedbed.platform.storage.WriteProblem;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Slows down, by address, whoever guesses at codes and secrets that are asked of nobody in particular. */
@Configuration
class PublicGuesses implements HandlerInterceptor, WebMvcConfigurer {
    private final Tries tries;
    private final Limit limit;

    PublicGuesses(Tries tries, SignInProperties settings) {
        this.tries = tries;
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
        tries.requireOpen(key(request));
        return true;
    }

    /** What was right is not counted, so that a check of a good certificate writes nothing. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (response.getStatus() < 400) {
            return;
        }
        try {
            tries.fail(key(request));
        } catch (DataAccessException notStored) {
            if (WriteProblem.of(notStored).isEmpty()) {
                throw notStored;
            }
        }
    }

    private Key key(HttpServletRequest request) {
        return new Key(limit, ClientAddress.of(request.getRemoteAddr()));
    }
}
