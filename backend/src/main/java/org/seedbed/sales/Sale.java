package org.seedbed.sales;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.ShopId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One order of any channel. Money and lines come from different files in either order; what no file has said is absent. {@code
 * day} is the business day of payment; {@code dirty} holds the days whose sums are behind, and is absent when none is; {@code
 * stamp} counts the writes.
 */
@Document("sales")
public record Sale(
        @Id String id,
        String channel,
        ShopId shop,
        String orderNo,
        String currency,
        @Nullable SaleMoney money,
        @Nullable LocalDate day,
        @Nullable List<SaleLine> lines,
        @Nullable List<LocalDate> dirty,
        long stamp) {

    static Sale blank(SaleFacts facts) {
        return new Sale(
                facts.saleId(),
                facts.channel(),
                facts.shop(),
                facts.orderNo(),
                facts.currency(),
                null,
                null,
                null,
                null,
                0);
    }

    /** This order once the facts are taken in; the same object if they are known already. */
    Sale with(SaleFacts facts, ZoneId zone) {
        var newMoney = merged(money, facts.money());
        var newLines = facts.lines() == null || sameLines(facts.lines()) ? lines : facts.lines();
        if (Objects.equals(newMoney, money) && Objects.equals(newLines, lines)) {
            return this;
        }
        var paidAt = newMoney == null ? null : newMoney.paidAt();
        var newDay = paidAt == null ? null : LocalDate.ofInstant(paidAt, zone);
        var next = new Sale(id, channel, shop, orderNo, currency, newMoney, newDay, newLines, dirty, stamp);
        return next.behind(sumsDifferFrom(next) ? new LocalDate[] {day, newDay} : new LocalDate[0]);
    }

    private static @Nullable SaleMoney merged(@Nullable SaleMoney known, @Nullable SaleMoney read) {
        return known == null ? read : read == null ? known : known.followedBy(read);
    }

    private boolean sameLines(List<SaleLine> read) {
        return lines != null
                && lines.size() == read.size()
                && IntStream.range(0, read.size()).allMatch(i -> lines.get(i).saysTheSameAs(read.get(i)));
    }

    private boolean sumsDifferFrom(Sale next) {
        return !Objects.equals(day, next.day)
                || units() != next.units()
                || !figures().equals(next.figures());
    }

    private Sale behind(@Nullable LocalDate... days) {
        var all = new TreeSet<LocalDate>(dirty == null ? List.of() : dirty);
        for (var behind : days) {
            if (behind != null) {
                all.add(behind);
            }
        }
        return new Sale(
                id,
                channel,
                shop,
                orderNo,
                currency,
                money,
                day,
                lines,
                all.isEmpty() ? null : List.copyOf(all),
                stamp);
    }

    Sale stamped() {
        return new Sale(id, channel, shop, orderNo, currency, money, day, lines, dirty, stamp + 1);
    }

    /** Whether a reader would see no difference; being named by a newer file is none. */
    boolean saysTheSameAs(Sale other) {
        boolean sameMoney =
                money == null ? other.money == null : other.money != null && money.saysTheSameAs(other.money);
        return sameMoney && Objects.equals(lines, other.lines);
    }

    public Figures figures() {
        return money == null ? Figures.NONE : money.figures();
    }

    /** Articles sold: as listed, else as the order file counts them, else 0. */
    public int units() {
        if (lines != null) {
            return lines.stream().mapToInt(SaleLine::quantity).sum();
        }
        return money == null || money.units() == null ? 0 : money.units();
    }

    /** The order's money spread over its lines, in their order: by listed amounts if every line has one, else by quantity. */
    public List<Figures> lineFigures() {
        if (lines == null || lines.isEmpty()) {
            return List.of();
        }
        boolean allListed = lines.stream().allMatch(line -> line.listed() != null);
        return figures()
                .split(lines.stream()
                        .mapToLong(line -> allListed ? Objects.requireNonNull(line.listed()) : line.quantity())
                        .toArray());
    }
}
