package org.seedbed.impact;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedbed.stats.Interval;
import org.seedbed.stats.KaplanMeier;
import org.seedbed.stats.Observation;

/**
 * The share of one group with a first sale, by day since their cohort ended (1 − Kaplan-Meier). Whoever sold before that
 * day is counted apart and not in the curve, which ends where fewer than ten people are still at risk.
 */
record FirstSaleCurve(
        String group, int trainees, int earlierSellers, int events, List<CurvePoint> points, List<AtRisk> atRisk) {

    private static final int TICK_DAYS = 30;

    /** One step; the limits are absent where the share is exactly 0 or 1. */
    record CurvePoint(
            int day,
            double share,
            @Nullable Double low,
            @Nullable Double high,
            int atRisk) {}

    /** How many were still observed and without a sale just before this day. */
    record AtRisk(int day, int count) {}

    static FirstSaleCurve of(String group, List<Trainee> trainees, Study study) {
        var waiting = observations(trainees, study);
        var curve = KaplanMeier.of(waiting);
        return new FirstSaleCurve(
                group,
                waiting.size(),
                trainees.size() - waiting.size(),
                curve.events(),
                points(curve),
                IntStream.iterate(0, day -> day <= Study.HORIZON_DAYS, day -> day + TICK_DAYS)
                        .mapToObj(day -> new AtRisk(day, curve.atRisk(day)))
                        .toList());
    }

    static List<Observation> observations(List<Trainee> trainees, Study study) {
        return trainees.stream()
                .filter(trainee -> !study.soldBeforeClock(trainee))
                .map(study::timeToFirstSale)
                .toList();
    }

    /** Steps that move the curve, and its two ends. */
    private static List<CurvePoint> points(KaplanMeier curve) {
        var shown = curve.shown();
        if (shown.isEmpty()) {
            return List.of();
        }
        var last = shown.get(shown.size() - 1);
        var start = shown.get(0).time() > 0
                ? Stream.of(new CurvePoint(0, 0, null, null, curve.size()))
                : Stream.<CurvePoint>empty();
        var steps = shown.stream()
                .filter(step -> step.events() > 0 || step.equals(last))
                .map(FirstSaleCurve::point);
        return Stream.concat(start, steps).toList();
    }

    private static CurvePoint point(KaplanMeier.Step step) {
        var limits = step.shareWithEventInterval(Study.CONFIDENCE);
        return new CurvePoint(
                (int) step.time(),
                step.shareWithEvent(),
                limits.map(Interval::low).orElse(null),
                limits.map(Interval::high).orElse(null),
                step.atRisk());
    }
}
