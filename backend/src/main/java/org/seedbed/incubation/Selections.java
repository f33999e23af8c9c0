package org.seedbed.incubation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.seedbed.shared.Refused.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.cohort.CohortFacts;
import org.seedbed.cohort.CohortHistory;
import org.seedbed.incubation.Selection.Choice;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Change;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.NotFound;
import org.springframework.stereotype.Service;

/** Selecting people of a cohort for the incubated team, and telling who was. */
@Service
public class Selections {
    private final StoredSelections selections;
    private final CohortHistory history;
    private final Clock clock;
    private final ZoneId zone;

    Selections(StoredSelections selections, CohortHistory history, Clock clock, ZoneId zone) {
        this.selections = selections;
        this.history = history;
        this.clock = clock;
        this.zone = zone;
    }

    /** Everybody who was ever selected in each of these cohorts; for cohorts that are scoped already. */
    public Map<CohortId, Set<AccountId>> of(Collection<CohortId> cohorts) {
        return selections.of(cohorts).stream()
                .collect(groupingBy(Selection::cohort, mapping(Selection::account, toSet())));
    }

    List<Selection> of(CohortId cohort, Actor actor) {
        history.require(cohort, actor);
        return selections.of(List.of(cohort)).stream()
                .sorted(Comparator.comparing(Selection::on)
                        .thenComparing(selection -> selection.account().value()))
                .toList();
    }

    Map<AccountId, Selection> byAccount(CohortId cohort) {
        return selections.of(cohort);
    }

    /** The cohort's facts, for somebody who may select in it; otherwise it is as if it did not exist. */
    CohortFacts requireEditable(CohortId cohort, Actor actor) {
        if (!history.holds(cohort, actor)) {
            throw new NotFound(cohort);
        }
        return history.require(cohort, actor);
    }

    void select(CohortId id, Choice choice, Actor actor) {
        var cohort = requireEditable(id, actor);
        refuseIf(!isEnrolled(cohort, choice.account()), "selection-not-enrolled");
        refuseIf(choice.on().isBefore(cohort.firstDay()), "selection-before-start", cohort.firstDay());
        refuseIf(choice.on().isAfter(today()), "selection-in-future");
        var known = selections.of(id).get(choice.account());
        refuseIf(known != null && known.isCurrent(), "selection-exists");
        selectAll(id, List.of(choice), null, actor);
    }

    /** For choices that are checked already. */
    void selectAll(CohortId cohort, List<Choice> choices, @Nullable String why, Actor actor) {
        selections.select(cohort, choices, Change.of(actor, "selected", clock.instant(), why));
    }

    void end(CohortId cohort, AccountId account, String why, Actor actor) {
        requireEditable(cohort, actor);
        var change = Change.of(actor, "selection-ended", clock.instant(), why);
        if (!selections.end(cohort, account, today(), change)) {
            throw new NotFound(account);
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static boolean isEnrolled(CohortFacts cohort, AccountId account) {
        return cohort.people().stream().anyMatch(person -> person.account().equals(account));
    }
}
