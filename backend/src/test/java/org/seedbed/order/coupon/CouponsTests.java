package org.seedbed.order.coupon;

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
import org.seedbed.As;
import org.seedbed.TestStore;
import org.seedbed.order.Bazaar;
import org.seedbed.order.coupon.Coupon.Kind;
import org.seedbed.order.coupon.Coupon.Use;
import org.seedbed.shared.Invalid;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(TestStore.class)
class CouponsTests {
    private final Bazaar bazaar;

    CouponsTests(MongoTemplate mongo) {
        bazaar = new Bazaar(mongo);
    }

    @BeforeEach
    void open() {
        bazaar.open();
    }

    @Test
    void tenOfAHundredAtOnceUseACouponForTen() throws Exception {
        bazaar.coupon("SPRING", Kind.PERCENT, 10, 10);
        var threads = Executors.newFixedThreadPool(16);
        var calls = new ArrayList<Callable<Use>>();
        for (int number = 0; number < 100; number++) {
            var order = "order" + number;
            calls.add(() -> redeem("spring", order, "buyer-" + order, 1_000));
        }
        var uses = new ArrayList<Use>();
        for (var result : threads.invokeAll(calls)) {
            uses.add(result.get());
        }
        threads.shutdown();

        assertThat(uses).filteredOn(Use.REDEEMED::equals).hasSize(10);
        assertThat(uses).filteredOn(Use.USED_UP::equals).hasSize(90);
        var coupon = bazaar.coupons.find(bazaar.shop, "SPRING").orElseThrow();
        assertThat(coupon.used()).isEqualTo(10);
        assertThat(coupon.redemptions()).hasSize(10);
    }

    @Test
    void isUsedOnceByAnOrderAndABuyerUnderWhateverWritingOfTheirAddress() {
        bazaar.coupon("SPRING", Kind.AMOUNT, 100, 10);
        var writings = List.of("Ma.Hai+1@gmail.com", "mahai@googlemail.com", "ｍａｈａｉ@gmail.com");

        assertThat(use("o1", "13900000001", writings.get(0))).isEqualTo(Use.REDEEMED);
        assertThat(use("o1", "13900000001", writings.get(0))).isEqualTo(Use.REDEEMED);
        assertThat(use("o2", "13900000002", writings.get(1))).isEqualTo(Use.USED_BEFORE);
        assertThat(use("o3", "13900000003", writings.get(2))).isEqualTo(Use.USED_BEFORE);
        assertThat(use("o4", "+86 139-0000-0001", "other@example.org")).isEqualTo(Use.USED_BEFORE);
        bazaar.coupons.giveBack(bazaar.shop, "SPRING", "o1");
        bazaar.coupons.giveBack(bazaar.shop, "SPRING", "o1");
        assertThat(use("o2", "13900000002", writings.get(1))).isEqualTo(Use.REDEEMED);
        assertThat(bazaar.coupons.find(bazaar.shop, "SPRING").orElseThrow().used())
                .isEqualTo(1);
    }

    @Test
    void isKnownUnderFullWidthAndSmallLetters() {
        bazaar.coupon("Spring-10", Kind.PERCENT, 10, 10);

        assertThat(redeem("ｓｐｒｉｎｇ－１０", "o1", "b1", 1_000)).isEqualTo(Use.REDEEMED);
        assertThat(redeem(" spring-10 ", "o2", "b2", 1_000)).isEqualTo(Use.REDEEMED);
        assertThat(redeem("autumn", "o3", "b3", 1_000)).isEqualTo(Use.UNKNOWN);
    }

    @Test
    void runsOutAndCanBeStopped() {
        bazaar.coupon("SPRING", Kind.PERCENT, 10, 10);
        bazaar.coupon("AUTUMN", Kind.PERCENT, 10, 10);
        bazaar.coupons.stop(bazaar.shop, "AUTUMN", As.ADMINISTRATOR);
        assertThat(redeem("AUTUMN", "o1", "b1", 1_000)).isEqualTo(Use.OVER);
        bazaar.clock.advance(Duration.ofDays(8));
        assertThat(redeem("SPRING", "o1", "b1", 1_000)).isEqualTo(Use.OVER);
        bazaar.clock.advance(Duration.ofDays(-9));
        assertThat(redeem("SPRING", "o1", "b1", 1_000)).isEqualTo(Use.NOT_YET);
    }

    @Test
    void alwaysLeavesSomethingToPay() {
        bazaar.coupon("MUCH", Kind.AMOUNT, 5_000, 10);
        var discount = bazaar.coupons.find(bazaar.shop, "MUCH").orElseThrow().discount(1_000, 800);

        assertThat(discount).isEqualTo(new Coupon.Discount(999, 0));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> bazaar.coupon("ALL", Kind.PERCENT, 100, 1));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> bazaar.coupon("NO", Kind.PERCENT, 10, 1));
    }

    private Use use(String order, String phone, String email) {
        return bazaar.coupons.redeem(bazaar.shop, "SPRING", order, Coupons.identities(phone, email), 1_000);
    }

    private Use redeem(String code, String order, String buyer, long goods) {
        return bazaar.coupons.redeem(bazaar.shop, code, order, List.of(buyer), goods);
    }
}
