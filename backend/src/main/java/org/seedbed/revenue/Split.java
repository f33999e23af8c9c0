package org.seedbed.revenue;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.seedbed.cohort.CohortFacts;
import org.seedbed.sales.DayFigures;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.ShopId;

/** Deals a day out to the rows of a breakdown; {@code keys} are the rows that are there even if nothing was sold. */
record Split(Collection<String> keys, Function<DayFigures, Map<String, Slice>> deal) {

    Map<String, Slice> of(DayFigures day) {
        return deal.apply(day);
    }

    static Split by(Dimension dimension, Scope scope) {
        return switch (dimension) {
            case SHOP -> simple(scope, shopIds(scope), day -> day.shop().value());
            case REGION -> simple(scope, regions(scope), day -> region(scope, day));
            case CHANNEL -> simple(scope, List.of(), DayFigures::channel);
            case COHORT -> byCohort(scope);
        };
    }

    private static Split simple(Scope scope, Collection<String> keys, Function<DayFigures, String> key) {
        return new Split(
                keys,
                day -> scope.portion()
                        .of(day)
                        .map(slice -> Map.of(key.apply(day), slice))
                        .orElse(Map.of()));
    }

    private static Split byCohort(Scope scope) {
        if (scope.isOfSomePeople()) {
            var key = Optional.ofNullable(scope.filter().cohort()).orElseThrow();
            return simple(scope, List.of(key), day -> key);
        }
        var portions = new LinkedHashMap<String, Portion>();
        scope.cohorts().forEach(cohort -> portions.put(cohort.id().value(), Portion.of(Scope.people(List.of(cohort)))));
        portions.put(RevenueFilter.NO_COHORT, Portion.without(Scope.people(scope.cohorts())));
        var cohortsOf = cohortsOfEach(scope.cohorts());
        return new Split(portions.keySet(), day -> {
            var slices = new LinkedHashMap<String, Slice>();
            Stream.concat(
                            day.perMember().keySet().stream()
                                    .flatMap(account -> cohortsOf.getOrDefault(account, Set.of()).stream())
                                    .distinct(),
                            Stream.of(RevenueFilter.NO_COHORT))
                    .forEach(key -> portions.get(key).of(day).ifPresent(slice -> slices.put(key, slice)));
            return slices;
        });
    }

    private static Map<AccountId, Set<String>> cohortsOfEach(Collection<CohortFacts> cohorts) {
        var cohortsOf = new HashMap<AccountId, Set<String>>();
        for (CohortFacts cohort : cohorts) {
            Scope.people(List.of(cohort))
                    .forEach(account -> cohortsOf
                            .computeIfAbsent(account, none -> new LinkedHashSet<>())
                            .add(cohort.id().value()));
        }
        return cohortsOf;
    }

    private static Collection<String> shopIds(Scope scope) {
        return scope.shops().keySet().stream().map(ShopId::value).toList();
    }

    private static Collection<String> regions(Scope scope) {
        return scope.shops().values().stream()
                .map(shop -> shop.region().digits())
                .collect(toSet());
    }

    private static String region(Scope scope, DayFigures day) {
        return Objects.requireNonNull(scope.shops().get(day.shop())).region().digits();
    }
}
