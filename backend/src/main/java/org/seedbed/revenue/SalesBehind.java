package org.seedbed.revenue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.seedbed.sales.DayFigures;
import org.seedbed.sales.Sale;
import org.seedbed.sales.SalesFigures;
import org.seedbed.sales.SalesFilter;
import org.seedbed.shared.Page;
import org.seedbed.shared.ShopId;

/** The sales that a figure is made of, newest first; of shared shops' days only those in which the people asked about have part. */
class SalesBehind {
    /** More than any shop sells in a day. */
    private static final int SALES_OF_DAYS = 10_000;

    private final Scope scope;
    private final SalesFigures figures;
    private final SalesFilter filter;
    private final Map<ShopDay, Slice> slices;

    SalesBehind(Scope scope, SalesFigures figures) {
        this.scope = scope;
        this.figures = figures;
        var all = scope.sales(scope.filter().period());
        this.slices = scope.isOfSomePeople() ? slices(scope, figures.days(all)) : Map.of();
        this.filter = scope.isOfSomePeople()
                ? new SalesFilter(shops(slices.keySet()), all.from(), all.to(), all.channel(), all.currency())
                : all;
    }

    /** @param share of the sale's net, for the people who are asked about, if any are */
    record Behind(Sale sale, @Nullable Long share) {}

    private record ShopDay(ShopId shop, LocalDate day, String channel) {
        static ShopDay of(Sale sale) {
            return new ShopDay(sale.shop(), Objects.requireNonNull(sale.day()), sale.channel());
        }

        static ShopDay of(DayFigures day) {
            return new ShopDay(day.shop(), day.day(), day.channel());
        }
    }

    String shopName(ShopId id) {
        return Objects.requireNonNull(scope.shops().get(id)).name();
    }

    Page<Behind> page(@Nullable String cursor, int limit) {
        if (!scope.isOfSomePeople()) {
            return figures.sales(filter, cursor, limit).map(sale -> new Behind(sale, null));
        }
        if (slices.isEmpty()) {
            return Page.all(List.of());
        }
        var page = figures.sales(filter, cursor, limit);
        var theirs = page.items().stream()
                .filter(sale -> slices.containsKey(ShopDay.of(sale)))
                .toList();
        var shares = shares(theirs);
        return new Page<>(
                theirs.stream()
                        .map(sale -> new Behind(sale, shares.get(sale.id())))
                        .toList(),
                page.next(),
                slices.values().stream()
                        .mapToLong(slice -> slice.day().orders())
                        .sum());
    }

    /** All of them, one page in memory at a time. */
    Iterable<Behind> all(int pageSize) {
        return () -> new Iterator<>() {
            private Page<Behind> page = page(null, pageSize);
            private Iterator<Behind> items = page.items().iterator();

            @Override
            public boolean hasNext() {
                while (!items.hasNext() && page.next() != null) {
                    page = page(page.next(), pageSize);
                    items = page.items().iterator();
                }
                return items.hasNext();
            }

            @Override
            public Behind next() {
                hasNext();
                return items.next();
            }
        };
    }

    private Map<String, Long> shares(Collection<Sale> sales) {
        var shares = new HashMap<String, Long>();
        var divided = new HashSet<ShopDay>();
        for (Sale sale : sales) {
            var slice = slices.get(ShopDay.of(sale));
            if (slice.part().equals(slice.day().figures())) {
                shares.put(sale.id(), sale.figures().net());
            } else {
                divided.add(ShopDay.of(sale));
            }
        }
        allOf(divided).forEach((day, ofDay) -> shares.putAll(SaleShares.of(slices.get(day), ofDay)));
        return shares;
    }

    private Map<ShopDay, List<Sale>> allOf(Collection<ShopDay> days) {
        if (days.isEmpty()) {
            return Map.of();
        }
        var from = days.stream().map(ShopDay::day).min(LocalDate::compareTo).orElseThrow();
        var to = days.stream().map(ShopDay::day).max(LocalDate::compareTo).orElseThrow();
        var wanted = new SalesFilter(shops(days), from, to, filter.channel(), filter.currency());
        return figures.sales(wanted, null, SALES_OF_DAYS).items().stream()
                .filter(sale -> days.contains(ShopDay.of(sale)))
                .collect(groupingBy(ShopDay::of));
    }

    private static Map<ShopDay, Slice> slices(Scope scope, Collection<DayFigures> days) {
        return scope.portion().of(days).stream().collect(toMap(slice -> ShopDay.of(slice.day()), Function.identity()));
    }

    private static Set<ShopId> shops(Collection<ShopDay> days) {
        return days.stream().map(ShopDay::shop).collect(toSet());
    }
}
