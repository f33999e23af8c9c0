package org.seedbed.order.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.seedbed.order.Earned;
import org.seedbed.order.ShopOrders;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.LargestRemainder;
import org.seedbed.shop.Shop;
import org.springframework.stereotype.Component;

/** What a shop's paid orders have brought in some days, and a member's part of it, split by the day as all revenue is. */
@Component
class Earnings {
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private final ShopOrders orders;
    private final ZoneId zone;

    Earnings(ShopOrders orders, ZoneId zone) {
        this.orders = orders;
        this.zone = zone;
    }

    /** The days from the first to the last, both counted. */
    record EarningsView(LocalDate from, LocalDate to, int orders, long paid, long refunded, long net, long mine) {}

    /** Today, the last 7 days and those before, the last 30 days and those before. */
    List<EarningsView> of(Shop shop, AccountId member, LocalDate today) {
        var first = today.minusDays(2L * MONTH - 1);
        var days = new TreeMap<LocalDate, List<Earned>>();
        for (var order : orders.earned(shop.id(), first.atStartOfDay(zone).toInstant())) {
            days.computeIfAbsent(LocalDate.ofInstant(order.paidAt(), zone), day -> new ArrayList<>())
                    .add(order);
        }
        var days7 = today.minusDays(WEEK);
        var days30 = today.minusDays(MONTH);
        return List.of(
                sum(shop, member, days, today, today),
                sum(shop, member, days, days7.plusDays(1), today),
                sum(shop, member, days, days7.minusDays(WEEK - 1), days7),
                sum(shop, member, days, days30.plusDays(1), today),
                sum(shop, member, days, first, days30));
    }

    private static EarningsView sum(
            Shop shop, AccountId member, TreeMap<LocalDate, List<Earned>> days, LocalDate from, LocalDate to) {
        int orders = 0;
        long paid = 0;
        long refunded = 0;
        long mine = 0;
        for (var day : days.subMap(from, true, to, true).entrySet()) {
            long dayPaid = day.getValue().stream().mapToLong(Earned::paid).sum();
            long dayRefunded =
                    day.getValue().stream().mapToLong(Earned::refunded).sum();
            orders += day.getValue().size();
            paid += dayPaid;
            refunded += dayRefunded;
            mine += part(shop, member, day.getKey(), dayPaid - dayRefunded);
        }
        return new EarningsView(from, to, orders, paid, refunded, paid - refunded, mine);
    }

    private static long part(Shop shop, AccountId member, LocalDate day, long net) {
        var shares = shop.shareOn(day);
        var weights = shares.values().stream().mapToLong(Integer::longValue).toArray();
        int place = List.copyOf(shares.keySet()).indexOf(member);
        return place < 0 ? 0 : LargestRemainder.split(net, weights)[place];
    }
}
