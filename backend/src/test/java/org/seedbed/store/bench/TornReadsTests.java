package org.seedbed.store.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TornReadsTests {
    @TempDir
    private Path folder;

    @Test
    void readersNeverSeeHalfAnUpdate() {
        try (var store = ServedStore.embedded(folder)) {
            var outcome = TornReads.watch(store.shared(), Duration.ofSeconds(3));

            assertThat(outcome.torn()).isZero();
            assertThat(outcome.read()).isPositive();
            assertThat(outcome.updates()).isPositive();
        }
    }
}
