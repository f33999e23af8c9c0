package org.seedbed.impact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedbed.cohort.CohortFacts;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.CohortId;

/** Does completing go with sales? Everyone who enrolled in an ended cohort, described, and then compared where that is fair. */
record CompletionSales(
        List<CompletionGroup> groups,
        Comparison comparison,
        List<OneArm> oneArm,
        List<TooEarly> tooEarly,
        List<FirstSaleCurve> curves,
        @Nullable CurveTest logRank) {

    static final String COMPLETED = "completed";
    static final String NOT_COMPLETED = "not-completed";

    /** Below this many people no figure of theirs is shown. */
    private static final int FEWEST_PEOPLE = 5;

    /**
     * Everybody of one kind, with all sales on record whatever their date, so that it adds up with the revenue pages.
     *
     * @param unrecorded people of published past cohorts that came without completion records, counted as not completed
     */
    record CompletionGroup(
            String group,
            int trainees,
            @Nullable Integer withSale,
            @Nullable Long netRevenue,
            int withoutShop,
            int unrecorded) {

        static CompletionGroup of(String group, List<Trainee> trainees) {
            boolean shown = trainees.isEmpty() || trainees.size() >= FEWEST_PEOPLE;
            return new CompletionGroup(
                    group,
                    trainees.size(),
                    shown ? count(trainees, trainee -> trainee.sales().hasSale()) : null,
                    shown ? net(trainees) : null,
                    count(trainees, trainee -> !trainee.hasShop()),
                    count(trainees, trainee -> !trainee.recorded()));
        }

        private static long net(List<Trainee> trainees) {
            return trainees.stream().mapToLong(trainee -> trainee.sales().net()).reduce(0, Math::addExact);
        }

        private static int count(List<Trainee> trainees, Predicate<Trainee> condition) {
            return (int) trainees.stream().filter(condition).count();
        }
    }

    /** A cohort in which everyone, or nobody, completed: it adds nothing to the comparison. */
    record OneArm(CohortId id, String name, int completed, int notCompleted, boolean recorded) {}

    /** A cohort whose window is still open, and the first day on which it will be compared. */
    record TooEarly(CohortId id, String name, LocalDate comparableFrom) {}

    static CompletionSales of(
            List<CohortFacts> cohorts, Set<AccountId> shopMembers, Map<AccountId, SalesHistory> sales, Study study) {
        var panel = Trainee.panel(cohorts, shopMembers, sales);
        var byCohort = Arms.byCohort(panel);
        var facts = new LinkedHashMap<CohortId, CohortFacts>();
        cohorts.forEach(cohort -> facts.put(cohort.id(), cohort));
        Predicate<CohortId> early = id -> !study.isComparable(facts.get(id).lastDay());
        var twoArms = select(byCohort, id -> byCohort.get(id).areBothThere());
        var compared = select(twoArms, early.negate());
        var oneArm = byCohort.keySet().stream()
                .filter(early.negate().and(id -> !compared.containsKey(id)))
                .map(id -> oneArm(facts.get(id), byCohort.get(id)))
                .toList();
        var tooEarly = byCohort.keySet().stream()
                .filter(early)
                .map(id -> tooEarly(facts.get(id), study))
                .toList();
        return new CompletionSales(
                groups(Arms.of(panel)),
                Comparison.of(compared.values(), tooEarly.size(), oneArm.size(), study),
                oneArm,
                tooEarly,
                curves(Arms.together(twoArms.values()), study),
                CurveTest.of(twoArms.values(), study).orElse(null));
    }

    private static Map<CohortId, Arms> select(Map<CohortId, Arms> cohorts, Predicate<CohortId> condition) {
        var selected = new LinkedHashMap<CohortId, Arms>();
        cohorts.forEach((id, arms) -> {
            if (condition.test(id)) {
                selected.put(id, arms);
            }
        });
        return selected;
    }

    private static List<CompletionGroup> groups(Arms all) {
        return List.of(
                CompletionGroup.of(COMPLETED, all.completed()), CompletionGroup.of(NOT_COMPLETED, all.notCompleted()));
    }

    private static OneArm oneArm(CohortFacts cohort, Arms arms) {
        boolean recorded = Stream.of(arms.completed(), arms.notCompleted())
                .flatMap(Collection::stream)
                .allMatch(Trainee::recorded);
        return new OneArm(
                cohort.id(),
                cohort.name(),
                arms.completed().size(),
                arms.notCompleted().size(),
                recorded);
    }

    private static TooEarly tooEarly(CohortFacts cohort, Study study) {
        return new TooEarly(cohort.id(), cohort.name(), study.comparableFrom(cohort.lastDay()));
    }

    private static List<FirstSaleCurve> curves(Arms arms, Study study) {
        return List.of(
                FirstSaleCurve.of(COMPLETED, arms.completed(), study),
                FirstSaleCurve.of(NOT_COMPLETED, arms.notCompleted(), study));
    }
}
