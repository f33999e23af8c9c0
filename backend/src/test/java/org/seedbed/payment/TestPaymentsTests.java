package org.seedbed.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.TestStore;
import org.seedbed.order.LedgerEntry.Account;
import org.seedbed.order.Order;
import org.seedbed.order.OrderState;
import org.seedbed.order.Payment;
import org.seedbed.order.Refund;
import org.seedbed.shop.PaymentMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** From the button to the money's way back, with the built-in payments. */
@ExtendWith(TestStore.class)
class TestPaymentsTests {
    private final MongoTemplate mongo;
    private final Stalls stalls;
    private Market market;

    TestPaymentsTests(MongoTemplate mongo) {
        this.mongo = mongo;
        this.stalls = new Stalls(mongo);
    }

    @BeforeEach
    void openShop() {
        market = stalls.market(PaymentMode.TEST);
        market.stock("tea", 10);
    }

    private Sale begin(Order order) {
        return stalls.bean(Payments.class).begin(market.slug, order.token(), Stalls.links(market, order));
    }

    private Sale settled(Order order) {
        return stalls.bean(Payments.class).settled(market.slug, order.token());
    }

    private void choose(String choice) {
        mongo.updateMulti(
                Query.query(Criteria.where("choice").is(null)),
                new Update().set("choice", choice).set("decidedAt", stalls.clock.instant()),
                "testPayments");
    }

    @Test
    void givesTheSameSessionHoweverOftenTheButtonIsPressed() {
        var order = market.place("tea", 2, 1_000);

        var first = begin(order).url();
        var second = begin(order).url();

        assertThat(first).isEqualTo(second).startsWith("/s/" + market.slug + "/test-payments/");
        assertThat(mongo.getCollection("testPayments").countDocuments()).isEqualTo(1);
    }

    @Test
    void isPaidWhenTheBuyerComesBack() {
        var order = market.place("tea", 2, 1_000);
        begin(order);
        choose("PAY");

        var sale = settled(order);

        assertThat(sale.order().state()).isEqualTo(OrderState.PAID);
        assertThat(sale.order().balance(Account.BUYER)).isEqualTo(-2_800);
        assertThat(settled(order).order().version())
                .as("nothing changes twice")
                .isEqualTo(sale.order().version());
    }

    @Test
    void isPaidAlsoIfTheBuyerNeverComesBack() {
        var order = market.place("tea", 1, 1_000);
        begin(order);
        choose("PAY_SLOWLY");

        assertThat(settled(order).isUnderWay()).isTrue();
        stalls.clock.advance(Duration.ofSeconds(90));
        market.follow();

        assertThat(market.order(order).state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void letsTheBuyerTryAgainAfterARefusal() {
        var order = market.place("tea", 1, 1_000);
        var first = begin(order).url();
        choose("DECLINE");

        assertThat(settled(order).hasFailed()).isTrue();
        var second = begin(order).url();
        choose("PAY");

        assertThat(second).isNotEqualTo(first);
        assertThat(settled(order).order().payments())
                .extracting(Payment::state)
                .containsExactly(Payment.State.FAILED, Payment.State.CAPTURED);
    }

    @Test
    void endsTheSessionBeforeTheOrderOnceTimeIsUp() {
        var order = market.place("tea", 4, 1_000);
        begin(order);

        stalls.clock.advance(Duration.ofMinutes(36));
        market.follow();

        assertThat(market.order(order).state()).isEqualTo(OrderState.EXPIRED);
        assertThat(market.available("tea")).isEqualTo(10);
        choose("PAY");
        assertThat(settled(order).order().state()).isEqualTo(OrderState.EXPIRED);
    }

    @Test
    void keepsTheGoodsOfAPaymentThatIsUnderWayWhenTimeIsUp() {
        var order = market.place("tea", 4, 1_000);
        begin(order);
        stalls.clock.advance(Duration.ofMinutes(34).plusSeconds(58));
        choose("PAY_SLOWLY");
        stalls.clock.advance(Duration.ofSeconds(3));

        stalls.bean(EndDrain.class).catchUp();
        assertThat(market.order(order).expiresAt()).isAfter(stalls.clock.instant());
        stalls.clock.advance(Duration.ofMinutes(2));
        market.follow();

        assertThat(market.order(order).state()).isEqualTo(OrderState.PAID);
        assertThat(market.available("tea")).isEqualTo(6);
    }

    @Test
    void sendsMoneyBackOnceAndNoMoreThanCame() {
        var order = market.place("tea", 1, 1_000);
        begin(order);
        choose("PAY");
        settled(order);
        market.refund(order, 300);

        market.follow();
        assertThat(market.order(order).refunds()).extracting(Refund::state).containsExactly(Refund.State.SUBMITTED);
        stalls.clock.advance(Duration.ofSeconds(6));
        market.follow();
        market.follow();

        var refunded = market.order(order);
        assertThat(refunded.refunds()).extracting(Refund::state).containsExactly(Refund.State.SUCCEEDED);
        assertThat(refunded.sellerBalance()).isEqualTo(1_500);
        assertThat(mongo.findAll(Document.class, "testPayments").get(0).getList("refunds", Object.class))
                .hasSize(1);
    }
}
