package org.seedbed.impact;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.cohort.CohortFacts;
import org.seedbed.cohort.CohortFacts.PersonFacts;
import org.seedbed.cohort.CohortHistory;
import org.seedbed.incubation.Selections;
import org.seedbed.sales.DatedNet;
import org.seedbed.sales.SalesFigures;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.RegionCode;
import org.seedbed.shop.Member;
import org.seedbed.shop.Shop;
import org.seedbed.shop.ShopDirectory;
import org.springframework.stereotype.Service;

/**
 * Brings training history and sales history together, within the cohorts the asker may see. Their people's sales count
 * wherever their shops are: leaving some out would make an outcome of where somebody sells.
 */
@Service
class Evidence {
    static final String CURRENCY = "CNY";

    private final CohortHistory history;
    private final Selections selections;
    private final ShopDirectory shops;
    private final SalesFigures figures;
    private final Clock clock;
    private final ZoneId zone;

    Evidence(
            CohortHistory history,
            Selections selections,
            ShopDirectory shops,
            SalesFigures figures,
            Clock clock,
            ZoneId zone) {
        this.history = history;
        this.selections = selections;
        this.shops = shops;
        this.figures = figures;
        this.clock = clock;
        this.zone = zone;
    }

    Funnel funnel(@Nullable CohortId cohort, @Nullable RegionCode region, Actor actor) {
        var cohorts = cohort == null ? visible(region, actor) : List.of(history.require(cohort, actor));
        var members = shopMembers(cohorts);
        var selected = selections.of(cohorts.stream().map(CohortFacts::id).toList());
        return Funnel.of(cohorts, new Funnel.Outcomes(selected, members, sales(members)), lastCompleteDay());
    }

    CompletionSales completionSales(@Nullable RegionCode region, Actor actor) {
        var ended = visible(region, actor).stream().filter(CohortFacts::ended).toList();
        var members = shopMembers(ended);
        return CompletionSales.of(ended, members, sales(members), new Study(lastCompleteDay()));
    }

    /** Today may still bring sales, so the data end with yesterday. */
    LocalDate lastCompleteDay() {
        return LocalDate.ofInstant(clock.instant(), zone).minusDays(1);
    }

    private List<CohortFacts> visible(@Nullable RegionCode region, Actor actor) {
        return history.visibleTo(actor).stream()
                .filter(cohort -> region == null || region.contains(cohort.region()))
                .toList();
    }

    /** Those of the enrolled who ever were a member of a shop that opened. */
    private Set<AccountId> shopMembers(List<CohortFacts> cohorts) {
        var enrolled = cohorts.stream()
                .flatMap(cohort -> cohort.people().stream())
                .map(PersonFacts::account)
                .collect(toUnmodifiableSet());
        return shops.allFor(enrolled).stream()
                .filter(shop -> shop.openedOn() != null)
                .map(Shop::members)
                .flatMap(List::stream)
                .map(Member::account)
                .filter(enrolled::contains)
                .collect(toUnmodifiableSet());
    }

    private Map<AccountId, SalesHistory> sales(Set<AccountId> members) {
        return figures.netByAccount(members, CURRENCY).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, person -> history(person.getValue())));
    }

    private static SalesHistory history(List<DatedNet> days) {
        return SalesHistory.of(days.stream().collect(toMap(DatedNet::day, DatedNet::net, Math::addExact)));
    }
}
