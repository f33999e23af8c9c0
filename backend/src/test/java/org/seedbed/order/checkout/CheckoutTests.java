package org.seedbed.order.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedbed.TestStore;
import org.seedbed.order.Bazaar;
import org.seedbed.order.Order;
import org.seedbed.order.OrderState;
import org.seedbed.order.coupon.Coupon.Kind;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.KeyUsedAlready;
import org.seedbed.shared.Refused;
import org.seedbed.shared.RegionCode;
import org.seedbed.shop.shipping.Shipping;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(TestStore.class)
class CheckoutTests {
    private static final long ONE = 2_600;

    private final Bazaar bazaar;

    CheckoutTests(MongoTemplate mongo) {
        bazaar = new Bazaar(mongo);
    }

    @BeforeEach
    void open() {
        bazaar.open();
    }

    @Test
    void placesAnOrderThatWaitsToBePaidWithAllItNeedsHeld() {
        bazaar.offer("tea", 1_800, 5);
        var shopper = bazaar.shopper().puts("tea", 2);

        var estimate = bazaar.checkout.estimate(bazaar.shop, shopper.secret, RegionCode.of(Bazaar.COUNTY), "en");

        var order = shopper.orders(4_600);

        assertThat(order.terms().totals()).isEqualTo(estimate);
        assertThat(order.state()).isEqualTo(OrderState.PENDING_PAYMENT);
        assertThat(order.number()).isEqualTo("2030-000001");
        assertThat(order.terms().totals().shipping()).isEqualTo(1_000);
        assertThat(order.terms().totals().tax()).isEqualTo(380);
        assertThat(order.payments()).hasSize(1);
        assertThat(bazaar.available("tea")).isEqualTo(3);
        assertThat(bazaar.shopping.show(bazaar.shop, shopper.secret).isEmpty()).isTrue();
    }

    @Test
    void twoHundredClicksAtOnceAreOneOrder() throws Exception {
        bazaar.offer("tea", 1_800, 50);
        bazaar.coupon("SPRING", Kind.AMOUNT, 100, 50);
        var shopper = bazaar.shopper().puts("tea", 1).uses("SPRING");
        var request = shopper.request(shopper.key(), 2_500);

        var orders = atOnce(200, () -> bazaar.checkout.place(request));

        assertThat(orders).extracting(Order::id).containsOnly(orders.get(0).id());
        assertThat(orders).extracting(Order::number).containsOnly(orders.get(0).number());
        assertThat(orders).extracting(Order::state).containsOnly(OrderState.PENDING_PAYMENT);
        assertThat(bazaar.mongo.getCollection("orders").countDocuments()).isEqualTo(1);
        assertThat(bazaar.available("tea")).isEqualTo(49);
        assertThat(bazaar.coupons.find(bazaar.shop, "SPRING").orElseThrow().used())
                .isEqualTo(1);
    }

    @Test
    void refusesAKnownKeyWithAnotherRequest() {
        bazaar.offer("tea", 1_800, 5);
        var shopper = bazaar.shopper().puts("tea", 1);
        shopper.orders(ONE);

        assertThatExceptionOfType(KeyUsedAlready.class)
                .isThrownBy(() -> bazaar.checkout.place(shopper.request(shopper.key(), ONE, "other@example.org")));
        assertThat(bazaar.available("tea")).isEqualTo(4);
    }

