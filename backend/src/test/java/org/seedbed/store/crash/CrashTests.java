package org.seedbed.store.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CrashTests {
    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void losesNothingAcknowledgedInThreeKills() {
        var story = new ArrayList<String>();

        var outcome = CrashRun.of(folder, 3, story::add);

        assertThat(outcome)
                .as(() -> String.join("\n", story))
                .isEqualTo(new CrashOutcome(3, outcome.acknowledged(), 0, 0, 0, 0));
        assertThat(outcome.acknowledged()).isGreaterThan(100);
    }
}
