package org.seedbed.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every estimator against values from R and the literature; skipped where the reference data is absent. */
class PublishedValuesTests {

    private static final Path DATA = Path.of("../../shared/data/evidence");
    private static final double LEVEL = Interval.USUAL_LEVEL;

    @BeforeAll
    static void needsReferenceData() {
        assumeTrue(Files.isRegularFile(DATA.resolve("expected.csv")), "reference data is absent");
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 10, 13, 16, 22, 23})
    void kaplanMeierCurve(int week) {
        KaplanMeier.Step step = KaplanMeier.of(remission("t2")).steps().stream()
                .filter(candidate -> candidate.time() == week)
                .findFirst()
                .orElseThrow();
        Interval interval = step.interval(LEVEL).orElseThrow();
        isPublished(step.survival(), "KM-6MP-S", "S(" + week + ")");
        isPublished(step.standardError(), "KM-6MP-SE", "se S(" + week + ")");
        isPublished(interval.low(), "KM-6MP-LL", "lo(" + week + ")");
        isPublished(interval.high(), "KM-6MP-LL", "hi(" + week + ")");
    }

    @Test
    void logRankTest() {
        LogRank logRank = LogRank.between(remission("t2"), remission("t1"));
        isPublished(logRank.chiSquare(), "LR-6MP", "log-rank chisq");
        isPublished(logRank.pValue(), "LR-6MP", "log-rank p");
        isPublished(logRank.expectedFirst(), "LR-6MP", "expected 6-MP");
        isPublished(logRank.expectedSecond(), "LR-6MP", "expected placebo");
        isPublished(logRank.variance(), "LR-6MP", "V");
    }

    @Test
    void mediansAndRestrictedMeans() {
        KaplanMeier drug = KaplanMeier.of(remission("t2"));
        KaplanMeier placebo = KaplanMeier.of(remission("t1"));
        isPublished(drug.median().orElseThrow(), "LR-6MP", "median 6-MP");
        isPublished(placebo.median().orElseThrow(), "LR-6MP", "median placebo");
        isPublished(drug.restrictedMean(20).orElseThrow().value(), "LR-6MP", "RMST20 6-MP");
        isPublished(drug.restrictedMean(20).orElseThrow().standardError(), "LR-6MP", "se RMST20 6-MP");
        isPublished(placebo.restrictedMean(20).orElseThrow().value(), "LR-6MP", "RMST20 placebo");
        isPublished(placebo.restrictedMean(20).orElseThrow().standardError(), "LR-6MP", "se RMST20 placebo");
    }

    @Test
    void welchTestOfExtraSleep() {
        double[] first =
                column("sleep.csv", "extra", row -> row.getField("group").equals("1"));
        double[] second =
                column("sleep.csv", "extra", row -> row.getField("group").equals("2"));
        MeanDifference difference = MeanDifference.between(first, second, LEVEL).orElseThrow();
        isPublished(difference.statistic(), "SLEEP-WELCH", "t");
        isPublished(difference.degreesOfFreedom(), "SLEEP-WELCH", "df");
        isPublished(difference.pValue(), "SLEEP-WELCH", "p");
        isPublished(difference.interval().low(), "SLEEP-WELCH", "ci lo");
        isPublished(difference.interval().high(), "SLEEP-WELCH", "ci hi");
    }

    @Test
    void trainingExperiment() {
        double[] trained = column(
                "nsw_dehejia_wahba.csv", "re78", row -> row.getField("treat").equals("1"));
        double[] others = column(
                "nsw_dehejia_wahba.csv", "re78", row -> row.getField("treat").equals("0"));
        MeanDifference difference =
                MeanDifference.between(trained, others, LEVEL).orElseThrow();
        isPublished(difference.estimate(), "NSW-DW", "difference");
        isPublished(difference.standardError(), "NSW-DW", "Welch/HC2 se");
        isPublished(difference.degreesOfFreedom(), "NSW-DW", "Welch df");
        isPublished(difference.pValue(), "NSW-DW", "Welch p");
    }

    @Test
    void wilsonIntervalAndFisherTest() {
        Interval wilson = new Proportion(828, 900).interval(LEVEL);
        isPublished(wilson.low(), "828/900", "Wilson lo");
        isPublished(wilson.high(), "828/900", "Wilson hi");
        ProportionDifference tea = ProportionDifference.between(new Proportion(3, 4), new Proportion(1, 4), LEVEL);
        isPublished(tea.pValue(), "FISHER", "p two-sided");
    }

    private static List<Observation> remission(String column) {
        boolean placebo = column.equals("t1");
        return rows("kmsurv_drug6mp.csv").stream()
                .map(row -> new Observation(
                        Double.parseDouble(row.getField(column)),
                        placebo || row.getField("relapse").equals("1")))
                .toList();
    }

    private static double[] column(String file, String column, Predicate<NamedCsvRecord> condition) {
        return rows(file).stream()
                .filter(condition)
                .mapToDouble(row -> Double.parseDouble(row.getField(column)))
                .toArray();
    }

    private static void isPublished(double value, String id, String statistic) {
        NamedCsvRecord row = rows("expected.csv").stream()
                .filter(candidate -> candidate.getField("id").equals(id)
                        && candidate.getField("statistic").equals(statistic))
                .findFirst()
                .orElseThrow();
        double expected = Double.parseDouble(row.getField("value"));
        double tolerance = Double.parseDouble(row.getField("tolerance"));
        assertThat(value).as(id + " " + statistic).isCloseTo(expected, within(tolerance));
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(DATA.resolve(file))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
