package org.seedbed.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedbed.sales.Facts.line;
import static org.seedbed.sales.Facts.lines;
import static org.seedbed.sales.Facts.money;
import static org.seedbed.sales.Facts.paid;
import static org.seedbed.shop.Directories.LI;
import static org.seedbed.shop.Directories.SHANGHAI;
import static org.seedbed.shop.Directories.WANG;
import static org.seedbed.shop.Directories.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.TestClock;
import org.seedbed.TestStore;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.Directories;
import org.seedbed.shop.ShopDirectory;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(TestStore.class)
class SalesBookTests {
    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final LocalDate LAST = LocalDate.parse("2026-12-31");

    private ShopDirectory directory;
    private SalesBook book;
    private SalesFigures figures;
    private ShopId shop;

    @BeforeEach
    void open(MongoTemplate mongo) {
        directory = Directories.over(mongo, new TestClock("2026-01-05T02:00:00Z"));
        var books = Books.over(mongo, directory, SHANGHAI);
        book = books.book();
        figures = books.figures();
        shop = Directories.open(directory, "花田").id();
    }

    @Test
    void countsWhatIsNewThenWhatChangedThenNothing() {
        var first =
                List.of(paid(shop, "1", "2026-01-02T01:00:00Z", 1_000), paid(shop, "2", "2026-01-02T01:00:00Z", 500));
        var later = List.of(
                paid(shop, "1", "2026-01-02T01:00:00Z", 1_000),
                money(
                        shop,
                        "2",
                        SaleStatus.REFUNDED_FULL,
                        "2026-01-02T01:00:00Z",
                        new Figures(500, 500, 0),
                        "2026-02-01T00:00:00Z"));

        assertThat(book.compare(first)).isEqualTo(new SalesChange(2, 0, 0));
        assertThat(book.record(first)).isEqualTo(new SalesChange(2, 0, 0));
        assertThat(book.record(first)).isEqualTo(new SalesChange(0, 0, 2));
        assertThat(book.compare(later)).isEqualTo(new SalesChange(0, 1, 1));
        assertThat(book.record(later)).isEqualTo(new SalesChange(0, 1, 1));
        assertThat(book.record(later)).isEqualTo(new SalesChange(0, 0, 2));
    }

    @Test
    void joinsMoneyAndLinesInEitherOrder() {
        var money = paid(shop, "1", "2026-01-02T01:00:00Z", 1_000);
        var lines = lines(shop, "1", line("土豆", 1, 300L), line("百合", 2, 600L));
        book.record(List.of(money));
        book.record(List.of(lines));
        var other = lines(shop, "2", line("土豆", 1, 300L), line("百合", 2, 600L));
        book.record(List.of(other));
        assertThat(figures.find("taobao|" + shop + "|2").orElseThrow().money()).isNull();
        book.record(List.of(paid(shop, "2", "2026-01-02T01:00:00Z", 1_000)));
        book.settle();

        var one = figures.find("taobao|" + shop + "|1").orElseThrow();
        var two = figures.find("taobao|" + shop + "|2").orElseThrow();
        assertThat(one.lineFigures()).isEqualTo(two.lineFigures());
        assertThat(one.lineFigures()).extracting(Figures::gross).containsExactly(333L, 667L);
        assertThat(days()).singleElement().satisfies(day -> {
            assertThat(day.figures()).isEqualTo(new Figures(2_000, 0, 2_000));
            assertThat(day.orders()).isEqualTo(2);
            assertThat(day.units()).isEqualTo(6);
        });
    }

    @Test
    void countsAnOrderOnTheProgrammesDayOfPayment() {
        book.record(List.of(paid(shop, "1", "2026-01-02T16:30:00Z", 1_000)));
        book.settle();

        assertThat(days()).extracting(DayFigures::day).containsExactly(LocalDate.parse("2026-01-03"));
    }

    @Test
    void movesTheMoneyWhenTheDayOfPaymentMoves() {
        book.record(List.of(paid(shop, "1", "2026-01-02T01:00:00Z", 1_000)));
        book.settle();
        book.record(List.of(paid(shop, "1", "2026-01-04T01:00:00Z", 1_000)));
        book.settle();

        assertThat(days()).extracting(DayFigures::day).containsExactly(LocalDate.parse("2026-01-04"));
    }

    @Test
    void splitsEachDayByTheSharesOfThatDay() {
        Directories.share(
                directory,
                shop,
                member(LI, 10_000, "2024-01-01", "2026-01-01"),
                member(LI, 3_333, "2026-01-02"),
                member(WANG, 6_667, "2026-01-02"));
        book.record(
                List.of(paid(shop, "1", "2026-01-01T01:00:00Z", 100), paid(shop, "2", "2026-01-02T01:00:00Z", 1_001)));
        book.settle();

        assertThat(days())
                .extracting(day -> Map.copyOf(day.perMember()))
                .containsExactly(
                        Map.of(LI, new Figures(100, 0, 100)),
                        Map.of(LI, new Figures(334, 0, 334), WANG, new Figures(667, 0, 667)));
        assertThat(SalesFigures.perMember(days())).containsEntry(LI, new Figures(434, 0, 434));
        assertThat(figures.netByAccount(Set.of(WANG), "CNY"))
                .containsEntry(WANG, List.of(new DatedNet(LocalDate.parse("2026-01-02"), 667)));
    }

