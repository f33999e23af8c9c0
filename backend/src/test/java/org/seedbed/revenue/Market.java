package org.seedbed.revenue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.cohort.CohortFacts;
import org.seedbed.cohort.CohortFacts.PersonFacts;
import org.seedbed.sales.DayFigures;
import org.seedbed.sales.Figures;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.Member;
import org.seedbed.shop.Shop;
import org.seedbed.shop.ShopStatus;

/** Shops, cohorts and days of sales made by hand. */
class Market {
    private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");

    private final List<Shop> shops = new ArrayList<>();
    private final List<CohortFacts> cohorts = new ArrayList<>();
    private final List<DayFigures> days = new ArrayList<>();

    /** A shop and its members' basis points: {@code shop("tea", "622927", "ana", 7500, "bo", 2500)}. */
    Market shop(String name, String region, Object... membersAndParts) {
        var members = new ArrayList<Member>();
        for (int i = 0; i < membersAndParts.length; i += 2) {
            members.add(new Member(
                    new AccountId((String) membersAndParts[i]), (Integer) membersAndParts[i + 1], LONG_AGO, null));
        }
        shops.add(new Shop(
                new ShopId(name),
                name,
                RegionCode.of(region),
                ShopStatus.OPEN,
                LONG_AGO,
                null,
                members,
                1,
                List.of(),
                "CNY",
                null,
                List.of(),
                0L));
        return this;
    }

    Market cohort(String name, String... people) {
        cohorts.add(new CohortFacts(
                new CohortId(name),
                name,
                RegionCode.of("622927"),
                LONG_AGO,
                LONG_AGO,
                true,
                false,
                null,
                null,
                Arrays.stream(people)
                        .map(person -> new PersonFacts(new AccountId(person), true, null))
                        .toList()));
        return this;
    }

    Market sold(String shop, String day, String channel, long gross, long refunds, long net, int orders) {
        var of = shops.stream()
                .filter(one -> one.name().equals(shop))
                .findFirst()
                .orElseThrow();
        var figures = new Figures(gross, refunds, net);
        var accounts = List.copyOf(of.shareOn(LocalDate.parse(day)).keySet());
        var parts = figures.split(accounts.stream()
                .mapToLong(of.shareOn(LocalDate.parse(day))::get)
                .toArray());
        Map<AccountId, Figures> perMember = new HashMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            perMember.put(accounts.get(i), parts.get(i));
        }
        days.add(new DayFigures(of.id(), LocalDate.parse(day), channel, "CNY", figures, orders, orders, perMember));
        return this;
    }

    List<DayFigures> days() {
        return days;
    }

    static RevenueFilter period(String from, String to) {
        return filter(from, to, null, null, null);
    }

    static RevenueFilter filter(
            String from, String to, @Nullable String shop, @Nullable String cohort, @Nullable String region) {
        return new RevenueFilter(LocalDate.parse(from), LocalDate.parse(to), shop, cohort, region, null, null);
    }

    Scope scope(RevenueFilter filter) {
        return Scope.of(filter, shops, cohorts);
    }

    Review review(RevenueFilter filter, String today) {
        var scope = scope(filter);
        var before = filter.period().before(LocalDate.parse(today));
        var visible = days.stream()
                .filter(day -> scope.shops().containsKey(day.shop()))
                .toList();
        return new Review(scope, filter.period(), before, LocalDate.parse(today), visible);
    }
}
