package org.seedbed.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.As;
import org.seedbed.TestStore;
import org.seedbed.order.Bazaar;
import org.seedbed.order.Refund;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(TestStore.class)
class HostedSalesTests {
    private static final LocalDate DAY = LocalDate.parse("2030-01-05");

    private final Bazaar bazaar;

    HostedSalesTests(MongoTemplate mongo) {
        bazaar = new Bazaar(mongo);
    }

    @BeforeEach
    void open() {
        bazaar.open();
        bazaar.offer("tea", 1_800, 50);
    }

    @Test
    void aPaidOrderIsInTheFiguresAndItsRefundFollows() {
        var order = bazaar.shopper().puts("tea", 2).orders(4_600);
        bazaar.follow();
        assertThat(days()).isEmpty();

        bazaar.pay(order);
        follow();
        assertThat(days()).singleElement().satisfies(day -> {
            assertThat(day.channel()).isEqualTo("hosted");
            assertThat(day.figures()).isEqualTo(new Figures(4_600, 0, 4_600));
        });
        assertThat(bazaar.orders.withSaleDue(10)).isEmpty();

        var half = new Refund.Wish(List.of(new Refund.Units("1", 1)), 0, 0, true, null);
        bazaar.handling.refund(bazaar.shop, order.id(), half, Bazaar.once(), As.ADMINISTRATOR);
        bazaar.refundAll();
        follow();
        assertThat(days().get(0).figures()).isEqualTo(new Figures(4_600, 1_800, 2_800));
        assertThat(sale(order.number()).money().status()).isEqualTo(SaleStatus.REFUNDED_PARTIAL);
        assertThat(bazaar.available("tea")).isEqualTo(49);

        bazaar.handling.cancel(bazaar.shop, order.id(), "Hail", As.ADMINISTRATOR);
        bazaar.refundAll();
        follow();
        assertThat(days().get(0).figures()).isEqualTo(new Figures(4_600, 4_600, 0));
        assertThat(sale(order.number()).money().status()).isEqualTo(SaleStatus.REFUNDED_FULL);
    }

    @Test
    void figuresMadeStepByStepAreThoseOfARebuild() {
        for (int number = 0; number < 8; number++) {
            var order = bazaar.shopper().puts("tea", 1).orders(2_600);
            bazaar.pay(order);
            if (number % 3 == 0) {
                var goodwill = new Refund.Wish(List.of(), 0, 100L + number, false, null);
                bazaar.handling.refund(bazaar.shop, order.id(), goodwill, Bazaar.once(), As.ADMINISTRATOR);
            }
            if (number % 2 == 0) {
                bazaar.refundAll();
                follow();
            }
        }
        bazaar.refundAll();
        follow();
        var stepByStep = days();

        bazaar.bean(SalesFigures.class).rebuild();

        assertThat(days()).isEqualTo(stepByStep);
        assertThat(stepByStep.get(0).figures()).isEqualTo(new Figures(20_800, 309, 20_491));
    }

    @Test
    void aLatePaymentThatGoesBackIsNoSale() {
        var slow = bazaar.shopper().puts("tea", 50).orders(90_000 + 800 + 34 * 200);
        bazaar.clock.advance(java.time.Duration.ofHours(1));
        bazaar.pay(bazaar.shopper().puts("tea", 1).orders(2_600));
        bazaar.orders.paid(slow.id(), Bazaar.facts(slow, "late", "cs_late"));
        bazaar.refundAll();
        follow();

        assertThat(days())
                .singleElement()
                .satisfies(day -> assertThat(day.figures()).isEqualTo(new Figures(2_600, 0, 2_600)));
    }

    private void follow() {
        bazaar.bean(HostedSales.class).catchUp();
    }

    private List<DayFigures> days() {
        return bazaar.bean(SalesFigures.class)
                .days(new SalesFilter(Set.of(bazaar.shop), DAY, DAY.plusDays(2), null, "CNY"));
    }

    private Sale sale(String number) {
        return bazaar.bean(SalesFigures.class)
                .find("hosted|" + bazaar.shop + "|" + number)
                .orElseThrow();
    }
}
