package org.seedbed.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.As;
import org.seedbed.TestStore;
import org.seedbed.order.LedgerEntry.Account;
import org.seedbed.order.coupon.Coupon;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Refused;
import org.seedbed.shared.ShopId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@ExtendWith(TestStore.class)
class OrderBookTests {
    private static final long ONE = 2_600;

    private final Bazaar bazaar;

    OrderBookTests(MongoTemplate mongo) {
        bazaar = new Bazaar(mongo);
    }

    @BeforeEach
    void open() {
        bazaar.open();
    }

    @Test
    void paysOnceHoweverOftenAndFromHowManySidesItIsTold() throws Exception {
        bazaar.offer("tea", 1_800, 5);
        var order = bazaar.shopper().puts("tea", 1).orders(ONE);
        var begun = bazaar.orders.beginPayment(order.id(), "test");
        bazaar.orders.sessionStarted(order.id(), begun.attempt(), "test", "cs_1", "/pay");

        var outcomes = atOnce(50, number -> bazaar.orders.paid(order.id(), Bazaar.facts(order, "evt_1", "cs_1")));

        var paid = bazaar.order(order.id());
        assertThat(outcomes).filteredOn(Outcome.PAID::equals).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.ALREADY::equals).hasSize(49);
        assertThat(paid.state()).isEqualTo(OrderState.PAID);
        assertThat(paid.captured()).isEqualTo(ONE);
        assertThat(paid.ledger()).hasSize(3);
        assertThat(paid.outbox())
                .extracting(message -> message.kind())
                .containsExactly("order-received", "order-paid", "shop-order-paid");
        assertThat(bazaar.sold("tea")).isEqualTo(1);
        assertThat(bazaar.available("tea")).isEqualTo(4);
    }

    @Test
    void keepsTheSaleOnTheShelfOnlyUntilItIsSettled() {
        bazaar.offer("tea", 1_800, 5);
        bazaar.pay(bazaar.shopper().puts("tea", 2).orders(4_600));
        assertThat(bazaar.holds("tea")).isEqualTo(1);

        bazaar.clock.advance(Duration.ofMinutes(1));
        bazaar.follow();
        bazaar.follow();

        assertThat(bazaar.holds("tea")).isZero();
        assertThat(bazaar.sold("tea")).isEqualTo(2);
        assertThat(bazaar.available("tea")).isEqualTo(3);
        assertThat(bazaar.mongo.getCollection("stockMovements").countDocuments())
                .isEqualTo(2);
    }

    /** An order whose buyer is at the provider's page, in the session of this name. */
    private Order inSession(String name) {
        bazaar.offer("tea", 1_800, 5);
        var order = bazaar.shopper().puts("tea", 1).orders(ONE);
        bazaar.orders.beginPayment(order.id(), "test");
        bazaar.orders.sessionStarted(order.id(), 1, "test", name, null);
        return order;
    }

    @Test
    void putsAsideWhatBelongsToAnotherSessionAmountCurrencyOrShop() {
        var order = inSession("cs_1");
        var right = Bazaar.facts(order, "evt", "cs_1");
        var shop = new ShopId("another");
        var wrong = List.of(
                new PaymentFacts("e1", "test", 1, "cs_2", order.shop(), ONE, "CNY", right.at()),
                new PaymentFacts("e2", "test", 1, "cs_1", order.shop(), ONE - 1, "CNY", right.at()),
                new PaymentFacts("e3", "test", 1, "cs_1", order.shop(), ONE, "JPY", right.at()),
                new PaymentFacts("e4", "test", 1, "cs_1", shop, ONE, "CNY", right.at()));

        wrong.forEach(facts -> assertThat(bazaar.orders.paid(order.id(), facts)).isEqualTo(Outcome.MISMATCH));
        wrong.forEach(facts -> assertThat(bazaar.orders.paid(order.id(), facts)).isEqualTo(Outcome.ALREADY));

        var after = bazaar.order(order.id());
        assertThat(after.state()).isEqualTo(OrderState.PENDING_PAYMENT);
        assertThat(after.ledger()).isEmpty();
        assertThat(after.quarantine())
                .extracting(Quarantined::why)
                .containsExactly("session", "amount", "currency", "shop");
        assertThat(bazaar.sold("tea")).isZero();
        assertThat(bazaar.orders.paid(order.id(), right)).isEqualTo(Outcome.PAID);
    }

    /** As orders were stored before their lines had titles in two languages. */
    @Test
    void readsOrdersWhoseLinesHaveTheirTitleInOneLanguage() {
        bazaar.offer("tea", 1_800, 5);
        var order = bazaar.shopper().puts("tea", 1).orders(ONE);
        bazaar.mongo.updateFirst(
                Query.query(Criteria.where("_id").is(order.id().value())),
                Update.update("terms.lines.0.title", "Wild tea"),
                "orders");

        assertThat(bazaar.order(order.id()).terms().lines().get(0).title().in(Locale.ENGLISH))
                .isEqualTo("Wild tea");
        assertThat(bazaar.pay(order)).isEqualTo(Outcome.PAID);
    }

    @Test
    void keepsNoMoreThanTwentyEventsThatDoNotFit() {
        var order = inSession("cs_1");

        for (int number = 0; number < 30; number++) {
            var wrong = Bazaar.facts(order, "e" + number, "cs_2");
            var outcome = number % 2 == 0
                    ? bazaar.orders.paid(order.id(), wrong)
                    : bazaar.orders.moved(order.id(), wrong, Payment.State.PROCESSING);
            assertThat(outcome).as("event %d", number).isEqualTo(Outcome.MISMATCH);
        }

        assertThat(bazaar.order(order.id()).quarantine()).hasSize(20);
        assertThat(bazaar.orders.paid(order.id(), Bazaar.facts(order, "evt", "cs_1")))
                .isEqualTo(Outcome.PAID);
    }

    @Test
    void sellsOneUnitToOneOfTwoWhenTheFirstPaysTooLate() {
        bazaar.offer("tea", 1_800, 1);
        var slow = bazaar.shopper().puts("tea", 1).orders(ONE);
        bazaar.orders.beginPayment(slow.id(), "test");
        bazaar.orders.sessionStarted(slow.id(), 1, "test", "cs_slow", null);
        bazaar.clock.advance(Duration.ofHours(1));
        var quick = bazaar.shopper().puts("tea", 1).orders(ONE);

        assertThat(bazaar.pay(quick)).isEqualTo(Outcome.PAID);
        assertThat(bazaar.orders.paid(slow.id(), Bazaar.facts(slow, "evt_slow", "cs_slow")))
                .isEqualTo(Outcome.LATE_REFUND_WANTED);
        bazaar.refundAll();
        bazaar.follow();

        var ended = bazaar.order(slow.id());
        assertThat(ended.state()).isEqualTo(OrderState.EXPIRED);
        assertThat(ended.refunded()).isEqualTo(ended.captured()).isEqualTo(ONE);
        assertThat(Account.values())
                .allSatisfy(account -> assertThat(ended.balance(account)).isZero());
        assertThat(bazaar.order(quick.id()).state()).isEqualTo(OrderState.PAID);
        assertThat(bazaar.sold("tea")).isEqualTo(1);
        assertThat(bazaar.available("tea")).isZero();
        assertThat(bazaar.holds("tea")).isLessThanOrEqualTo(1);
    }

    @Test
    void acceptsALatePaymentWhileItsGoodsCanStillBeHad() {
        bazaar.offer("tea", 1_800, 1);
        bazaar.coupon("SPRING", Coupon.Kind.AMOUNT, 100, 5);
        var order = bazaar.shopper().puts("tea", 1).uses("spring").orders(2_500);
        bazaar.clock.advance(Duration.ofHours(1));
        bazaar.orders.expired(order.id());
        assertThat(bazaar.available("tea")).isEqualTo(1);
        assertThat(bazaar.coupons.find(bazaar.shop, "SPRING").orElseThrow().used())
                .isZero();

        assertThat(bazaar.orders.paid(order.id(), Bazaar.facts(order, "evt", "cs")))
                .isEqualTo(Outcome.LATE_REALLOCATED);

        assertThat(bazaar.order(order.id()).state()).isEqualTo(OrderState.PAID);
        assertThat(bazaar.sold("tea")).isEqualTo(1);
        assertThat(bazaar.coupons.find(bazaar.shop, "SPRING").orElseThrow().used())
                .isEqualTo(1);
    }

    @Test
    void sendsASecondPaymentOfTheSameOrderBack() {
        bazaar.offer("tea", 1_800, 3);
        var order = bazaar.shopper().puts("tea", 1).orders(ONE);
        bazaar.orders.beginPayment(order.id(), "test");
        bazaar.orders.sessionStarted(order.id(), 1, "test", "cs_1", null);
        bazaar.orders.moved(order.id(), Bazaar.facts(order, "e0", "cs_1"), Payment.State.FAILED);
        assertThat(bazaar.orders.beginPayment(order.id(), "test").attempt()).isEqualTo(2);
        bazaar.orders.sessionStarted(order.id(), 2, "test", "cs_2", null);
        var second = new PaymentFacts("e2", "test", 2, "cs_2", order.shop(), ONE, "CNY", order.placedAt());

        assertThat(bazaar.orders.paid(order.id(), second)).isEqualTo(Outcome.PAID);
        assertThat(bazaar.orders.paid(order.id(), Bazaar.facts(order, "e1", "cs_1")))
                .isEqualTo(Outcome.LATE_REFUND_WANTED);
        bazaar.refundAll();

        var after = bazaar.order(order.id());
        assertThat(after.state()).isEqualTo(OrderState.PAID);
        assertThat(after.captured()).isEqualTo(2 * ONE);
        assertThat(after.sellerBalance()).isEqualTo(ONE);
        assertThat(after.refundable()).isEqualTo(ONE);
        assertThat(bazaar.sold("tea")).isEqualTo(1);
    }

    @Test
    void refundsNeverMoreThanWasPaidHoweverManyAskAtOnce() throws Exception {
        bazaar.offer("tea", 1_800, 5);
        var order = bazaar.shopper().puts("tea", 1).orders(ONE);
        bazaar.pay(order);
        var wish = new Refund.Wish(List.of(), 0, 100, false, "Goodwill");

        var given = atOnce(50, number -> {
            try {
                bazaar.handling.refund(bazaar.shop, order.id(), wish, Bazaar.once(), As.ADMINISTRATOR);
                return true;
            } catch (Refused aboveCap) {
                return false;
            }
        });
        bazaar.refundAll();

        assertThat(given).filteredOn(Boolean::booleanValue).hasSize(26);
        assertThat(bazaar.order(order.id()).refunded()).isEqualTo(ONE);
        assertThat(bazaar.order(order.id()).sellerBalance()).isZero();
    }

    @Test
    void cancelsAPaidOrderOnlyOnceAllMoneyIsBackAndThenHasTheGoodsAgain() {
        bazaar.offer("tea", 1_800, 5);
        var order = bazaar.shopper().puts("tea", 2).orders(4_600);
        bazaar.pay(order);

        bazaar.handling.cancel(bazaar.shop, order.id(), "Hail", As.ADMINISTRATOR);
        assertThat(bazaar.order(order.id()).state()).isEqualTo(OrderState.PAID);
        bazaar.refundAll();

        assertThat(bazaar.order(order.id()).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(bazaar.available("tea")).isEqualTo(5);
        bazaar.clock.advance(Duration.ofMinutes(1));
        bazaar.follow();
        bazaar.follow();
        assertThat(bazaar.available("tea")).isEqualTo(5);
        assertThat(bazaar.sold("tea")).isZero();
    }

    @Test
    void cancelsAnUnpaidOrderAtOnceOrOnceItsSessionIsEnded() {
        bazaar.offer("tea", 1_800, 5);
        var fresh = bazaar.shopper().puts("tea", 1).orders(ONE);
        assertThat(bazaar.orders.cancelUnpaid(fresh.id(), "changed-mind").state())
                .isEqualTo(OrderState.CANCELLED);

        var begun = bazaar.shopper().puts("tea", 1).orders(ONE);
        bazaar.orders.beginPayment(begun.id(), "test");
        bazaar.orders.sessionStarted(begun.id(), 1, "test", "cs_1", null);
        assertThat(bazaar.orders.cancelUnpaid(begun.id(), "changed-mind").state())
                .isEqualTo(OrderState.PENDING_PAYMENT);
        assertThat(bazaar.orders.wantingEnd(10)).extracting(Order::id).containsExactly(begun.id());
        bazaar.orders.expired(begun.id());
        assertThat(bazaar.order(begun.id()).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(bazaar.available("tea")).isEqualTo(5);
    }

    @Test
    void sendsThePaymentOfAnOrderBackThatTheSellerHasCancelledMeanwhile() {
        var order = inSession("cs_1");
        bazaar.handling.cancel(bazaar.shop, order.id(), "Hail", As.ADMINISTRATOR);

        assertThat(bazaar.orders.paid(order.id(), Bazaar.facts(order, "evt_1", "cs_1")))
                .isEqualTo(Outcome.LATE_REFUND_WANTED);
        bazaar.refundAll();

        var ended = bazaar.order(order.id());
        assertThat(ended.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(ended.reason()).isEqualTo("Hail");
        assertThat(ended.refunded()).isEqualTo(ONE);
        assertThat(bazaar.available("tea")).isEqualTo(5);
    }

    @Test
    void holdsTheGoodsForLongerWhenALateSessionNeedsIt() {
        bazaar.offer("tea", 1_800, 1);
        var order = bazaar.shopper().puts("tea", 1).orders(ONE);
        bazaar.clock.advance(Duration.ofMinutes(30));

        bazaar.orders.beginPayment(order.id(), "test");
        bazaar.clock.advance(Duration.ofMinutes(30));
        bazaar.follow();

        assertThat(bazaar.available("tea")).isZero();
        assertThat(bazaar.orders.wantingEnd(10)).isEmpty();
    }

    @Test
    void hidesAnOrderFromThePeopleOfAnotherShop() {
        bazaar.offer("tea", 1_800, 1);
        var order = bazaar.shopper().puts("tea", 1).orders(ONE);

        for (var stranger : List.of(As.trainee("somebody"), As.coordinator("11"))) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> bazaar.handling.cancel(bazaar.shop, order.id(), "No", stranger));
        }
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> bazaar.handling.require(bazaar.shop, new OrderId("0000000000000000"), As.ADMINISTRATOR));
    }

    static <T> List<T> atOnce(int times, java.util.function.IntFunction<T> action) throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        var calls = new ArrayList<Callable<T>>(IntStream.range(0, times)
                .<Callable<T>>mapToObj(number -> () -> action.apply(number))
                .toList());
        Collections.shuffle(calls);
        try {
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
