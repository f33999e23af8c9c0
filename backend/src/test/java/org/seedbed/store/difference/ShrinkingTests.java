package org.seedbed.store.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedbed.store.difference.script.Command;
import org.seedbed.store.difference.script.Script;

class ShrinkingTests {
    @Test
    void keepsOnlyTheCommandsThatTheFailureNeeds() {
        var script = Script.of(1, 60);
        var needed = List.of(script.get(7), script.get(23), script.get(59));

        assertThat(Shrinking.shrink(script, kept -> kept.containsAll(needed))).isEqualTo(needed);
    }

    @Test
    void makesTheSameScriptOfASeedEachTime() {
        assertThat(Script.of(5, 100).stream().map(Command::toString))
                .containsExactlyElementsOf(
                        Script.of(5, 100).stream().map(Command::toString).toList())
                .isNotEqualTo(Script.of(6, 100).stream().map(Command::toString).toList());
    }
}
