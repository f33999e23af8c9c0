package org.seedbed.order.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedbed.order.cart.Cart;
import org.seedbed.order.cart.PricedCart;
import org.seedbed.order.cart.PricedCart.PricedLine;
import org.seedbed.order.coupon.Coupon;
import org.seedbed.order.coupon.Coupon.Kind;
import org.seedbed.order.terms.Buyer;
import org.seedbed.order.terms.OrderLine;
import org.seedbed.order.terms.Terms;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.Bilingual;
import org.seedbed.shop.catalogue.Availability;
import org.seedbed.shop.catalogue.Offer;
import org.seedbed.shop.catalogue.ProductId;

class PricingTests {
    private static final ShopId SHOP = new ShopId("shop");

    @Test
    void everyDiscountAndTaxAddsUpToTheCent() {
        var dice = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            var cart = cart(dice);
            long shipping = dice.nextInt(3_000);
            var terms = Pricing.terms(cart, conditions(shipping, coupon(dice), dice.nextInt(1_700)));

            var totals = terms.totals();
            assertThat(sum(terms, OrderLine::total) + terms.shippingToPay()).isEqualTo(totals.total());
            assertThat(totals.total()).isEqualTo(totals.goods() + totals.shipping() - totals.discount());
            assertThat(terms.adjustments().stream()
                            .mapToLong(one -> one.amount())
                            .sum())
                    .isEqualTo(-totals.discount());
            assertThat(terms.taxes().get(0).tax()).isEqualTo(totals.tax());
            assertThat(terms.lines()).allMatch(line -> line.total() >= 0 && line.tax() <= line.total());
            assertThat(totals.total()).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"10900, 900, 900", "0, 900, 0", "100, 0, 0", "1, 1300, 0", "5, 1300, 1", "109, 900, 9"})
    void findsTheTaxInAPriceThatIncludesIt(long amount, int basisPoints, long tax) {
        assertThat(Pricing.tax(amount, basisPoints)).isEqualTo(tax);
    }

    private static long sum(Terms terms, java.util.function.ToLongFunction<OrderLine> part) {
        return terms.lines().stream().mapToLong(part).sum();
    }

    private static PricedCart cart(Random dice) {
        var lines = new ArrayList<PricedLine>();
        long goods = 0;
        for (int i = 0; i <= dice.nextInt(5); i++) {
            var sku = "sku" + i;
            var offer = new Offer(
                    new ProductId("p" + i),
                    sku,
                    new Bilingual("茶", null),
                    "",
                    1 + dice.nextInt(9_999),
                    null,
                    100,
                    false,
                    Availability.IN_STOCK,
                    null,
                    true);
            var line = new PricedLine(new Cart.Line("p" + i, sku, 1 + dice.nextInt(9), offer.price()), offer, 99);
            goods += line.total();
            lines.add(line);
        }
        return new PricedCart(new Cart("id", SHOP, List.of(), null, Instant.EPOCH, null), lines, goods);
    }

    private static Coupon coupon(Random dice) {
        var kind = Kind.values()[dice.nextInt(Kind.values().length)];
        long value = kind == Kind.PERCENT ? 1 + dice.nextInt(99) : 1 + dice.nextInt(20_000);
        return new Coupon(
                "shop|X", SHOP, "X", kind, value, 0, Instant.EPOCH, null, 1, 1, 0, List.of(), false, List.of());
    }

    private static Pricing.Conditions conditions(long shipping, Coupon coupon, int tax) {
        var buyer = new Buyer("马海霞", "13900000001", null);
        return new Pricing.Conditions(buyer, null, "here", null, shipping, coupon, tax, "CNY");
    }
}
