package org.seedbed.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.seedbed.cohort.CohortFacts;
import org.seedbed.cohort.CohortFacts.PersonFacts;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.CohortId;

/**
 * One row of the analysis panel: a person who ever enrolled in an ended cohort, whether they stayed or left.
 *
 * @param clock the cohort's last day, the same for everyone in it
 * @param recorded whether completion of this cohort is on record; of a published past cohort it may not be
 */
record Trainee(
        AccountId account,
        CohortId cohort,
        LocalDate clock,
        boolean completed,
        boolean recorded,
        boolean hasShop,
        SalesHistory sales) {

    /**
     * The panel: each person once. Whoever enrolled in several ended cohorts counts in the one that ended first, with what
     * they did in that one: later training is part of what followed, and sorting by it would look into the future.
     */
    static List<Trainee> panel(
            List<CohortFacts> cohorts, Set<AccountId> shopMembers, Map<AccountId, SalesHistory> sales) {
        var earliestFirst = cohorts.stream()
                .filter(CohortFacts::ended)
                .sorted(Comparator.comparing(CohortFacts::lastDay)
                        .thenComparing(cohort -> cohort.id().value()))
                .toList();
        var counted = new HashSet<AccountId>();
        var panel = new ArrayList<Trainee>();
        for (CohortFacts cohort : earliestFirst) {
            boolean recorded =
                    !cohort.published() || cohort.people().stream().anyMatch(person -> person.completedOn() != null);
            cohort.people().stream()
                    .sorted(Comparator.comparing(person -> person.account().value()))
                    .filter(person -> counted.add(person.account()))
                    .map(person -> of(cohort, person, recorded, shopMembers, sales))
                    .forEach(panel::add);
        }
        return List.copyOf(panel);
    }

    private static Trainee of(
            CohortFacts cohort,
            PersonFacts person,
            boolean recorded,
            Set<AccountId> shopMembers,
            Map<AccountId, SalesHistory> sales) {
        return new Trainee(
                person.account(),
                cohort.id(),
                cohort.lastDay(),
                person.completedOn() != null,
                recorded,
                shopMembers.contains(person.account()),
                sales.getOrDefault(person.account(), SalesHistory.NONE));
    }
}
