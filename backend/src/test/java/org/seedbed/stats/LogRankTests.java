package org.seedbed.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.seedbed.stats.TextbookData.MERCAPTOPURINE;
import static org.seedbed.stats.TextbookData.PLACEBO;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogRankTests {

    @Test
    void remissionAsInTheTextbook() {
        LogRank logRank = LogRank.between(MERCAPTOPURINE, PLACEBO);
        assertThat(logRank.observedFirst()).isEqualTo(9);
        assertThat(logRank.observedSecond()).isEqualTo(21);
        assertThat(logRank.expectedFirst()).isCloseTo(19.25050095, within(1e-6));
        assertThat(logRank.expectedSecond()).isCloseTo(10.74949905, within(1e-6));
        assertThat(logRank.variance()).isCloseTo(6.256960574, within(1e-6));
        assertThat(logRank.chiSquare()).isCloseTo(16.7929409892, within(1e-6));
        assertThat(logRank.pValue()).isCloseTo(4.168809109e-05, within(1e-10));
    }

    @Test
    void swappingTheGroupsChangesNothing() {
        assertThat(LogRank.between(PLACEBO, MERCAPTOPURINE).chiSquare())
                .isCloseTo(LogRank.between(MERCAPTOPURINE, PLACEBO).chiSquare(), within(1e-9));
    }

    @Test
    void strataAddTheirExcessAndVariance() {
        LogRank.Stratum whole = new LogRank.Stratum(MERCAPTOPURINE, PLACEBO);
        LogRank twice = LogRank.within(List.of(whole, whole));
        LogRank once = LogRank.between(MERCAPTOPURINE, PLACEBO);
        assertThat(twice.chiSquare()).isCloseTo(2 * once.chiSquare(), within(1e-9));
        assertThat(twice.observedFirst()).isEqualTo(18);
    }

    @Test
    void stratumWithAnEmptyGroupAddsNothing() {
        LogRank once = LogRank.between(MERCAPTOPURINE, PLACEBO);
        LogRank withLone = LogRank.within(
                List.of(new LogRank.Stratum(MERCAPTOPURINE, PLACEBO), new LogRank.Stratum(List.of(), MERCAPTOPURINE)));
        assertThat(withLone).isEqualTo(once);
    }

    @Test
    void noEventsOrNoPeopleGiveNoEvidence() {
        List<Observation> waiting = List.of(new Observation(180, false), new Observation(180, false));
        for (LogRank logRank : List.of(LogRank.between(waiting, waiting), LogRank.within(List.of()))) {
            assertThat(logRank.chiSquare()).isZero();
            assertThat(logRank.pValue()).isEqualTo(1);
        }
    }
}
