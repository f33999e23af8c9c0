package org.seedbed.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedbed.Seeds;
import org.seedbed.TestStore;
import org.seedbed.order.LedgerEntry.Account;
import org.seedbed.order.Order;
import org.seedbed.order.OrderState;
import org.seedbed.order.Payment;
import org.seedbed.order.Refund;
import org.seedbed.payment.Sale;
import org.seedbed.payment.stripe.FakeStripe.Fault;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Orders are paid, ended and refunded at Stripe, also while answers get lost. */
@ExtendWith(TestStore.class)
class StripePaymentsTests {
    private final MongoTemplate mongo;
    private Till till;

    StripePaymentsTests(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @BeforeEach
    void open() {
        till = new Till(mongo);
    }

    @AfterEach
    void close() {
        till.assertBooksAgree();
        till.close();
    }

    @Test
    void isPaidByTheBuyersReturnBeforeAnyEvent() {
        var order = till.begun(2, 1_000);
        till.stripe.books.pay(Till.session(order));

        var sale = till.comeBack(order);

        assertThat(sale.order().state()).isEqualTo(OrderState.PAID);
        till.deliverAll();
        assertThat(till.order(order).version())
                .as("the events change nothing")
                .isEqualTo(sale.order().version());
    }

    @Test
    void isPaidByTheEventAloneIfTheBuyerNeverReturns() {
        var order = till.begun(2, 1_000);
        till.stripe.books.pay(Till.session(order));

        till.deliverAll();

        assertThat(till.order(order).state()).isEqualTo(OrderState.PAID);
        assertThat(till.events(StripeEvent.State.DONE)).isNotEmpty().allMatch(event -> event.body() == null);
    }

    @Test
    void isPaidThoughAllEventsAreLost() {
        var order = till.begun(1, 1_000);
        till.stripe.books.pay(Till.session(order));
        till.clock.advance(Duration.ofMinutes(2));

        till.market.follow();

        assertThat(till.order(order).state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void waitsForAWalletAndLetsTheBuyerTryAgainIfItFails() {
        var order = till.begun(1, 1_000);
        till.stripe.books.payByWallet(Till.session(order));
        till.deliverAll();
        assertThat(till.comeBack(order).isUnderWay()).isTrue();
        assertThat(till.begin(order).url())
                .as("no second session while the first may be paid")
                .isNull();

        till.stripe.books.walletAnswers(Till.session(order), false);
        till.deliverAll();
        assertThat(till.comeBack(order).hasFailed()).isTrue();

        assertThat(till.begin(order).url()).isNotNull();
        var second = till.order(order);
        till.stripe.books.payByWallet(Till.session(second));
        till.stripe.books.walletAnswers(Till.session(second), true);
        till.deliverAll();
        assertThat(till.order(order).payments())
                .extracting(Payment::state)
                .containsExactly(Payment.State.FAILED, Payment.State.CAPTURED);
    }

    /** T28: many clicks are one session, and in whatever language the page was. */
    @Test
    void makesOneSessionOfManyClicks() {
        var order = till.market.place("tea", 1, 1_000);

        var urls = Collections.synchronizedSet(new HashSet<String>());
        IntStream.range(0, 200).parallel().forEach(click -> {
            var sale = till.begin(order);
            if (sale.trouble() == null) {
                urls.add(sale.url());
            }
        });

        assertThat(urls).hasSize(1);
        assertThat(till.stripe.books.sessions()).isEqualTo(1);
    }

    static LongStream seeds() {
        return Seeds.from(7, 1, 17);
    }

    /** R7: whichever answers are lost, nobody pays twice and nobody pays for nothing. */
    @ParameterizedTest
    @MethodSource("seeds")
    void chargesNobodyTwiceThoughAnswersAreLost(long seed) {
        var chance = new Random(seed);
        till.stripe.weather(() -> chance.nextInt(3) == 0 ? Fault.LOST_REPLY : Fault.NONE);
        for (int buyer = 0; buyer < 60; buyer++) {
            var order = till.market.place("tea", 1, 1_000);
            Sale sale = till.begin(order);
            for (int again = 0; sale.url() == null && again < 20; again++) {
                till.clock.advance(Duration.ofSeconds(11));
                sale = till.begin(order);
            }
            till.stripe.books.pay(Till.session(till.order(order)));
            till.comeBack(order);
        }
        till.stripe.weather(() -> Fault.NONE);
        till.clock.advance(Duration.ofMinutes(2));
        till.market.follow();

        assertThat(till.stripe.books.paymentsPerOrder())
                .hasSize(60)
                .allSatisfy((order, payments) -> assertThat(payments).isEqualTo(1));
        assertThat(mongo.findAll(Order.class))
                .allMatch(order -> order.state() == OrderState.PAID && order.captured() == 1_800);
    }

    /** T27: two want the last one; the slow payer's hold has run out and somebody else has it. */
    @Test
    void givesTheMoneyBackOfWhoPaysLateForWhatIsGone() {
        till.market.stock("last", 1);
        var slow = till.market.place("last", 1, 5_000);
        till.begin(slow);
        var session = Till.session(till.order(slow));
        till.stripe.books.payByWallet(session);
        till.clock.advance(Duration.ofMinutes(41));
        var quick = till.market.place("last", 1, 5_000);
        till.begin(quick);
        till.stripe.books.pay(Till.session(till.order(quick)));
        till.comeBack(quick);

        till.stripe.books.walletAnswers(session, true);
        till.deliverAll();
        till.market.follow();
        till.deliverAll();
        till.market.follow();

        assertThat(till.order(quick).state()).isEqualTo(OrderState.PAID);
        assertThat(till.order(slow).state()).isEqualTo(OrderState.EXPIRED);
        assertThat(till.order(slow).refunds()).extracting(Refund::state).containsExactly(Refund.State.SUCCEEDED);
        assertThat(till.order(slow).balance(Account.BUYER)).isZero();
        assertThat(till.order(slow).sellerBalance()).isZero();
    }

    @Test
    void endsTheSessionAtStripeBeforeTheOrder() {
        var order = till.begun(3, 1_000);
        till.clock.advance(Duration.ofMinutes(34).plusSeconds(59));
        till.market.orders.cancelUnpaid(order.id(), "changed my mind");

        till.market.follow();

        assertThat(till.order(order).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(till.stripe.books.pay(Till.session(order)))
                .as("nobody can pay any more")
                .isFalse();
    }

    @Test
    void keepsAnOrderWhoseSessionCannotBeEnded() {
        var order = till.begun(1, 1_000);
        till.market.orders.cancelUnpaid(order.id(), "changed my mind");
        till.stripe.weather(() -> Fault.FAILED_503);

        till.market.follow();

        assertThat(till.order(order).state()).isEqualTo(OrderState.PENDING_PAYMENT);
        till.stripe.weather(() -> Fault.NONE);
        till.clock.advance(Duration.ofSeconds(11));
        till.market.follow();
        assertThat(till.order(order).state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void refundsOnceThoughTheAnswerIsLost() {
        var order = till.begun(2, 1_000);
        till.stripe.books.pay(Till.session(order));
        till.comeBack(order);
        till.market.refund(order, 500);
        till.stripe.faults.addAll(List.of(Fault.NONE, Fault.LOST_REPLY, Fault.LOST_REPLY, Fault.LOST_REPLY));

        till.market.follow();
        till.clock.advance(Duration.ofSeconds(11));
        till.market.follow();

        assertThat(till.stripe.books.refundsMade()).isEqualTo(1);
        assertThat(till.order(order).sellerBalance()).isEqualTo(2_300);
    }

    @Test
    void findsARefundAgainOnceStripeHasForgottenTheKey() {
        var order = till.begun(2, 1_000);
        till.stripe.books.pay(Till.session(order));
        till.comeBack(order);
        till.market.refund(order, 500);
        till.stripe.faults.addAll(List.of(Fault.NONE, Fault.LOST_REPLY, Fault.LOST_REPLY, Fault.LOST_REPLY));
        till.market.follow();
        till.clock.advance(Duration.ofHours(30));
        till.stripe.forgetKeys();

        till.market.follow();

        assertThat(till.stripe.books.refundsMade()).isEqualTo(1);
        assertThat(till.order(order).refunds()).extracting(Refund::state).containsExactly(Refund.State.SUCCEEDED);
    }

    @Test
    void getsPastAFailureThatStripeKeepsForAKey() {
        till.stripe.faults.add(Fault.KEPT_500);
        var order = till.market.place("tea", 1, 1_000);

        assertThat(till.begin(order).url()).isNotNull();

        till.stripe.books.pay(Till.session(till.order(order)));
        till.comeBack(order);
        till.market.refund(order, 300);
        till.stripe.faults.addAll(List.of(Fault.NONE, Fault.KEPT_500));
        till.market.follow();
        assertThat(till.order(order).sellerBalance()).isEqualTo(1_500);
    }

    @Test
    void countsARefundThatFailsAsNone() {
        till.stripe.books.refundsTakeTime = true;
        var order = till.begun(1, 1_000);
        till.stripe.books.pay(Till.session(order));
        till.comeBack(order);
        till.market.refund(order, 1_800);
        till.market.follow();
        till.deliverAll();
        assertThat(till.order(order).refundable()).isZero();

        till.stripe.books.finishRefunds(false);
        till.deliverAll();

        assertThat(till.order(order).refundable()).isEqualTo(1_800);
        assertThat(till.order(order).sellerBalance()).isEqualTo(1_800);
    }

    @Test
    void takesCurrenciesWithoutDecimals() {
        var order = till.market.place("tea", 2, 500, "JPY");
        till.begin(order);
        till.stripe.books.pay(Till.session(till.order(order)));

        assertThat(till.comeBack(order).order().state()).isEqualTo(OrderState.PAID);
        assertThat(till.stripe.books.balance()).isEqualTo(1_800);
    }

    @Test
    void asksStripeNoMoreThanThirtyTimesAMinuteForABuyerWhoComesBackAllTheTime() {
        var order = till.begun(1, 1_000);
        int before = till.stripe.requests.get();

        for (int again = 0; again < 100; again++) {
            assertThat(till.comeBack(order).isWaiting()).isTrue();
        }

        assertThat(till.stripe.requests.get() - before).isBetween(30, 60);
    }

    /** R11, as far as paying goes: it is said at once, nothing is lost, and it works again by itself. */
    @Test
    void saysThatStripeIsGoneAndRecoversByItself() {
        var order = till.market.place("tea", 1, 1_000);
        till.stripe.weather(() -> Fault.FAILED_503);

        assertThat(till.begin(order).trouble()).isEqualTo(Sale.Trouble.LATER);
        int asked = till.stripe.requests.get();
        assertThat(till.begin(order).trouble()).isEqualTo(Sale.Trouble.LATER);
        assertThat(till.stripe.requests).as("nobody waits for it").hasValue(asked);
        assertThat(till.order(order).state()).isEqualTo(OrderState.PENDING_PAYMENT);

        till.stripe.weather(() -> Fault.NONE);
        till.clock.advance(Duration.ofSeconds(10));
        assertThat(till.begin(order).url()).isNotNull();
    }

    /** R11: one caller waits for a Stripe that is silent, and not for long; the others are told at once. */
    @Test
    void letsNobodyWaitLongForSilence() {
        var order = till.market.place("tea", 1, 1_000);
        till.stripe.weather(() -> Fault.SILENCE);

        long began = System.nanoTime();
        assertThat(till.begin(order).trouble()).isEqualTo(Sale.Trouble.LATER);
        assertThat(System.nanoTime() - began).isLessThan(Duration.ofSeconds(7).toNanos());
        int asked = till.stripe.requests.get();
        assertThat(till.begin(order).trouble()).isEqualTo(Sale.Trouble.LATER);

        assertThat(till.stripe.requests).hasValue(asked);
    }
}
