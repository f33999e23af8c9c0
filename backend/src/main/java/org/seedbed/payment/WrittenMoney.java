package org.seedbed.payment;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.seedbed.shared.Money;

/** Amounts as a reader of either language writes them. */
public final class WrittenMoney {
    private WrittenMoney() {}

    public static String of(Money money, Locale locale) {
        var format =
                NumberFormat.getCurrencyInstance(locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINA);
        format.setCurrency(Currency.getInstance(money.currency()));
        format.setMinimumFractionDigits(Money.decimals(money.currency()));
        format.setMaximumFractionDigits(Money.decimals(money.currency()));
        return format.format(money.toMajorUnits());
    }
}
