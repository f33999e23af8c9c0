package org.seedbed.stats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The Kaplan-Meier curve: the share still without the event at each time, one step per distinct observed time.
 *
 * <p>S(t) = ∏(1 − dᵢ/nᵢ) over event times up to t (Kaplan and Meier 1958); Greenwood's variance is S²·Σ dᵢ/(nᵢ(nᵢ−dᵢ)).
 * Somebody censored at an event time counts as at risk there. Assumes that being censored says nothing about the event.
 */
public record KaplanMeier(List<Step> steps) {

    private static final double ROUNDING = 1e-12;

    public KaplanMeier {
        steps = List.copyOf(steps);
    }

    public static KaplanMeier of(Collection<Observation> observations) {
        TreeMap<Double, int[]> tally = new TreeMap<>(); // time → {events, censored}
        for (Observation observation : observations) {
            double time = observation.time() + 0.0; // -0.0 and 0.0 are one time
            tally.computeIfAbsent(time, t -> new int[2])[observation.event() ? 0 : 1]++;
        }
        List<Step> steps = new ArrayList<>();
        int atRisk = observations.size();
        double survival = 1;
        double greenwood = 0;
        for (var entry : tally.entrySet()) {
            int events = entry.getValue()[0];
            int censored = entry.getValue()[1];
            survival *= (double) (atRisk - events) / atRisk;
            greenwood += variation(atRisk, events);
            double standardError = survival * Math.sqrt(greenwood);
            steps.add(new Step(entry.getKey(), atRisk, events, censored, survival, standardError));
            atRisk -= events + censored;
        }
        return new KaplanMeier(steps);
    }

    public int size() {
        return steps.isEmpty() ? 0 : steps.get(0).atRisk();
    }

    public int events() {
        return steps.stream().mapToInt(Step::events).sum();
    }

    /** How many were still observed, and without the event, just before this time. */
    public int atRisk(double time) {
        return steps.stream()
                .filter(step -> step.time() >= time)
                .findFirst()
                .map(Step::atRisk)
                .orElse(0);
    }

    /** After the last observation the curve stays where it ended; it is not known there unless it reached zero. */
    public double survivalAt(double time) {
        double survival = 1;
        for (Step step : steps) {
            if (step.time() > time) {
                break;
            }
            survival = step.survival();
        }
        return survival;
    }

    /** One minus the curve: the share that has had the event. */
    public double shareWithEventAt(double time) {
        return 1 - survivalAt(time);
    }

    /** The first time at which no more than half remain; empty when the curve ends above one half. */
    public OptionalDouble median() {
        return steps.stream()
                .filter(step -> step.survival() <= 0.5 + ROUNDING)
                .mapToDouble(Step::time)
                .findFirst();
    }

    /** The part of the curve that may be drawn: it ends before the people at risk become too few. */
    public List<Step> shown() {
        return steps.stream()
                .takeWhile(step -> step.atRisk() >= Disclosure.SMALLEST_AT_RISK)
                .toList();
    }

    /** Empty when observation ends before the horizon with people still waiting: the area is then unknown. */
    public Optional<RestrictedMean> restrictedMean(double horizon) {
        if (steps.isEmpty() || !(horizon >= 0)) {
            return Optional.empty();
        }
        Step last = steps.get(steps.size() - 1);
        if (horizon > last.time() && last.survival() > 0) {
            return Optional.empty();
        }
        List<Step> within =
                steps.stream().takeWhile(step -> step.time() <= horizon).toList();
        double area = 0;
        double variance = 0;
        double end = horizon;
        for (int i = within.size() - 1; i >= 0; i--) {
            Step step = within.get(i);
            area += step.survival() * (end - step.time());
            variance += area * area * variation(step.atRisk(), step.events());
            end = step.time();
        }
        return Optional.of(new RestrictedMean(horizon, area + end, Math.sqrt(variance)));
    }

    /** Greenwood's d/(n(n−d)); zero where nobody is left, the limit once the survival or area beside it is zero too. */
    private static double variation(int atRisk, int events) {
        return events == atRisk ? 0 : events / ((double) atRisk * (atRisk - events));
    }

    /** One observed time: who was at risk just before it, what happened at it, and the curve from it on. */
    public record Step(double time, int atRisk, int events, int censored, double survival, double standardError) {

        public double shareWithEvent() {
            return 1 - survival;
        }

        /**
         * Log-log limits S^exp(±z·se/(S·|ln S|)), which stay within 0 and 1 (Kalbfleisch and Prentice); empty where the
         * curve is exactly 1 or 0, for which they do not exist.
         */
        public Optional<Interval> interval(double level) {
            double tail = (1 - Interval.requireLevel(level)) / 2;
            if (survival <= 0 || survival >= 1) {
                return Optional.empty();
            }
            double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
            double width = Math.exp(z * standardError / (survival * -Math.log(survival)));
            return Optional.of(new Interval(Math.pow(survival, width), Math.pow(survival, 1 / width), level));
        }

        /** The same limits for the share that has had the event. */
        public Optional<Interval> shareWithEventInterval(double level) {
            return interval(level).map(limits -> new Interval(1 - limits.high(), 1 - limits.low(), level));
        }
    }

    /**
     * The mean time without the event within a horizon: the area under the curve up to it, with standard error
     * √(Σ aᵢ²·dᵢ/(nᵢ(nᵢ−dᵢ))), where aᵢ is the area from event time i to the horizon.
     */
    public record RestrictedMean(double horizon, double value, double standardError) {}
}
