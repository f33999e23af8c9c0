package org.seedbed.sales;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.ShopId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The sum of a shop's sales of one day, channel and currency, and each member's part of it; {@code rev} counts the writes.
 * {@code counted} names the sales that are in the sum and still bore the mark of those that are not when it was written; it is
 * absent where they were many.
 */
@Document("salesDays")
record DayRollup(
        @Id String id,
        ShopId shop,
        LocalDate day,
        String channel,
        String currency,
        Figures figures,
        int orders,
        int units,
        List<MemberFigures> perMember,
        @Nullable List<String> counted,
        long rev) {
    private static final int MOST_COUNTED = 200;

    /** The sum of these, which are all of the day. */
    static DayRollup of(DayKey key, List<SoldOnDay> sales, Map<AccountId, Integer> shares, @Nullable DayRollup before) {
        var marked = sales.stream().filter(sale -> sale.dirty() != null).toList();
        var sum = Figures.sum(sales.stream().map(SoldOnDay::figures).toList());
        return new DayRollup(
                key.id(),
                key.shop(),
                key.day(),
                key.channel(),
                key.currency(),
                sum,
                sales.size(),
                units(sales),
                split(sum, shares),
                counted(marked),
                before == null ? 1 : before.rev + 1);
    }

    /** Whether the marked sales of the day can be added to what there is, instead of adding up the whole day anew. */
    boolean canTake(List<SoldOnDay> marked) {
        return counted != null && marked.stream().allMatch(SoldOnDay::isAsRecorded);
    }

    /** This sum with those of the day's marked sales that it does not have yet. */
    DayRollup with(List<SoldOnDay> marked, Map<AccountId, Integer> shares) {
        var known = Set.copyOf(Objects.requireNonNull(counted));
        var fresh = marked.stream().filter(sale -> !known.contains(sale.id())).toList();
        var sum =
                figures.plus(Figures.sum(fresh.stream().map(SoldOnDay::figures).toList()));
        return new DayRollup(
                id,
                shop,
                day,
                channel,
                currency,
                sum,
                orders + fresh.size(),
                units + units(fresh),
                split(sum, shares),
                counted(marked),
                rev + 1);
    }

    private static int units(List<SoldOnDay> sales) {
        return sales.stream().mapToInt(SoldOnDay::units).sum();
    }

    private static @Nullable List<String> counted(List<SoldOnDay> marked) {
        return marked.size() > MOST_COUNTED
                ? null
                : marked.stream().map(SoldOnDay::id).toList();
    }

    private static List<MemberFigures> split(Figures sum, Map<AccountId, Integer> shares) {
        if (shares.isEmpty()) {
            return List.of();
        }
        var accounts = new ArrayList<>(shares.keySet());
        var parts = sum.split(accounts.stream().mapToLong(shares::get).toArray());
        var perMember = new ArrayList<MemberFigures>();
        for (int i = 0; i < accounts.size(); i++) {
            perMember.add(new MemberFigures(accounts.get(i), parts.get(i)));
        }
        return perMember;
    }

    DayKey key() {
        return new DayKey(shop, day, channel, currency);
    }

    DayFigures toFigures() {
        return new DayFigures(
                shop,
                day,
                channel,
                currency,
                figures,
                orders,
                units,
                perMember.stream().collect(toMap(MemberFigures::account, MemberFigures::figures)));
    }
}
