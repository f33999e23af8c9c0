package org.seedbed.revenue;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.seedbed.cohort.CohortFacts;
import org.seedbed.cohort.CohortFacts.PersonFacts;
import org.seedbed.sales.SalesFilter;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.Shop;

/** What of the asked-about money the asker may see: the shops, and whose part of what they sold. */
record Scope(RevenueFilter filter, Map<ShopId, Shop> shops, List<CohortFacts> cohorts, Portion portion) {

    /** Narrows what is visible to what is asked about; naming a shop or cohort that is not visible finds nothing. */
    static Scope of(RevenueFilter filter, Collection<Shop> visibleShops, Collection<CohortFacts> visibleCohorts) {
        var asked = filter.shopId();
        var region = filter.regionCode();
        var named = visibleShops.stream()
                .filter(shop -> asked == null || shop.id().equals(asked))
                .toList();
        if (asked != null && named.isEmpty()) {
            throw new NotFound(asked);
        }
        var shops = named.stream()
                .filter(shop -> region == null || region.contains(shop.region()))
                .collect(Collectors.toUnmodifiableMap(Shop::id, Function.identity()));
        var cohorts = visibleCohorts.stream()
                .filter(cohort -> filter.cohort() == null || cohort.id().value().equals(filter.cohort()))
                .toList();
        return new Scope(filter, shops, cohorts, portion(filter, cohorts, visibleCohorts));
    }

    private static Portion portion(
            RevenueFilter filter, Collection<CohortFacts> asked, Collection<CohortFacts> visible) {
        if (filter.cohort() == null) {
            return Portion.WHOLE;
        }
        if (filter.cohort().equals(RevenueFilter.NO_COHORT)) {
            return Portion.without(people(visible));
        }
        if (asked.isEmpty()) {
            throw new NotFound(filter.cohort());
        }
        return Portion.of(people(asked));
    }

    static Set<AccountId> people(Collection<CohortFacts> cohorts) {
        return cohorts.stream()
                .flatMap(cohort -> cohort.people().stream())
                .map(PersonFacts::account)
                .collect(toUnmodifiableSet());
    }

    boolean isOfSomePeople() {
        return filter.cohort() != null;
    }

    SalesFilter sales(Period period) {
        return new SalesFilter(shops.keySet(), period.from(), period.to(), filter.channel(), filter.currencyCode());
    }
}
