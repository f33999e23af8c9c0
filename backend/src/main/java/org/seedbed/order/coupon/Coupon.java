package org.seedbed.order.coupon;

import java.math.BigInteger;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Change;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.ShopId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A code of a shop that takes something off. {@code left} counts down with each order that uses it. */
@Document("coupons")
public record Coupon(
        @Id String id,
        ShopId shop,
        String code,
        Kind kind,
        long value,
        long minimum,
        Instant from,
        @Nullable Instant to,
        int max,
        int left,
        int used,
        List<Redemption> redemptions,
        boolean stopped,
        List<Change> changes) {
    static final int MOST_REDEMPTIONS = 5_000;
    private static final int HIGHEST_PERCENT = 99;
    private static final int PERCENT = 100;
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{2,29}");

    /** What a coupon takes off. */
    public enum Kind {
        PERCENT,
        AMOUNT,
        FREE_SHIPPING
    }

    /** What is taken off the goods and off the shipping of an order. */
    public record Discount(long goods, long shipping) {
        public static final Discount NONE = new Discount(0, 0);
    }

    static Coupon create(ShopId shop, NewCoupon wanted, Change by) {
        var code = folded(wanted.code());
        if (!CODE.matcher(code).matches()) {
            throw Invalid.field("code", "coupon-code");
        }
        if (wanted.kind() == Kind.PERCENT && (wanted.value() < 1 || wanted.value() > HIGHEST_PERCENT)) {
            throw Invalid.field("value", "coupon-percent", HIGHEST_PERCENT);
        }
        if (wanted.kind() == Kind.AMOUNT && wanted.value() < 1 || wanted.minimum() < 0) {
            throw Invalid.field("value", "coupon-amount");
        }
        if (wanted.max() < 1 || wanted.max() > MOST_REDEMPTIONS) {
            throw Invalid.field("max", "coupon-max", MOST_REDEMPTIONS);
        }
        if (wanted.to() != null && !wanted.to().isAfter(wanted.from())) {
            throw Invalid.field("to", "coupon-days");
        }
        return new Coupon(
                id(shop, code),
                shop,
                code,
                wanted.kind(),
                wanted.value(),
                wanted.minimum(),
                wanted.from(),
                wanted.to(),
                wanted.max(),
                wanted.max(),
                0,
                List.of(),
                false,
                List.of(by));
    }

    /** A code as it is meant, whatever its width and case. */
    public static String folded(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    static String id(ShopId shop, String code) {
        return shop + "|" + folded(code);
    }

    /** What it takes off; something of the goods is always left to pay. */
    public Discount discount(long goods, long shipping) {
        return switch (kind) {
            case PERCENT ->
                new Discount(
                        BigInteger.valueOf(goods)
                                .multiply(BigInteger.valueOf(value))
                                .divide(BigInteger.valueOf(PERCENT))
                                .longValueExact(),
                        0);
            case AMOUNT -> new Discount(Math.min(value, goods - 1), 0);
            case FREE_SHIPPING -> new Discount(0, shipping);
        };
    }

    /** Why an order of these goods cannot use it now, as far as that can be told before it tries. */
    public Use use(long goods, Instant now) {
        if (stopped || to != null && !now.isBefore(to)) {
            return Use.OVER;
        }
        if (now.isBefore(from)) {
            return Use.NOT_YET;
        }
        if (goods < minimum) {
            return Use.BELOW_MINIMUM;
        }
        return left > 0 ? Use.REDEEMED : Use.USED_UP;
    }

    /** What comes of using a coupon. */
    public enum Use {
        REDEEMED,
        UNKNOWN,
        NOT_YET,
        OVER,
        BELOW_MINIMUM,
        USED_UP,
        USED_BEFORE
    }
}
