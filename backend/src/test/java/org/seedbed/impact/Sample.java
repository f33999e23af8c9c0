package org.seedbed.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedbed.cohort.CohortFacts;
import org.seedbed.cohort.CohortFacts.PersonFacts;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.RegionCode;

/** A programme told in a few lines: who enrolled where, who completed, and who sold what when. */
class Sample {
    private final List<CohortFacts> cohorts = new ArrayList<>();
    private final Map<AccountId, Map<LocalDate, Long>> sales = new HashMap<>();
    private final Set<AccountId> shopMembers = new HashSet<>();
    private final Map<CohortId, Set<AccountId>> selected = new HashMap<>();

    static AccountId person(String name) {
        return new AccountId(name);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    Sample cohort(String name, String firstDay, String lastDay, PersonFacts... people) {
        return add(name, "622927", firstDay, lastDay, true, false, people);
    }

    Sample runningCohort(String name, String firstDay, String lastDay, PersonFacts... people) {
        return add(name, "622927", firstDay, lastDay, false, false, people);
    }

    Sample publishedCohort(String name, String region, String firstDay, String lastDay, PersonFacts... people) {
        return add(name, region, firstDay, lastDay, true, true, people);
    }

    private Sample add(
            String name,
            String region,
            String firstDay,
            String lastDay,
            boolean ended,
            boolean published,
            PersonFacts... people) {
        cohorts.add(new CohortFacts(
                new CohortId(name),
                name,
                RegionCode.of(region),
                day(firstDay),
                day(lastDay),
                ended,
                published,
                null,
                null,
                List.of(people)));
        return this;
    }

    static PersonFacts completed(String name, String on) {
        return new PersonFacts(person(name), true, day(on));
    }

    static PersonFacts dropped(String name, @Nullable Boolean attended) {
        return new PersonFacts(person(name), attended, null);
    }

    /** A sale, or with a negative amount a refund, of a person who therefore has a shop. */
    Sample sale(String name, String on, long net) {
        shop(name);
        sales.computeIfAbsent(person(name), account -> new TreeMap<>()).merge(day(on), net, Long::sum);
        return this;
    }

    Sample shop(String name) {
        shopMembers.add(person(name));
        return this;
    }

    Sample selected(String cohort, String name) {
        selected.computeIfAbsent(new CohortId(cohort), id -> new HashSet<>()).add(person(name));
        return this;
    }

    List<CohortFacts> cohorts() {
        return cohorts;
    }

    Map<AccountId, SalesHistory> sales() {
        var histories = new HashMap<AccountId, SalesHistory>();
        sales.forEach((account, days) -> histories.put(account, SalesHistory.of(days)));
        return histories;
    }

    List<Trainee> panel() {
        return Trainee.panel(cohorts, shopMembers, sales());
    }

    CompletionSales completionSales(String cutOff) {
        return CompletionSales.of(cohorts, shopMembers, sales(), new Study(day(cutOff)));
    }

    Funnel funnel(String lastCompleteDay) {
        return Funnel.of(cohorts, new Funnel.Outcomes(selected, shopMembers, sales()), day(lastCompleteDay));
    }
}