    @Test
    void mergesTwoLinesOfOneSkuAndRefusesWhatIsNotThere() {
        bazaar.offer("tea", 1_800, 1);
        var shopper = bazaar.shopper().puts("tea", 1).puts("tea", 1);

        assertThat(bazaar.shopping.show(bazaar.shop, shopper.secret).lines()).hasSize(1);
        assertThat(bazaar.shopping.show(bazaar.shop, shopper.secret).isAsSeen()).isFalse();
        assertRefused("sold-out", () -> shopper.orders(4_600));
        assertThat(bazaar.available("tea")).isEqualTo(1);
        assertThat(bazaar.orders.wantingEnd(10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 100, 1_000_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void takesOneToNinetyNine(int quantity) {
        bazaar.offer("tea", 1_800, 5);

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> bazaar.shopper().puts("tea", quantity));
        assertRefused("cart-quantity", () -> bazaar.shopper().puts("tea", 99).puts("tea", 1));
        assertThat(bazaar.mongo.getCollection("carts").countDocuments()).isEqualTo(1);
    }

    @Test
    void showsAChangedPriceAndHasItConfirmed() {
        bazaar.offer("tea", 1_800, 5);
        var shopper = bazaar.shopper().puts("tea", 1);
        bazaar.reprice("tea", 1_900);

        assertRefused("cart-changed", () -> shopper.orders(ONE));
        var shown = bazaar.shopping.show(bazaar.shop, shopper.secret).lines().get(0);
        assertThat(shown.hasNewPrice()).isTrue();
        assertThat(shown.offer().price()).isEqualTo(1_900);
        bazaar.shopping.accept(bazaar.shop, shopper.secret);
        assertRefused("total-changed", () -> shopper.orders(ONE));
        assertThat(shopper.orders(2_700).terms().totals().total()).isEqualTo(2_700);
    }

    @Test
    void keepsThePriceOfAnOrderWhateverBecomesOfTheProduct() {
        bazaar.offer("tea", 1_800, 5);
        var shopper = bazaar.shopper().puts("tea", 1);
        var order = shopper.orders(ONE);
        bazaar.reprice("tea", 9_900);

        assertThat(shopper.orders(ONE).terms()).isEqualTo(order.terms());
        assertThat(bazaar.order(order.id()).terms().totals().total()).isEqualTo(ONE);
    }

    @Test
    void givesEverythingBackWhenTheLastOfSeveralIsSoldOut() {
        bazaar.offer("a", 1_000, 5);
        bazaar.offer("b", 1_000, 5);
        bazaar.offer("c", 1_000, 5);
        bazaar.coupon("SPRING", Kind.FREE_SHIPPING, 0, 5);
        var shopper = bazaar.shopper().puts("c", 1).puts("b", 1).puts("a", 1).uses("SPRING");
        var request = shopper.request(shopper.key(), 3_000);
        bazaar.stock.hold(bazaar.shop, "c", "x", 5, bazaar.clock.instant().plus(Duration.ofHours(1)));
        var draft = draftOf(request);

        assertRefused("sold-out", () -> bazaar.checkout.finish(draft));
        assertRefused("sold-out", () -> bazaar.checkout.place(request));

        assertThat(bazaar.available("a")).isEqualTo(5);
        assertThat(bazaar.available("b")).isEqualTo(5);
        assertThat(bazaar.coupons.find(bazaar.shop, "SPRING").orElseThrow().used())
                .isZero();
        var ended = bazaar.order(draft.id());
        assertThat(ended.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(ended.number()).isNull();
        assertThat(ended.releaseDue()).isNull();
        assertThat(bazaar.shopping.show(bazaar.shop, shopper.secret).lines()).hasSize(3);
    }

    /** As a checkout leaves it that began while all was there. */
    private Order draftOf(CheckoutRequest request) {
        bazaar.stock.release(bazaar.shop, "c", "x", 5);
        var draft = begun(request);
        bazaar.stock.hold(bazaar.shop, "c", "x", 5, bazaar.clock.instant().plus(Duration.ofHours(1)));
        return draft;
    }

    @Test
    void endsDraftsThatNobodyFinished() {
        bazaar.offer("tea", 1_800, 1);
        var shopper = bazaar.shopper().puts("tea", 1);
        var draft = begun(shopper.request(shopper.key(), ONE));
        bazaar.stock.hold(
                bazaar.shop,
                "tea",
                draft.id().value(),
                1,
                bazaar.clock.instant().plus(Duration.ofHours(1)));
        bazaar.follow();
        assertThat(bazaar.order(draft.id()).state()).isEqualTo(OrderState.DRAFT);

        bazaar.clock.advance(Duration.ofMinutes(11));
        bazaar.follow();

        assertThat(bazaar.order(draft.id()).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(bazaar.available("tea")).isEqualTo(1);
    }

    @Test
    void manyBuyersOfTheLastUnitsGetNoMoreThanThereAre() throws Exception {
        bazaar.offer("tea", 1_800, 5);
        var placed = atOnce(40, () -> {
            var shopper = bazaar.shopper().puts("tea", 1);
            try {
                return shopper.orders(ONE).state() == OrderState.PENDING_PAYMENT;
            } catch (Refused soldOut) {
                return false;
            }
        });

        assertThat(placed).filteredOn(Boolean::booleanValue).hasSize(5);
        assertThat(bazaar.available("tea")).isZero();
    }

    @Test
    void sellsWhatIsMadeToOrderWithoutAnyStock() {
        bazaar.offer("basket", 1_800, true);

        var order = bazaar.shopper().puts("basket", 3).orders(6_600);

        assertThat(bazaar.pay(order)).isEqualTo(org.seedbed.order.Outcome.PAID);
        assertThat(bazaar.order(order.id()).claims()).isEmpty();
    }

    private static void assertRefused(String code, Runnable action) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(action::run)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static <T> List<T> atOnce(int times, Callable<T> action) throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        var calls = new ArrayList<Callable<T>>();
        for (int i = 0; i < times; i++) {
            calls.add(action);
        }
        var results = new ArrayList<T>();
        for (var result : threads.invokeAll(calls)) {
            results.add(result.get());
        }
        threads.shutdown();
        return results;
    }

    private Order begun(CheckoutRequest request) {
        return bazaar.checkout.begun(
                request,
                bazaar.shop(),
                bazaar.shopping.show(request.shop(), request.secret()),
                bazaar.bean(Shipping.class).plan(request.shop()));
    }
}
