package org.seedbed.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.stripe.Stripe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedbed.Seeds;
import org.seedbed.TestStore;
import org.seedbed.order.Order;
import org.seedbed.order.OrderState;
import org.seedbed.order.Payment;
import org.seedbed.order.Refund;
import org.seedbed.payment.stripe.StripeEvent.State;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What Stripe tells arrives forged, twice, late, shuffled and about things that are not known yet. */
@ExtendWith(TestStore.class)
class StripeInboxTests {
    private final MongoTemplate mongo;
    private Till till;

    StripeInboxTests(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @BeforeEach
    void open() {
        till = new Till(mongo);
    }

    @AfterEach
    void close() {
        till.close();
    }

    private String paid(Order order) {
        till.stripe.books.pay(Till.session(order));
        return completed(till.stripe.events());
    }

    private static String completed(List<String> events) {
        return events.stream()
                .filter(event -> event.contains("checkout.session.completed"))
                .findFirst()
                .orElseThrow();
    }

    private boolean take(String event, String header) {
        return till.stalls.bean(StripeInbox.class).take(event.getBytes(StandardCharsets.UTF_8), header);
    }

    /** T19 */
    @Test
    void storesNothingThatStripeDidNotSign() {
        var event = paid(till.begun(1, 1_000));
        var header = till.signed(event);

        assertThat(take(event, null)).isFalse();
        assertThat(take(event, "t=1,v1=00")).isFalse();
        assertThat(take(event.replace("1800", "18"), header)).isFalse();
        assertThat(take(event.replace(",", ", "), header)).as("written anew").isFalse();
        till.clock.advance(Duration.ofSeconds(301));
        assertThat(take(event, header)).as("old").isFalse();
        till.clock.advance(Duration.ofSeconds(-362));
        assertThat(take(event, header)).as("from the future").isFalse();

        assertThat(mongo.getCollection("stripeEvents").countDocuments()).isZero();
    }

    /** T19: real money and tests stay apart, and what is no event is none. */
    @Test
    void storesNothingOfTheOtherModeAndNothingElse() {
        var event = paid(till.begun(1, 1_000));

        assertThat(till.deliver(event.replace("\"livemode\":false", "\"livemode\":true")))
                .isFalse();
        for (var other :
                List.of("", "null", "[]", "7", "{}", "{\"object\":\"event\"}", "{\"object\":[]}", "{", "\"x\"")) {
            assertThat(till.deliver(other)).as(other).isFalse();
        }

        assertThat(mongo.getCollection("stripeEvents").countDocuments()).isZero();
    }

    /** T20 */
    @Test
    void appliesAnEventOnceThatComesFiftyTimesAtOnce() {
        var order = till.begun(1, 1_000);
        var event = paid(order);

        IntStream.range(0, 50).parallel().forEach(time -> {
            assertThat(till.deliver(event)).isTrue();
            till.work();
        });

        assertThat(mongo.getCollection("stripeEvents").countDocuments()).isEqualTo(1);
        assertThat(till.order(order).state()).isEqualTo(OrderState.PAID);
        assertThat(till.order(order).ledger().stream()
                        .mapToLong(entry -> Math.abs(entry.amount()))
                        .sum())
                .isEqualTo(2 * 1_800);
    }

    /** T21: two attempts, the first of which fails; their six events come to the same in all 720 orders, or in a part of them. */
    @Test
    void comesToTheSameInWhateverOrderEventsCome() {
        var ends = new HashSet<String>();
        int number = 0;
        var all = permutations(6);
        Collections.shuffle(all, new Random(21));
        for (var permutation : all.subList(0, Seeds.MANY ? all.size() : 120)) {
            var sku = "tea" + number / 100;
            if (number++ % 100 == 0) {
                till.market.stock(sku, 100);
            }
            ends.add(lookAfter(permutation, sku));
        }

        assertThat(ends).hasSize(1);
        till.assertBooksAgree();
    }

    private String lookAfter(List<Integer> permutation, String sku) {
        var order = till.begun(sku, 1, 1_000);
        till.stripe.books.payByWallet(Till.session(order));
        till.stripe.books.walletAnswers(Till.session(order), false);
        till.comeBack(order);
        till.begin(order);
        var second = Till.session(till.order(order));
        till.stripe.books.payByWallet(second);
        till.stripe.books.walletAnswers(second, true);
        var events = till.stripe.events();
        var six = Stream.of(0, 3, 4, 5, 6, 7).map(events::get).toList();
        var effect = till.stalls.bean(StripeEventEffect.class);
        permutation.forEach(index -> effect.of(six.get(index)));
        return looks(till.order(order));
    }

    private static String looks(Order order) {
        return order.state() + " " + order.refundable() + " " + order.claims().size() + " "
                + order.payments().stream().map(Payment::state).toList()
                + order.ledger().stream()
                        .map(entry -> entry.group() + entry.account() + entry.amount())
                        .toList()
                + order.quarantine().size() + order.refunds().size()
                + order.outbox().size();
    }

    private static List<List<Integer>> permutations(int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<Integer>>();
        for (var shorter : permutations(size - 1)) {
            for (int place = 0; place < size; place++) {
                var longer = new ArrayList<>(shorter);
                longer.add(place, size - 1);
                all.add(longer);
            }
        }
        return all;
    }

    /** T22 */
    @Test
    void putsAsideWhatIsNotTheOrdersPayment() {
        var order = till.begun(1, 1_000);
        var other = till.begun(1, 1_000);
        var event = paid(order);

        for (var wrong : List.of(
                event.replace("\"amount_total\":1800", "\"amount_total\":1799"),
                event.replace("\"currency\":\"cny\"", "\"currency\":\"jpy\""),
                event.replace(order.shop().value(), "anothershop"),
                event.replace(Till.session(order), "cs_test_foreign"),
                event.replace(order.id().value(), other.id().value()))) {
            till.deliver(wrong.replaceFirst("evt_[0-9]+", "evt_wrong_" + wrong.hashCode()));
        }
        till.work();

        assertThat(till.events(State.STUCK))
                .hasSize(5)
                .allMatch(stuck -> stuck.outcome().equals("MISMATCH"));
        assertThat(till.order(order).state()).isEqualTo(OrderState.PENDING_PAYMENT);
        assertThat(till.order(order).quarantine()).hasSize(4);
        assertThat(till.order(other).state()).isEqualTo(OrderState.PENDING_PAYMENT);
    }

    @Test
    void leavesAloneWhatOthersSellWithTheSameAccount() {
        var event = paid(till.begun(1, 1_000)).replace("order_id", "reference");

        till.deliver(event);
        till.work();

        assertThat(till.events(State.DONE)).extracting(StripeEvent::outcome).containsExactly("NOT_OURS");
    }

    @Test
    void triesAgainWhatSpeaksOfAnOrderThatIsNotKnownYet() {
        var order = till.begun(1, 1_000);
        var stored = mongo.findById(order.id().value(), Document.class, "orders");
        mongo.remove(query(where("_id").is(order.id().value())), "orders");
        till.deliver(paid(order));
        till.work();
        assertThat(till.events(State.WAITING)).hasSize(1).allMatch(event -> event.tries() == 1);

        mongo.insert(stored, "orders");
        till.work();
        assertThat(till.events(State.WAITING)).as("not before its time").hasSize(1);
        till.clock.advance(Duration.ofSeconds(2));
        till.work();

        assertThat(till.order(order).state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void givesUpAfterThreeDaysAndSaysSo() {
        var order = till.begun(1, 1_000);
        till.deliver(paid(order).replace(order.id().value(), "0000000000000000"));
        for (int day = 0; day < 5; day++) {
            till.work();
            till.clock.advance(Duration.ofDays(1));
        }

        assertThat(till.events(State.STUCK)).hasSize(1).allMatch(event -> event.body() != null);
    }

    @Test
    void fetchesTheObjectOfAnEventOfAnotherVersion() {
        var order = till.begun(1, 1_000);
        var event = paid(order).replace(Stripe.API_VERSION, "2099-01-01.other");

        till.deliver(event);
        till.work();

        assertThat(till.order(order).state()).isEqualTo(OrderState.PAID);
    }

    private Order paidAtStripe(long price) {
        var order = till.begun(1, price);
        till.stripe.books.pay(Till.session(order));
        till.deliverAll();
        return till.order(order);
    }

    private void refundOutside(Order order, long amount) {
        till.stripe.books.refundOutside(Till.session(order).replace("cs_test", "pi"), amount);
    }

    /** R3: in whatever order its two events come, and however often. */
    @Test
    void booksMoneyThatWasGivenBackAtStripeItself() {
        for (boolean isTurned : List.of(false, true)) {
            var order = paidAtStripe(1_000);
            refundOutside(order, 700);
            var events = new ArrayList<>(till.stripe.events());
            if (isTurned) {
                Collections.reverse(events);
            }
            events.forEach(event -> {
                till.deliver(event);
                till.work();
            });

            assertThat(till.order(order).refunds()).hasSize(1).allSatisfy(refund -> {
                assertThat(refund.state()).isEqualTo(Refund.State.SUCCEEDED);
                assertThat(refund.cause()).isEqualTo(Refund.Cause.AT_PROVIDER);
                assertThat(refund.goodwill()).isEqualTo(700);
            });
            assertThat(till.order(order).saleDue()).isTrue();
            assertThat(till.order(order).refundable()).isEqualTo(1_800 - 700);
        }
        assertThat(till.events(State.STUCK)).isEmpty();
        till.assertBooksAgree();
    }

    @Test
    void booksMoneyGivenBackAtStripeItselfOnlyOnceItIsBack() {
        var order = paidAtStripe(1_000);
        till.stripe.books.refundsTakeTime = true;
        refundOutside(order, 700);
        refundOutside(order, 300);
        till.deliverAll();
        assertThat(till.order(order).refunds()).hasSize(2).allMatch(refund -> refund.state() == Refund.State.SUBMITTED);

        till.stripe.books.finishRefunds(false);
        till.deliverAll();

        assertThat(till.order(order).refunds()).hasSize(2).allMatch(refund -> refund.state() == Refund.State.FAILED);
        assertThat(till.order(order).refundable()).isEqualTo(1_800);
        till.assertBooksAgree();
    }

    /** The operator and the seller give the same money back at the same moment; it goes once. */
    @Test
    void booksWhatWasGivenBackTwiceAsGivenBackOnce() {
        var order = paidAtStripe(1_000);
        till.market.refund(order, 1_500);
        refundOutside(order, 1_500);
        till.deliverAll();
        assertThat(till.events(State.WAITING))
                .as("not before the seller's is refused")
                .isNotEmpty();

        till.market.follow();
        till.clock.advance(Duration.ofSeconds(2));
        till.work();

        assertThat(till.order(order).refunds())
                .extracting(Refund::state)
                .containsExactly(Refund.State.FAILED, Refund.State.SUCCEEDED);
        assertThat(till.order(order).refunded()).isEqualTo(1_500);
        till.assertBooksAgree();
    }

    static LongStream seeds() {
        return Seeds.from(4, 1, 12);
    }

    /** R4 and R5: a hundred orders for each seed, each event up to five times, shuffled, with three crashes. */
    @ParameterizedTest
    @MethodSource("seeds")
    void losesNothingAndDoesNothingTwiceInAStorm(long seed) {
        var chance = new Random(seed);
        till.stripe.books.refundsTakeTime = true;
        var orders = new ArrayList<Order>();
        for (int number = 0; number < 100; number++) {
            orders.add(till.begun(1 + number % 3, 1_000 + number));
        }
        orders.forEach(order -> till.stripe.books.pay(Till.session(order)));
        storm(till.stripe.events(), chance);
        assertThat(mongo.findAll(Order.class)).hasSize(100).allMatch(order -> order.state() == OrderState.PAID);

        orders.stream()
                .filter(order -> order.terms().totals().total() % 2 == 0)
                .forEach(order -> till.market.refund(order, 200));
        till.market.follow();
        till.stripe.books.finishRefunds(true);
        storm(till.stripe.events(), chance);

        assertThat(mongo.findAll(Order.class)).allSatisfy(order -> {
            assertThat(order.ledger().stream()
                            .mapToLong(entry -> entry.amount())
                            .sum())
                    .isZero();
            assertThat(order.refunds()).allMatch(refund -> refund.state() == Refund.State.SUCCEEDED);
            assertThat(order.outbox().stream().map(message -> message.kind()).distinct())
                    .hasSize(order.outbox().size());
        });
        assertThat(till.events(State.STUCK)).isEmpty();
        assertThat(till.events(State.WAITING)).isEmpty();
        till.assertBooksAgree();
    }

    private void storm(List<String> events, Random chance) {
        var deliveries = new ArrayList<String>();
        events.forEach(event -> deliveries.addAll(Collections.nCopies(1 + chance.nextInt(5), event)));
        Collections.shuffle(deliveries, chance);
        int quarter = deliveries.size() / 4 + 1;
        var running = till;
        for (int delivery = 0; delivery < deliveries.size(); delivery++) {
            if (delivery % quarter == quarter - 1) {
                running = new Till(till, mongo);
            }
            assertThat(running.deliver(deliveries.get(delivery))).isTrue();
            if (chance.nextInt(20) == 0) {
                running.work();
            }
        }
        running.work();
    }
}
