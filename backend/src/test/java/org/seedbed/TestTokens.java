package org.seedbed;

import java.util.concurrent.atomic.AtomicInteger;
import org.seedbed.shared.Tokens;

/** Ids that tests can foretell: {@code id0001}, {@code id0002} …; secrets that differ from each other. */
public class TestTokens implements Tokens {
    private final AtomicInteger last = new AtomicInteger();

    @Override
    public String id() {
        return "id%04d".formatted(last.incrementAndGet());
    }

    @Override
    public String secret() {
        return "secret%04d".formatted(last.incrementAndGet());
    }
}
