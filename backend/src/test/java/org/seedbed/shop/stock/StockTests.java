package org.seedbed.shop.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedbed.As;
import org.seedbed.Seeds;
import org.seedbed.TestClock;
import org.seedbed.TestStore;
import org.seedbed.shared.Refused;
import org.seedbed.shared.ShopId;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(TestStore.class)
class StockTests {
    private static final ShopId SHOP = new ShopId("shop");

    private final TestClock clock = new TestClock("2030-01-05T02:00:00Z");
    private final Shelf shelf;
    private final Stock stock;
    private final StockSweeper sweeper;
    private final MongoTemplate mongo;

    StockTests(MongoTemplate mongo) {
        this.mongo = mongo;
        shelf = new Shelf(mongo);
        var movements = new Movements(mongo);
        var counting = new Counting(mongo, shelf);
        stock = new Stock(shelf, counting, movements, follower -> {}, clock);
        sweeper = new StockSweeper(shelf, counting, movements, follower -> {}, clock);
    }

    static LongStream seeds() {
        return Seeds.from(1, 2, 20);
    }

    /** R3: some pay, some leave their holds to run out, until nothing more can be had. */
    @ParameterizedTest
    @MethodSource("seeds")
    void sellsExactlyWhatThereIsToMoreBuyersThanThereAreUnits(long seed) throws Exception {
        int units = Seeds.MANY ? 100 : 30;
        int buyers = 10 * units;
        stocked("tea", units);
        var dice = new Random(seed);
        var pays = new ArrayList<Boolean>();
        for (int buyer = 0; buyer < buyers; buyer++) {
            pays.add(dice.nextInt(3) > 0);
        }
        var sold = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(16);
        var calls = new ArrayList<Callable<Boolean>>();
        for (int buyer = 0; buyer < buyers; buyer++) {
            var order = "order" + buyer;
            boolean pay = pays.get(buyer);
            calls.add(() -> {
                if (stock.hold(SHOP, "tea", order, 1, in(30)) != Held.HELD || !pay) {
                    return false;
                }
                return stock.claim(SHOP, "tea", order, 1) == Claim.CLAIMED && sold.incrementAndGet() > 0;
            });
        }
        threads.invokeAll(calls).forEach(StockTests::done);
        assertThat(item("tea").available() + item("tea").held() + sold.get()).isEqualTo(units);

        clock.advance(Duration.ofHours(1));
        var late = new ArrayList<Callable<Boolean>>();
        for (int buyer = 0; buyer < units; buyer++) {
            var order = "late" + buyer;
            late.add(() -> stock.hold(SHOP, "tea", order, 1, in(30)) == Held.HELD
                    && stock.claim(SHOP, "tea", order, 1) == Claim.CLAIMED
                    && sold.incrementAndGet() > 0);
        }
        threads.invokeAll(late).forEach(StockTests::done);
        threads.shutdown();

        assertThat(sold).hasValue(units);
        assertThat(item("tea").sold()).isEqualTo(units);
        assertThat(item("tea").available()).isZero();
        assertThat(stock.hold(SHOP, "tea", "another", 1, in(30))).isEqualTo(Held.SOLD_OUT);
    }

