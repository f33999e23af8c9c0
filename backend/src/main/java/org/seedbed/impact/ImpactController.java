package org.seedbed.impact;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.RegionTree;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The impact page: from seat to till, and whether completing goes with sales. Amounts are in minor units. */
@RestController
class ImpactController {
    private final Evidence evidence;
    private final RegionTree regions;
    private final Clock clock;

    ImpactController(Evidence evidence, RegionTree regions, Clock clock) {
        this.evidence = evidence;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/api/impact/funnel")
    FunnelView funnel(@RequestParam @Nullable CohortId cohort, @RequestParam @Nullable RegionCode region, Actor actor) {
        var funnel = evidence.funnel(cohort, region, actor);
        return new FunnelView(
                clock.instant(),
                Evidence.CURRENCY,
                funnel.total().steps(),
                funnel.cohorts().stream()
                        .map(row -> FunnelCohort.of(row, region(row.cohort().region())))
                        .toList(),
                funnel.regions().stream()
                        .map(row -> new FunnelRegion(region(row.region()), row.counts()))
                        .toList());
    }

    @GetMapping("/api/impact/completion-sales")
    ImpactView completionSales(@RequestParam @Nullable RegionCode region, Actor actor) {
        var result = evidence.completionSales(region, actor);
        return ImpactView.of(clock.instant(), evidence.lastCompleteDay(), result);
    }

    /** A township that an administrator entered goes by its code. */
    private FunnelPlace region(RegionCode code) {
        return regions.find(code)
                .map(region -> new FunnelPlace(code, region.name(), region.englishName()))
                .orElseGet(() -> new FunnelPlace(code, code.digits(), code.digits()));
    }

    record FunnelView(
            Instant asOf,
            String currency,
            List<FunnelCounts.FunnelStep> steps,
            List<FunnelCohort> cohorts,
            List<FunnelRegion> regions) {}

    record FunnelPlace(RegionCode code, String name, String englishName) {}

    record FunnelRegion(FunnelPlace region, FunnelCounts counts) {}

    /** @param practiceNet net sales of the cohort's people from its first to its last session day */
    record FunnelCohort(
            CohortId id,
            String name,
            FunnelPlace region,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean ended,
            boolean published,
            FunnelCounts counts,
            LocalDate practiceFrom,
            LocalDate practiceTo,
            long practiceNet) {
        static FunnelCohort of(Funnel.OfCohort row, FunnelPlace region) {
            var cohort = row.cohort();
            return new FunnelCohort(
                    cohort.id(),
                    cohort.name(),
                    region,
                    cohort.firstDay(),
                    cohort.lastDay(),
                    cohort.ended(),
                    cohort.published(),
                    row.counts(),
                    row.practiceFrom(),
                    row.practiceTo(),
                    row.practiceNet());
        }
    }

    /** Everything it takes to see what was compared and to compute it again: the data's end, the rules and the seed. */
    record ImpactView(
            Instant asOf,
            LocalDate cutOff,
            String currency,
            int windowDays,
            int maturityDays,
            int horizonDays,
            List<CompletionSales.CompletionGroup> groups,
            Comparison comparison,
            List<CompletionSales.OneArm> oneArmCohorts,
            List<CompletionSales.TooEarly> tooEarly,
            List<FirstSaleCurve> curves,
            @Nullable CurveTest logRank) {
        static ImpactView of(Instant asOf, LocalDate cutOff, CompletionSales result) {
            return new ImpactView(
                    asOf,
                    cutOff,
                    Evidence.CURRENCY,
                    Study.WINDOW_DAYS,
                    Study.MATURITY_DAYS,
                    Study.HORIZON_DAYS,
                    result.groups(),
                    result.comparison(),
                    result.oneArm(),
                    result.tooEarly(),
                    result.curves(),
                    result.logRank());
        }
    }
}
