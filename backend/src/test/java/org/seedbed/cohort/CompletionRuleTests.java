package org.seedbed.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedbed.cohort.Judgement.Verdict;
import org.seedbed.shared.Refused;

class CompletionRuleTests {
    private final CompletionRule rule = new CompletionRule(80, 60);

    @Test
    void isMetByEnoughSessionsAndAScore() {
        var judgement = rule.judge(new Tally(8, 10, 0, 0), 60);

        assertThat(judgement.verdict()).isEqualTo(Verdict.MEETS);
        assertThat(judgement.checks()).extracting(Check::code).containsExactly("attendance-met", "score-met");
        assertThat(judgement.unmet()).isEmpty();
    }

    @Test
    void isShortJustBelowTheShareOfSessions() {
        var judgement = rule.judge(new Tally(79, 99, 0, 0), 60);

        assertThat(judgement.verdict()).isEqualTo(Verdict.SHORT);
        assertThat(judgement.unmet()).extracting(Check::code).containsExactly("attendance-lost");
    }

    @Test
    void saysHowManySessionsInARowWouldBeEnough() {
        var judgement = rule.judge(new Tally(3, 5, 0, 6), 60);

        assertThat(judgement.checks()).first().satisfies(check -> {
            assertThat(check.code()).isEqualTo("attendance-short");
            assertThat(check.arguments().get(0)).hasToString("60%");
            assertThat(check.arguments().get(4)).isEqualTo(5);
        });
    }

    @ParameterizedTest
    @CsvSource({"3,5,80,5", "8,10,80,0", "0,1,50,1", "4,5,100,2147483647", "5,5,100,0", "1,3,34,1"})
    void needsExactlyAsManyMoreSessionsAsReachTheShare(int attended, int counted, int percent, int needed) {
        var tally = new Tally(attended, counted, 0, 0);
        assertThat(tally.neededFor(percent)).isEqualTo(needed);
        if (needed > 0 && needed < 100) {
            assertThat(new Tally(attended + needed, counted + needed, 0, 0).reaches(percent))
                    .isTrue();
            assertThat(new Tally(attended + needed - 1, counted + needed - 1, 0, 0).reaches(percent))
                    .isFalse();
        }
    }

    @Test
    void waitsForWhatIsStillOpen() {
        assertThat(rule.judge(new Tally(8, 10, 1, 0), 60).verdict()).isEqualTo(Verdict.WAITING);
        assertThat(rule.judge(new Tally(8, 10, 0, 2), 60).verdict()).isEqualTo(Verdict.WAITING);
        assertThat(rule.judge(new Tally(8, 10, 0, 0), null).verdict()).isEqualTo(Verdict.WAITING);
        assertThat(rule.judge(new Tally(0, 0, 0, 0), 60).unmet())
                .extracting(Check::code)
                .containsExactly("attendance-none");
    }

    @Test
    void isShortOfATooLowScoreEvenWhileSessionsAreToCome() {
        assertThat(rule.judge(new Tally(8, 10, 0, 2), 59).verdict()).isEqualTo(Verdict.SHORT);
    }

    @Test
    void asksOnlyForWhatItNames() {
        assertThat(new CompletionRule(0, 0).judge(new Tally(0, 5, 3, 0), null).verdict())
                .isEqualTo(Verdict.MEETS);
        assertThat(new CompletionRule(0, 60).judge(new Tally(0, 5, 3, 0), 60).verdict())
                .isEqualTo(Verdict.MEETS);
        assertThat(new CompletionRule(80, 0).judge(new Tally(5, 5, 0, 0), null).verdict())
                .isEqualTo(Verdict.MEETS);
    }

    @Test
    void staysBetweenZeroAndAHundred() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new CompletionRule(101, 0));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new CompletionRule(0, -1));
    }

    @ParameterizedTest
    @CsvSource({"1,3,33.3%,3333", "2,3,66.7%,6667", "5,6,83.3%,8333", "1,1,100%,10000", "0,7,0%,0", "1,8,12.5%,1250"})
    void showsSharesWithOneDecimal(int part, int whole, String shown, int basisPoints) {
        assertThat(Percent.of(part, whole)).hasToString(shown);
        assertThat(Percent.of(part, whole).basisPoints()).isEqualTo(basisPoints);
    }
}
