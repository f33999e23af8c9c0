package org.seedbed.shop.storefront;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/** Amounts as shoppers read them: ¥1,234.50. */
public final class Prices {
    private Prices() {}

    public static String of(long minorUnits, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        var amount = BigDecimal.valueOf(Math.abs(minorUnits), digits);
        return (minorUnits < 0 ? "−" : "")
                + symbol(currency)
                + String.format(Locale.ROOT, "%,." + digits + "f", amount);
    }

    /** As programs read them: 1234.50. */
    static String plain(long minorUnits, String currency) {
        return BigDecimal.valueOf(minorUnits, Currency.getInstance(currency).getDefaultFractionDigits())
                .toPlainString();
    }

    private static String symbol(String currency) {
        return currency.equals("CNY") ? "¥" : currency + " ";
    }
}
