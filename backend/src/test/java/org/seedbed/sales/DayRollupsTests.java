package org.seedbed.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedbed.sales.Facts.paid;
import static org.seedbed.shop.Directories.SHANGHAI;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.TestClock;
import org.seedbed.TestStore;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.Directories;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@ExtendWith(TestStore.class)
class DayRollupsTests {
    private static final LocalDate DAY = LocalDate.parse("2026-01-02");
    private static final String MORNING = "2026-01-02T01:00:00Z";

    private final MongoTemplate mongo;
    private Books books;
    private ShopId shop;

    DayRollupsTests(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @BeforeEach
    void open() {
        var directory = Directories.over(mongo, new TestClock("2026-01-05T02:00:00Z"));
        books = Books.over(mongo, directory, SHANGHAI);
        shop = Directories.open(directory, "花田").id();
    }

    @Test
    void addsASaleToItsDayWithoutReadingTheOthersOfTheDay() {
        sell(0, 50);
        books.book().settle();
        sell(50, 1);
        // Whoever read them would miss them.
        IntStream.range(0, 50)
                .forEach(
                        number -> mongo.remove(Query.query(Criteria.where("_id").is(id(number))), Sale.class));
        books.book().settle();

        assertThat(total()).isEqualTo(5_100);
    }

    @Test
    void countsASaleOnceAlthoughTheProcessEndedBeforeItsMarkWasTaken() {
        sell(0, 3);
        books.book().settle();
        mark(id(1));
        sell(3, 1);
        books.book().settle();
        assertThat(total()).isEqualTo(400);

        mark(id(1));
        mark(id(3));
        books.book().settle();
        sell(4, 1);
        books.book().settle();
        assertThat(total()).isEqualTo(500);
    }

    @Test
    void addsUpTheDayAnewWhereASaleChangedThatItHasAlready() {
        sell(0, 3);
        books.book().settle();
        books.book()
                .record(List.of(Facts.money(
                        shop,
                        "n1",
                        SaleStatus.REFUNDED_PARTIAL,
                        MORNING,
                        new Figures(100, 40, 60),
                        "2026-02-01T00:00:00Z")));
        sell(3, 1);
        books.book().settle();

        assertThat(total()).isEqualTo(360);
    }

    @Test
    void addsUpMoreSalesThanItRemembers() {
        sell(0, 500);
        books.book().settle();
        IntStream.range(0, 500).forEach(number -> mark(id(number)));
        sell(500, 1);
        books.book().settle();

        assertThat(total()).isEqualTo(50_100);
    }

    @Test
    void twoProcessesTogetherCountEachSaleOnce() throws Exception {
        var others = Books.over(mongo, Directories.over(mongo, new TestClock("2026-01-05T02:00:00Z")), SHANGHAI);
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> ours = () -> sellOneByOne(books, 0);
            Callable<Void> theirs = () -> sellOneByOne(others, 1_000);
            for (var done : threads.invokeAll(List.of(ours, theirs))) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        books.book().settle();
        var together = days();
        assertThat(together).singleElement().satisfies(day -> {
            assertThat(day.orders()).isEqualTo(120);
            assertThat(day.figures().net()).isEqualTo(12_000);
        });

        books.figures().rebuild();
        assertThat(days()).isEqualTo(together);
    }

    private Void sellOneByOne(Books own, int first) {
        for (int number = first; number < first + 60; number++) {
            own.book().record(List.of(paid(shop, "n" + number, MORNING, 100)));
            own.book().settle();
        }
        return null;
    }

    private void sell(int first, int count) {
        books.book()
                .record(IntStream.range(first, first + count)
                        .mapToObj(number -> paid(shop, "n" + number, MORNING, 100))
                        .toList());
    }

    private String id(int number) {
        return "taobao|" + shop + "|n" + number;
    }

    /** As it is when the process ends between writing the sum and taking the mark. */
    private void mark(String sale) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(sale)), new Update().set("dirty", List.of(DAY)), Sale.class);
    }

    private long total() {
        return days().get(0).figures().net();
    }

    private List<DayFigures> days() {
        return books.figures().days(Set.of(shop), DAY, DAY, null, "CNY");
    }
}
