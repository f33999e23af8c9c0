package org.seedbed.platform.web;

import java.time.Duration;
import org.springframework.http.HttpStatus;

/** A request that may be made again after a while: answered with {@code Retry-After} and a text that says when. */
public final class TryLater extends RuntimeException {
    /** When to ask again after the store did not do what it was asked, as {@code Retry-After} says it. */
    static final String STORE_SECONDS = "5";

    private final HttpStatus status;
    private final String code;
    private final Duration wait;

    private TryLater(HttpStatus status, String code, Duration wait) {
        super(code + " " + wait);
        this.status = status;
        this.code = code;
        this.wait = wait;
    }

    public static TryLater tooManyTries(Duration wait) {
        return new TryLater(HttpStatus.TOO_MANY_REQUESTS, "too-many-tries", wait);
    }

    public static TryLater busy(Duration wait) {
        return new TryLater(HttpStatus.SERVICE_UNAVAILABLE, "busy", wait);
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    /** Whole seconds, never too few. */
    public long seconds() {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }

    /** Whole minutes, never too few; none where seconds say it better. */
    long minutes() {
        return seconds() < 60 ? 0 : (seconds() + 59) / 60;
    }
}
