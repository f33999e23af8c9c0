package org.seedbed.sales;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.Page;
import org.seedbed.shared.ShopId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;

/** Answers what was sold. Callers name the shops or people they may ask about. */
@Service
public class SalesFigures {
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("day"), Sort.Order.desc("_id"));

    private final Sales sales;
    private final DaySums rollups;
    private final DayRollups follower;

    SalesFigures(Sales sales, DaySums rollups, DayRollups follower) {
        this.sales = sales;
        this.rollups = rollups;
        this.follower = follower;
    }

    /** The sums by day, shop and channel, oldest day first; days without paid orders are left out. */
    public List<DayFigures> days(
            Collection<ShopId> shops, LocalDate from, LocalDate to, @Nullable String channel, String currency) {
        return shops.isEmpty()
                ? List.of()
                : rollups
                        .find(query(matching(shops, from, to, channel, currency)
                                .and("orders")
                                .gt(0)))
                        .stream()
                        .map(DayRollup::toFigures)
                        .sorted(comparing(DayFigures::day)
                                .thenComparing(day -> day.shop().value()))
                        .toList();
    }

    public List<DayFigures> days(SalesFilter filter) {
        return days(filter.shops(), filter.from(), filter.to(), filter.channel(), filter.currency());
    }

    /** Each person's own part of the days, added up; people without any are left out. */
    public static Map<AccountId, Figures> perMember(Collection<DayFigures> days) {
        var sums = new HashMap<AccountId, Figures>();
        days.forEach(day -> day.perMember().forEach((account, part) -> sums.merge(account, part, Figures::plus)));
        return sums;
    }

    /** What these people's parts of all their shops came to, day by day, oldest first; people without any are left out. */
    public Map<AccountId, List<DatedNet>> netByAccount(Collection<AccountId> accounts, String currency) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        var wanted = new HashSet<>(accounts);
        var values = wanted.stream().map(AccountId::value).toList();
        var sums = new HashMap<AccountId, TreeMap<LocalDate, Long>>();
        rollups.find(query(where("perMember.account")
                        .in(values)
                        .and("currency")
                        .is(currency)
                        .and("orders")
                        .gt(0)))
                .forEach(rollup -> rollup.perMember().stream()
                        .filter(part -> wanted.contains(part.account()))
                        .forEach(part -> sums.computeIfAbsent(part.account(), none -> new TreeMap<>())
                                .merge(rollup.day(), part.figures().net(), Math::addExact)));
        return sums.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        person -> person.getValue().entrySet().stream()
                                .map(day -> new DatedNet(day.getKey(), day.getValue()))
                                .toList()));
    }

    /** The first day on which each shop earned anything net; shops that never did are left out. */
    public Map<ShopId, LocalDate> firstNetSale(Collection<ShopId> shops) {
        return shops.isEmpty()
                ? Map.of()
                : rollups
                        .find(query(where("shop")
                                .in(values(shops))
                                .and("figures.net")
                                .gt(0)))
                        .stream()
                        .collect(toMap(
                                DayRollup::shop, DayRollup::day, (one, other) -> one.isBefore(other) ? one : other));
    }

    /** Paid orders, newest first. */
    public Page<Sale> sales(SalesFilter filter, @Nullable String cursor, int limit) {
        var all = matching(filter);
        long total = sales.count(query(all));
        var after = cursor == null
                ? all
                : new Criteria().andOperator(all, Cursor.parse(cursor).after());
        var found = sales.find(query(after).with(NEWEST_FIRST).limit(limit + 1));
        boolean more = found.size() > limit;
        var items = more ? found.subList(0, limit) : found;
        return new Page<>(items, more ? Cursor.of(items.get(items.size() - 1)).text() : null, total);
    }

    /** One order, paid or not; the caller checks its shop. */
    public Optional<Sale> find(String id) {
        return Optional.ofNullable(sales.byIds(List.of(id)).get(id));
    }

    /** Computes every sum by day anew; nothing changes unless one was wrong. */
    public void rebuild() {
        follower.rebuild();
    }

    private static Criteria matching(SalesFilter filter) {
        return matching(filter.shops(), filter.from(), filter.to(), filter.channel(), filter.currency());
    }

    private static Criteria matching(
            Collection<ShopId> shops, LocalDate from, LocalDate to, @Nullable String channel, String currency) {
        var criteria = where("shop")
                .in(values(shops))
                .and("day")
                .gte(from)
                .lte(to)
                .and("currency")
                .is(currency);
        return channel == null ? criteria : criteria.and("channel").is(channel);
    }

    private static List<String> values(Collection<ShopId> shops) {
        return shops.stream().map(ShopId::value).toList();
    }

    /** A place in the list: after this day and id. */
    private record Cursor(LocalDate day, String id) {
        static Cursor of(Sale sale) {
            return new Cursor(Objects.requireNonNull(sale.day()), sale.id());
        }

        static Cursor parse(String text) {
            int bar = text.indexOf('|');
            try {
                return new Cursor(LocalDate.parse(text.substring(0, Math.max(bar, 0))), text.substring(bar + 1));
            } catch (DateTimeParseException notOneOfOurs) {
                throw Invalid.field("cursor", "cursor");
            }
        }

        String text() {
            return day + "|" + id;
        }

        Criteria after() {
            return where("day")
                    .lte(day)
                    .orOperator(where("day").lt(day), where("_id").lt(id));
        }
    }
}