    @Test
    void splitsAgainWhenTheSharesChange() {
        book.record(List.of(paid(shop, "1", "2026-01-02T01:00:00Z", 1_000)));
        book.settle();
        Directories.share(directory, shop, member(WANG, 10_000, "2024-01-01"));
        book.settle();

        assertThat(days())
                .singleElement()
                .satisfies(day -> assertThat(day.perMember()).isEqualTo(Map.of(WANG, new Figures(1_000, 0, 1_000))));
    }

    @Test
    void addsUpTheSameWhetherBitByBitOrAnew(MongoTemplate mongo) {
        var random = new Random(20260105);
        var second = Directories.open(directory, "山货").id();
        Directories.share(directory, shop, member(LI, 5_000, "2024-01-01"), member(WANG, 5_000, "2024-01-01"));
        for (int round = 0; round < 8; round++) {
            var facts = new ArrayList<SaleFacts>();
            IntStream.range(0, 60).forEach(i -> facts.add(somethingSaid(random, random.nextBoolean() ? shop : second)));
            Collections.shuffle(facts, random);
            book.record(facts);
            if (random.nextBoolean()) {
                book.settle();
            }
        }
        book.settle();
        var incremental = days();
        figures.rebuild();
        assertThat(days()).isEqualTo(incremental);
        mongo.remove(new org.springframework.data.mongodb.core.query.Query(), DayRollup.class);
        figures.rebuild();

        assertThat(days()).isEqualTo(incremental).isNotEmpty();
        assertThat(days())
                .allSatisfy(
                        day -> assertThat(Figures.sum(day.perMember().values())).isEqualTo(day.figures()));
        assertThat(mongo.findAll(Sale.class))
                .allSatisfy(sale -> assertThat(sale.dirty()).isNull());
    }

    private static SaleFacts somethingSaid(Random random, ShopId shop) {
        var orderNo = "n" + random.nextInt(80);
        if (random.nextInt(4) == 0) {
            return lines(
                    shop, orderNo, line("a", 1 + random.nextInt(3), 100L + random.nextInt(900)), line("b", 1, 50L));
        }
        long gross = 1 + random.nextInt(100_000);
        long refunds = random.nextInt(5) == 0 ? random.nextInt((int) gross) : 0;
        var status = SaleStatus.values()[1 + random.nextInt(4)];
        var paidAt = "2026-01-%02dT%02d:00:00Z".formatted(1 + random.nextInt(28), random.nextInt(24));
        return money(
                shop,
                orderNo,
                status,
                paidAt,
                new Figures(gross, refunds, gross - refunds - random.nextInt(3)),
                "2026-02-%02dT00:00:00Z".formatted(1 + random.nextInt(28)));
    }

    @Test
    void pagesThroughPaidOrdersNewestFirst() {
        book.record(IntStream.range(0, 7)
                .mapToObj(i -> paid(shop, "n" + i, "2026-01-0" + (1 + i / 2) + "T01:00:00Z", 100))
                .toList());
        var filter = new SalesFilter(Set.of(shop), FIRST, LAST, null, "CNY");

        var orders = new ArrayList<String>();
        String cursor = null;
        do {
            var page = figures.sales(filter, cursor, 3);
            page.items().forEach(sale -> orders.add(sale.orderNo()));
            assertThat(page.total()).isEqualTo(7);
            cursor = page.next();
        } while (cursor != null);

        assertThat(orders).containsExactly("n6", "n5", "n4", "n3", "n2", "n1", "n0");
    }

    @Test
    void knowsTheFirstDayWithMoneyLeftOver() {
        book.record(List.of(
                money(
                        shop,
                        "1",
                        SaleStatus.REFUNDED_FULL,
                        "2026-01-01T01:00:00Z",
                        new Figures(500, 500, 0),
                        "2026-02-01T00:00:00Z"),
                paid(shop, "2", "2026-01-03T01:00:00Z", 100),
                paid(shop, "3", "2026-01-04T01:00:00Z", 100)));
        book.settle();

        assertThat(figures.firstNetSale(Set.of(shop))).isEqualTo(Map.of(shop, LocalDate.parse("2026-01-03")));
    }

    private List<DayFigures> days() {
        return figures.days(Set.of(shop, new ShopId("id0002")), FIRST, LAST, null, "CNY");
    }
}
