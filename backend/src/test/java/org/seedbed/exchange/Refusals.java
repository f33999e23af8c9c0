package org.seedbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Says in one line that a file is refused and why, or that reading it costs little. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(byte[] file, String code, Object... args) {
        assertRefused(new TableReader(), file, code, args);
    }

    static void assertRefused(TableReader reader, byte[] file, String code, Object... args) {
        var refused = catchThrowableOfType(Unreadable.class, () -> reader.read(file));
        assertThat(refused).as("refused as " + code).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        if (args.length > 0) assertThat(refused.args()).containsExactly(args);
    }

    /** Measured in processor time, so that a busy machine does not fail the build. */
    static void assertCheap(Runnable reading) {
        var clock = ManagementFactory.getThreadMXBean();
        long before = clock.getCurrentThreadCpuTime();
        reading.run();
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(3));
    }
}
