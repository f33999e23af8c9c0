package org.seedbed.order.checkout;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.cart.PricedCart;
import org.seedbed.order.cart.PricedCart.PricedLine;
import org.seedbed.order.coupon.Coupon;
import org.seedbed.order.terms.Address;
import org.seedbed.order.terms.Adjustment;
import org.seedbed.order.terms.Buyer;
import org.seedbed.order.terms.OrderLine;
import org.seedbed.order.terms.TaxLine;
import org.seedbed.order.terms.Terms;
import org.seedbed.order.terms.Totals;
import org.seedbed.shared.LargestRemainder;

/** What an order costs, to the cent: every discount and every tax lies on a line, and together they are the total. */
final class Pricing {
    private static final int WHOLE = 10_000;

    private Pricing() {}

    /** For whom, where to, and at which prices beside those of the goods. */
    record Conditions(
            Buyer buyer,
            @Nullable Address address,
            @Nullable String pickUp,
            @Nullable String note,
            long shipping,
            @Nullable Coupon coupon,
            int taxBasisPoints,
            String currency) {}

    static Terms terms(PricedCart cart, Conditions conditions) {
        var coupon = conditions.coupon();
        var discount = coupon == null ? Coupon.Discount.NONE : coupon.discount(cart.goods(), conditions.shipping());
        var parts = LargestRemainder.split(
                discount.goods(),
                cart.lines().stream().mapToLong(PricedLine::total).toArray());
        var lines = new ArrayList<OrderLine>();
        var adjustments = new ArrayList<Adjustment>();
        for (int i = 0; i < parts.length; i++) {
            var line = line(String.valueOf(i + 1), cart.lines().get(i), parts[i], conditions);
            lines.add(line);
            if (parts[i] != 0) {
                adjustments.add(new Adjustment(line.lineId(), code(coupon), -parts[i]));
            }
        }
        if (discount.shipping() != 0) {
            adjustments.add(new Adjustment(Adjustment.SHIPPING, code(coupon), -discount.shipping()));
        }
        long taken = Math.addExact(discount.goods(), discount.shipping());
        long total = Math.subtractExact(Math.addExact(cart.goods(), conditions.shipping()), taken);
        long shippingTax = tax(conditions.shipping() - discount.shipping(), conditions.taxBasisPoints());
        long tax = lines.stream().mapToLong(OrderLine::tax).reduce(shippingTax, Math::addExact);
        return new Terms(
                conditions.buyer(),
                conditions.address(),
                conditions.pickUp(),
                conditions.note(),
                lines,
                adjustments,
                coupon == null ? null : coupon.code(),
                List.of(new TaxLine(conditions.taxBasisPoints(), total, tax)),
                new Totals(cart.goods(), taken, conditions.shipping(), total, tax),
                conditions.currency());
    }

    private static OrderLine line(String lineId, PricedLine priced, long discount, Conditions conditions) {
        var offer = Objects.requireNonNull(priced.offer());
        long total = priced.total() - discount;
        return new OrderLine(
                lineId,
                offer.product().value(),
                offer.sku(),
                offer.title(),
                offer.label(),
                offer.picture() == null ? null : offer.picture().value(),
                priced.line().quantity(),
                offer.price(),
                discount,
                total,
                conditions.taxBasisPoints(),
                tax(total, conditions.taxBasisPoints()),
                offer.weightGrams(),
                offer.madeToOrder());
    }

    private static String code(@Nullable Coupon coupon) {
        return Objects.requireNonNull(coupon).code();
    }

    /** The tax in an amount that includes it, rounded half up. */
    static long tax(long amount, int basisPoints) {
        var twice = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(2L * basisPoints));
        var rate = BigInteger.valueOf(WHOLE + basisPoints);
        return twice.add(rate).divide(rate.shiftLeft(1)).longValueExact();
    }
}
