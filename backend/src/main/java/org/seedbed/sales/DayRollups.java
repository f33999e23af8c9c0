package org.seedbed.sales;

import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Follower;
import org.seedbed.shop.ShopDirectory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Keeps the sums by day in step with the sales, and their split between members in step with the shops' shares. New sales are
 * added to the sum of their day, which costs the same however busy the day was; where a sale changed its day is added up anew.
 */
@Component
class DayRollups implements Follower {
    private static final int TRIES = 20;

    private final Sales sales;
    private final DaySums store;
    private final ShopDirectory shops;

    DayRollups(Sales sales, DaySums store, ShopDirectory shops) {
        this.sales = sales;
        this.store = store;
        this.shops = shops;
    }

    @Override
    public synchronized void catchUp() {
        followShares();
        followSales();
    }

    /** Brings the sums of days whose sales have changed in step with them. */
    synchronized void followSales() {
        for (var marked = sales.marked(); !marked.isEmpty(); marked = sales.marked()) {
            settle(keysBehind(marked), false);
            sales.clean(marked);
        }
    }

    private static Set<DayKey> keysBehind(List<SoldOnDay> marked) {
        return marked.stream().flatMap(sale -> sale.keysBehind().stream()).collect(toSet());
    }

    /** Computes every sum anew from the sales. */
    synchronized void rebuild() {
        var keys = new HashSet<DayKey>();
        try (var all = sales.stream(query(where("day").exists(true)))) {
            all.forEach(sale -> keys.add(DayKey.of(sale, sale.day())));
        }
        store.find(new Query()).forEach(rollup -> keys.add(rollup.key()));
        settle(keys, true);
    }

    private void followShares() {
        var split = store.splitRevisions();
        shops.memberRevisions().forEach((shop, revision) -> {
            if (!revision.equals(split.get(shop))) {
                settle(
                        store.find(query(where("shop").is(shop.value()))).stream()
                                .map(DayRollup::key)
                                .collect(toSet()),
                        true);
                store.rememberSplit(shop, revision);
            }
        });
    }

    /** Brings these sums in step, again from the start if somebody else wrote one, or changed shares, in between. */
    private void settle(Set<DayKey> keys, boolean anew) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            if (keys.isEmpty() || settled(keys, anew)) {
                return;
            }
        }
        throw new OptimisticLockingFailureException("Day sums kept changing while they were recomputed");
    }

    /**
     * The sums are read before the marks: a sale that somebody else counts and unmarks in between has then changed its sum, which
     * is not written.
     */
    private boolean settled(Set<DayKey> keys, boolean anew) {
        var before = store.byIds(keys.stream().map(DayKey::id).toList());
        var marked = new HashMap<DayKey, List<SoldOnDay>>();
        if (!anew) {
            sales.marked()
                    .forEach(sale -> sale.keysBehind()
                            .forEach(key -> marked.computeIfAbsent(key, none -> new ArrayList<>())
                                    .add(sale)));
        }
        var involved = shops.sharesOf(keys.stream().map(DayKey::shop).collect(toSet()));
        var wholeDays = keys.stream()
                .filter(key -> anew || !canTake(before.get(key.id()), marked.getOrDefault(key, List.of())))
                .collect(toSet());
        var sold = wholeDays.isEmpty() ? Map.<DayKey, List<SoldOnDay>>of() : salesOf(wholeDays);
        var fresh = new ArrayList<DayRollup>();
        for (var key : keys) {
            var held = involved.get(key.shop());
            var shares = held == null ? Map.<AccountId, Integer>of() : held.on(key.day());
            var sum = before.get(key.id());
            fresh.add(
                    sum == null || wholeDays.contains(key)
                            ? DayRollup.of(key, sold.getOrDefault(key, List.of()), shares, sum)
                            : sum.with(marked.getOrDefault(key, List.of()), shares));
        }
        return store.write(fresh) && shops.sharesOf(involved.keySet()).equals(involved);
    }

    private static boolean canTake(@Nullable DayRollup sum, List<SoldOnDay> marked) {
        return sum != null && sum.canTake(marked);
    }

    /** One pass over the sales of the shops and days in question, however many sums there are. */
    private Map<DayKey, List<SoldOnDay>> salesOf(Set<DayKey> keys) {
        var from = keys.stream().map(DayKey::day).min(LocalDate::compareTo).orElseThrow();
        var to = keys.stream().map(DayKey::day).max(LocalDate::compareTo).orElseThrow();
        var shopIds = keys.stream().map(key -> key.shop().value()).collect(toSet());
        var sold = new HashMap<DayKey, List<SoldOnDay>>();
        var currencies = keys.stream().map(DayKey::currency).collect(toSet());
        var inReach = query(where("shop")
                .in(shopIds)
                .and("currency")
                .in(currencies)
                .and("day")
                .gte(from)
                .lte(to));
        try (var found = sales.soldOnDays(inReach)) {
            found.forEach(sale -> {
                var key = sale.key();
                if (keys.contains(key)) {
                    sold.computeIfAbsent(key, none -> new ArrayList<>()).add(sale);
                }
            });
        }
        return sold;
    }
}
