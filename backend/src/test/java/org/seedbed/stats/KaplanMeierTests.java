package org.seedbed.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KaplanMeierTests {

    private final KaplanMeier drug = KaplanMeier.of(TextbookData.MERCAPTOPURINE);
    private final KaplanMeier placebo = KaplanMeier.of(TextbookData.PLACEBO);

    @ParameterizedTest
    @CsvSource({
        " 6, 21, 3, 1, 0.85714286, 0.076360355, 0.61971796, 0.95155175",
        " 7, 17, 1, 0, 0.80672269, 0.086935285, 0.56314656, 0.92280902",
        "10, 15, 1, 1, 0.75294118, 0.096349653, 0.50319951, 0.88936184",
        "13, 12, 1, 0, 0.69019608, 0.106814708, 0.43161022, 0.84906596",
        "16, 11, 1, 0, 0.62745098, 0.114053865, 0.36751086, 0.80491219",
        "22,  7, 1, 0, 0.53781513, 0.128233752, 0.26777894, 0.74679072",
        "23,  6, 1, 0, 0.44817927, 0.134591457, 0.18805201, 0.68014263"
    })
    void remissionTableAsInTheTextbook(
            double time, int atRisk, int events, int censored, double survival, double error, double low, double high) {
        KaplanMeier.Step step = drug.steps().stream()
                .filter(candidate -> candidate.time() == time)
                .findFirst()
                .orElseThrow();
        assertThat(List.of(step.atRisk(), step.events(), step.censored())).containsExactly(atRisk, events, censored);
        assertThat(step.survival()).isCloseTo(survival, within(1e-7));
        assertThat(step.standardError()).isCloseTo(error, within(1e-8));
        Interval interval = step.interval(0.95).orElseThrow();
        assertThat(interval.low()).isCloseTo(low, within(1e-7));
        assertThat(interval.high()).isCloseTo(high, within(1e-7));
        Interval share = step.shareWithEventInterval(0.95).orElseThrow();
        assertThat(share.low()).isCloseTo(1 - high, within(1e-7));
        assertThat(share.contains(step.shareWithEvent())).isTrue();
    }

    @Test
    void mediansAsInTheTextbook() {
        assertThat(drug.median()).hasValue(23);
        assertThat(placebo.median()).hasValue(8);
        assertThat(KaplanMeier.of(List.of(sold(3), waiting(9))).median()).hasValue(3);
        assertThat(KaplanMeier.of(List.of(sold(3), waiting(9), waiting(9))).median())
                .isEmpty();
    }

    @Test
    void restrictedMeansAsInR() {
        KaplanMeier.RestrictedMean withDrug = drug.restrictedMean(20).orElseThrow();
        assertThat(withDrug.value()).isCloseTo(16.116526611, within(1e-6));
        assertThat(withDrug.standardError()).isCloseTo(1.251560196, within(1e-6));
        KaplanMeier.RestrictedMean without = placebo.restrictedMean(20).orElseThrow();
        assertThat(without.value()).isCloseTo(8.428571429, within(1e-6));
        assertThat(without.standardError()).isCloseTo(1.268082683, within(1e-6));
    }

    @Test
    void restrictedMeanOfCompleteDataIsThePlainMean() {
        assertThat(placebo.restrictedMean(100).orElseThrow().value())
                .isCloseTo(
                        TextbookData.PLACEBO.stream()
                                .mapToDouble(Observation::time)
                                .average()
                                .orElseThrow(),
                        within(1e-12));
    }

    @Test
    void restrictedMeanIsUnknownBeyondTheDataUnlessNobodyIsLeft() {
        assertThat(drug.restrictedMean(35)).isPresent();
        assertThat(drug.restrictedMean(35.1)).isEmpty();
        assertThat(placebo.restrictedMean(1_000)).isPresent();
        assertThat(drug.restrictedMean(0).orElseThrow().value()).isZero();
        assertThat(drug.restrictedMean(-1)).isEmpty();
    }

    @Test
    void curveStepsDownAtTheEventAndStaysBetweenEvents() {
        assertThat(drug.survivalAt(5.99)).isEqualTo(1);
        assertThat(drug.survivalAt(6)).isEqualTo(drug.survivalAt(6.5)).isCloseTo(6.0 / 7, within(1e-12));
        assertThat(drug.shareWithEventAt(6)).isCloseTo(1.0 / 7, within(1e-12));
        assertThat(placebo.survivalAt(23)).isZero();
    }

    @Test
    void peopleAreAtRiskUntilTheirOwnTime() {
        assertThat(drug.atRisk(0)).isEqualTo(21);
        assertThat(drug.atRisk(6)).isEqualTo(21);
        assertThat(drug.atRisk(6.1)).isEqualTo(17);
        assertThat(drug.atRisk(35)).isEqualTo(1);
        assertThat(drug.atRisk(36)).isZero();
    }

    @Test
    void everyoneIsCountedOnce() {
        assertThat(drug.size()).isEqualTo(21);
        assertThat(drug.events()).isEqualTo(9);
        assertThat(drug.steps().stream().mapToInt(KaplanMeier.Step::censored).sum())
                .isEqualTo(12);
    }

    @Test
    void personCensoredAtAnEventTimeIsAtRiskThere() {
        KaplanMeier curve = KaplanMeier.of(List.of(waiting(4), sold(4)));
        assertThat(curve.survivalAt(4)).isEqualTo(0.5);
    }

    @Test
    void intervalDoesNotExistWhereTheCurveIsOneOrZero() {
        KaplanMeier curve = KaplanMeier.of(List.of(waiting(1), sold(2), sold(3)));
        assertThat(curve.steps().get(0).interval(0.95)).isEmpty();
        assertThat(curve.steps().get(1).interval(0.95)).isPresent();
        assertThat(curve.steps().get(2).interval(0.95)).isEmpty();
        assertThat(curve.steps().get(2).standardError()).isZero();
    }

    @Test
    void shownCurveEndsBeforeFewerThanTenAreAtRisk() {
        List<Observation> twelve =
                IntStream.rangeClosed(1, 12).mapToObj(day -> sold(day)).toList();
        List<KaplanMeier.Step> shown = KaplanMeier.of(twelve).shown();
        assertThat(shown).extracting(KaplanMeier.Step::atRisk).containsExactly(12, 11, 10);
    }

    @Test
    void nobodyGivesAnEmptyCurve() {
        KaplanMeier nobody = KaplanMeier.of(List.of());
        assertThat(nobody.size()).isZero();
        assertThat(nobody.steps()).isEmpty();
        assertThat(nobody.median()).isEmpty();
        assertThat(nobody.restrictedMean(180)).isEmpty();
        assertThat(nobody.survivalAt(10)).isEqualTo(1);
    }

    @Test
    void oneSaleOnTheFirstDayEndsTheCurve() {
        KaplanMeier one = KaplanMeier.of(List.of(sold(0)));
        assertThat(one.survivalAt(0)).isZero();
        assertThat(one.median()).hasValue(0);
        assertThat(one.restrictedMean(180).orElseThrow().value()).isZero();
        assertThat(KaplanMeier.of(List.of(sold(0.0), sold(-0.0))).steps()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void impossibleTimesAreRefused(double time) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Observation(time, true));
    }

    private static Observation sold(double day) {
        return new Observation(day, true);
    }

    private static Observation waiting(double day) {
        return new Observation(day, false);
    }
}
