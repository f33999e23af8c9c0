package org.seedbed.sales;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.ShopId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** The sum of a shop's sales of one day, channel and currency, and each member's part of it; {@code rev} counts the writes. */
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
        long rev) {

    static DayRollup of(DayKey key, List<SoldOnDay> sales, Map<AccountId, Integer> shares, @Nullable DayRollup before) {
        var sum = Figures.sum(sales.stream().map(SoldOnDay::figures).toList());
        return new DayRollup(
                key.id(),
                key.shop(),
                key.day(),
                key.channel(),
                key.currency(),
                sum,
                sales.size(),
                sales.stream().mapToInt(SoldOnDay::units).sum(),
                split(sum, shares),
                before == null ? 1 : before.rev + 1);
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
