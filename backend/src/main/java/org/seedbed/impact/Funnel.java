package org.seedbed.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.seedbed.cohort.CohortFacts;
import org.seedbed.cohort.CohortFacts.PersonFacts;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.RegionCode;

/**
 * From seat to till: enrolled, attended, completed, selected, shop opened, first sale, active in the third month. In totals and
 * regions everyone counts once; whoever enrolled twice is in the row of each of their cohorts.
 */
record Funnel(FunnelCounts total, List<OfCohort> cohorts, List<OfRegion> regions) {

    /** One cohort, with its people's net sales on the days from its first to its last session (else its own dates). */
    record OfCohort(
            CohortFacts cohort, FunnelCounts counts, LocalDate practiceFrom, LocalDate practiceTo, long practiceNet) {}

    record OfRegion(RegionCode region, FunnelCounts counts) {}

    /** What happened to the enrolled outside the cohort itself. */
    record Outcomes(
            Map<CohortId, Set<AccountId>> selected, Set<AccountId> shopMembers, Map<AccountId, SalesHistory> sales) {
        SalesHistory salesOf(AccountId account) {
            return sales.getOrDefault(account, SalesHistory.NONE);
        }

        boolean isSelected(CohortId cohort, AccountId account) {
            return selected.getOrDefault(cohort, Set.of()).contains(account);
        }
    }

    static Funnel of(List<CohortFacts> cohorts, Outcomes outcomes, LocalDate lastCompleteDay) {
        var all = new HashMap<AccountId, Path>();
        var byRegion = new TreeMap<RegionCode, Map<AccountId, Path>>();
        var rows = new ArrayList<OfCohort>();
        for (CohortFacts cohort : newestFirst(cohorts)) {
            var paths = paths(cohort, outcomes, lastCompleteDay);
            var region = byRegion.computeIfAbsent(cohort.region(), code -> new HashMap<>());
            paths.forEach((account, path) -> {
                all.merge(account, path, Path::or);
                region.merge(account, path, Path::or);
            });
            rows.add(row(cohort, FunnelCounts.of(paths.values()), outcomes));
        }
        return new Funnel(
                FunnelCounts.of(all.values()),
                rows,
                byRegion.entrySet().stream()
                        .map(region -> new OfRegion(
                                region.getKey(),
                                FunnelCounts.of(region.getValue().values())))
                        .toList());
    }

    private static List<CohortFacts> newestFirst(List<CohortFacts> cohorts) {
        return cohorts.stream()
                .filter(cohort -> !cohort.people().isEmpty())
                .sorted(Comparator.comparing(CohortFacts::lastDay)
                        .reversed()
                        .thenComparing(cohort -> cohort.id().value()))
                .toList();
    }

    private static Map<AccountId, Path> paths(CohortFacts cohort, Outcomes outcomes, LocalDate lastCompleteDay) {
        var paths = new HashMap<AccountId, Path>();
        for (PersonFacts person : cohort.people()) {
            var account = person.account();
            var sales = outcomes.salesOf(account);
            paths.put(
                    account,
                    new Path(
                            person.attended(),
                            person.completedOn() != null,
                            outcomes.isSelected(cohort.id(), account),
                            outcomes.shopMembers().contains(account),
                            sales.hasSale(),
                            Path.activeThirdMonth(sales, lastCompleteDay)));
        }
        return paths;
    }

    private static OfCohort row(CohortFacts cohort, FunnelCounts counts, Outcomes outcomes) {
        var from = Optional.ofNullable(cohort.firstSessionDay()).orElse(cohort.firstDay());
        var to = Optional.ofNullable(cohort.lastSessionDay()).orElse(cohort.lastDay());
        long net = cohort.people().stream()
                .map(PersonFacts::account)
                .distinct()
                .mapToLong(account -> outcomes.salesOf(account).netWithin(from, to))
                .reduce(0, Math::addExact);
        return new OfCohort(cohort, counts, from, to, net);
    }
}