    private static void done(java.util.concurrent.Future<?> result) {
        try {
            result.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void holdsClaimsAndReleasesOnceHoweverOftenItIsSaid() {
        stocked("tea", 5);

        assertThat(stock.hold(SHOP, "tea", "o1", 2, in(30))).isEqualTo(Held.HELD);
        assertThat(stock.hold(SHOP, "tea", "o1", 2, in(30))).isEqualTo(Held.HELD);
        assertThat(item("tea").available()).isEqualTo(3);
        assertThat(stock.claim(SHOP, "tea", "o1", 2)).isEqualTo(Claim.CLAIMED);
        assertThat(stock.claim(SHOP, "tea", "o1", 2)).isEqualTo(Claim.ALREADY);
        stock.release(SHOP, "tea", "o1", 2);
        assertThat(item("tea").sold()).isEqualTo(2);
        assertThat(stock.claim(SHOP, "tea", "o2", 1)).isEqualTo(Claim.GONE);
        stock.hold(SHOP, "tea", "o2", 1, in(30));
        stock.release(SHOP, "tea", "o2", 1);
        stock.release(SHOP, "tea", "o2", 1);
        assertThat(item("tea").available()).isEqualTo(3);
        stock.restock(SHOP, "tea", "o1", 1, "R1");
        stock.restock(SHOP, "tea", "o1", 1, "R1");
        assertThat(item("tea").available()).isEqualTo(4);
        assertThat(item("tea").sold()).isEqualTo(1);
    }

    @Test
    void sweepsWhatRanOutBeforeItRefusesABuyerAndLeavesWhatWasClaimed() {
        stocked("tea", 2);
        stock.hold(SHOP, "tea", "paid", 1, in(30));
        stock.claim(SHOP, "tea", "paid", 1);
        stock.hold(SHOP, "tea", "idle", 1, in(30));
        assertThat(stock.hold(SHOP, "tea", "o3", 1, in(30))).isEqualTo(Held.SOLD_OUT);

        clock.advance(Duration.ofMinutes(31));

        assertThat(stock.hold(SHOP, "tea", "o3", 1, in(30))).isEqualTo(Held.HELD);
        assertThat(stock.claim(SHOP, "tea", "idle", 1)).isEqualTo(Claim.GONE);
        assertThat(stock.claim(SHOP, "tea", "paid", 1)).isEqualTo(Claim.ALREADY);
    }

    @Test
    void givesBackEveryHoldThatRanOutEvenIfNobodyAsks() {
        stocked("tea", 60);
        for (int order = 0; order < 60; order++) {
            stock.hold(SHOP, "tea", "o" + order, 1, in(order % 2 == 0 ? 30 : 90));
        }
        clock.advance(Duration.ofMinutes(31));

        sweeper.catchUp();
        sweeper.catchUp();

        assertThat(item("tea").available()).isEqualTo(30);
        assertThat(item("tea").holds()).hasSize(30);
    }

    @Test
    void saysThatItIsCrowdedAndNotSoldOutWhenFiveHundredOrdersHoldIt() {
        stocked("tea", 1_000);
        for (int order = 0; order < Shelf.MOST_HOLDS; order++) {
            assertThat(stock.hold(SHOP, "tea", "o" + order, 1, in(30))).isEqualTo(Held.HELD);
        }

        assertThat(stock.hold(SHOP, "tea", "one-more", 1, in(30))).isEqualTo(Held.CROWDED);
        assertThat(stock.hold(SHOP, "tea", "too-much", 501, in(30))).isEqualTo(Held.SOLD_OUT);
        assertThat(stock.hold(SHOP, "tea", "o7", 1, in(60))).as("prolonged").isEqualTo(Held.HELD);
        assertThat(item("tea").available()).isEqualTo(500);
    }

    @Test
    void setsASellersCountOnlyIfTheySawTheNumber() {
        stocked("tea", 5);
        stock.hold(SHOP, "tea", "o1", 1, in(30));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> stock.count(SHOP, "tea", 5, 8, As.ADMINISTRATOR))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("stock-changed"));
        stock.count(SHOP, "tea", 4, 8, As.ADMINISTRATOR);
        sweeper.catchUp();
        sweeper.catchUp();

        assertThat(item("tea").available()).isEqualTo(8);
        assertThat(item("tea").counts()).isEmpty();
        assertThat(mongo.findAll(Document.class, "stockMovements"))
                .extracting(movement -> movement.getInteger("quantity"))
                .containsExactlyInAnyOrder(5, 4);
    }

    private void stocked(String sku, int units) {
        stock.count(SHOP, sku, 0, units, As.ADMINISTRATOR);
        clock.advance(Duration.ofSeconds(1));
    }

    private StockItem item(String sku) {
        return shelf.find(StockItem.id(SHOP, sku)).orElseThrow();
    }

    private Instant in(int minutes) {
        return clock.instant().plus(Duration.ofMinutes(minutes));
    }
}
