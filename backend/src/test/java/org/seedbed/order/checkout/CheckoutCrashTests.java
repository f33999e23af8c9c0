package org.seedbed.order.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.TestStore;
import org.seedbed.order.Bazaar;
import org.seedbed.order.FailingStore;
import org.seedbed.order.FailingStore.Crash;
import org.seedbed.order.Order;
import org.seedbed.order.OrderState;
import org.seedbed.order.Outcome;
import org.seedbed.order.coupon.Coupon.Kind;
import org.seedbed.shared.Refused;
import org.seedbed.shop.shipping.Shipping;
import org.springframework.data.mongodb.core.MongoTemplate;

/** R6, its short form: the program ends before or after each write of a checkout and of a payment. */
@ExtendWith(TestStore.class)
class CheckoutCrashTests {
    private static final int STOCK = 100;
    private static final long TOTAL = 3_200;

    private final FailingStore store;
    private final Bazaar bazaar;

    CheckoutCrashTests(MongoTemplate mongo) {
        store = new FailingStore(mongo);
        bazaar = new Bazaar(store.operations());
    }

    @BeforeEach
    void open() {
        bazaar.open();
        bazaar.offer("a", 1_000, STOCK);
        bazaar.offer("b", 1_500, STOCK);
        bazaar.coupon("SPRING", Kind.AMOUNT, 300, STOCK);
    }

    @Test
    void aSecondTryGoesOnWithTheSameOrderWhereverTheFirstEnded() {
        int writes = writesOf(() -> place(request(shopper())));
        assertThat(writes).isGreaterThan(5);
        int orders = 1;
        for (int write = 0; write < writes; write++) {
            for (boolean after : new boolean[] {false, true}) {
                var request = request(shopper());
                crash(write, after, () -> place(request));

                var order = place(request);
                orders++;

                assertThat(order.state()).isEqualTo(OrderState.PENDING_PAYMENT);
                assertThat(place(request)).isEqualTo(order);
                assertThat(bazaar.mongo.getCollection("orders").countDocuments())
                        .isEqualTo(orders);
                assertTaken(orders);
            }
        }
        System.out.printf("%d writes of a checkout, each crashed before and after%n", writes);
    }

    @Test
    void aSweptDraftHoldsNothingWhereverItsCheckoutEnded() {
        int writes = writesOf(() -> bazaar.pay(place(request(shopper()))));
        int placed = 1;
        for (int write = 0; write < writes; write++) {
            for (boolean after : new boolean[] {false, true}) {
                var request = request(shopper());
                crash(write, after, () -> place(request));
                bazaar.clock.advance(Duration.ofMinutes(11));
                bazaar.follow();
                var order =
                        bazaar.orders.find(request.order()).filter(one -> one.state() == OrderState.PENDING_PAYMENT);
                order.ifPresent(bazaar::pay);
                placed += order.isPresent() ? 1 : 0;
                assertTaken(placed);
            }
        }
    }

    @Test
    void compensationIsFinishedWhereverItEnded() {
        int writes = 0;
        for (int write = 0; write == 0 || write < writes; write++) {
            for (boolean after : new boolean[] {false, true}) {
                var request = request(shopper());
                var draft = bazaar.checkout.begun(
                        request,
                        bazaar.shop(),
                        bazaar.shopping.show(request.shop(), request.secret()),
                        bazaar.bean(Shipping.class).plan(request.shop()));
                int left = bazaar.available("b");
                bazaar.stock.hold(
                        bazaar.shop, "b", "x", left, bazaar.clock.instant().plus(Duration.ofHours(1)));
                if (write == 0 && !after) {
                    writes = writesOf(() -> refused(draft));
                } else {
                    crash(write, after, () -> refused(draft));
                }
                assertThat(refused(draft)).isTrue();
                bazaar.follow();
                bazaar.stock.release(bazaar.shop, "b", "x", left);
                assertTaken(0);
            }
        }
        System.out.printf("%d writes of a refused checkout, each crashed before and after%n", writes);
    }

    @Test
    void aPaymentCountsOnceWhereverItsTakingEnded() {
        int writes = writesOf(() -> bazaar.pay(place(request(shopper())))) - writesOf(() -> place(request(shopper())));
        int paid = 1;
        int waiting = 1;
        for (int write = 0; write < writes; write++) {
            for (boolean after : new boolean[] {false, true}) {
                var order = place(request(shopper()));
                crash(write, after, () -> bazaar.pay(order));
                payAgain(order);
                paid++;

                assertThat(bazaar.order(order.id()).state()).isEqualTo(OrderState.PAID);
                assertThat(bazaar.order(order.id()).captured()).isEqualTo(TOTAL);
                assertTaken(paid + waiting);
                assertThat(bazaar.sold("a")).isEqualTo(paid);
                assertThat(bazaar.sold("b")).isEqualTo(paid);
            }
        }
        bazaar.clock.advance(Duration.ofMinutes(2));
        bazaar.follow();
        bazaar.follow();
        assertThat(bazaar.sold("a")).isEqualTo(paid);
        assertThat(bazaar.holds("a")).isEqualTo(waiting);
        System.out.printf("%d writes of a payment, each crashed before and after%n", writes);
    }

    /** As an event does that comes again, and a buyer who looks again at an order they could not see paid. */
    private void payAgain(Order order) {
        if (bazaar.order(order.id()).state() == OrderState.PENDING_PAYMENT) {
            bazaar.pay(order);
        }
        assertThat(bazaar.orders.paid(order.id(), Bazaar.facts(order, "evt_" + order.id(), "cs_" + order.id())))
                .isEqualTo(Outcome.ALREADY);
    }

    private boolean refused(Order draft) {
        try {
            bazaar.checkout.finish(bazaar.order(draft.id()));
            return false;
        } catch (Refused soldOut) {
            return true;
        }
    }

    private Bazaar.Shopper shopper() {
        return bazaar.shopper().puts("b", 1).puts("a", 1).uses("SPRING");
    }

    private CheckoutRequest request(Bazaar.Shopper shopper) {
        return shopper.request(shopper.key(), TOTAL);
    }

    private Order place(CheckoutRequest request) {
        return bazaar.checkout.place(request);
    }

    private int writesOf(Runnable action) {
        store.failAt(-1, false);
        action.run();
        return store.writes();
    }

    private void crash(int write, boolean after, Runnable action) {
        store.failAt(write, after);
        try {
            action.run();
        } catch (Crash ended) {
            // as meant
        } finally {
            store.failAt(-1, false);
        }
    }

    private void assertTaken(int orders) {
        assertThat(bazaar.available("a")).isEqualTo(STOCK - orders);
        assertThat(bazaar.available("b")).isEqualTo(STOCK - orders);
        assertThat(bazaar.coupons.find(bazaar.shop, "SPRING").orElseThrow().used())
                .isEqualTo(orders);
    }
}
