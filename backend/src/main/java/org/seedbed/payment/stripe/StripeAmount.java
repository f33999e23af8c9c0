package org.seedbed.payment.stripe;

import java.util.Locale;
import java.util.Set;
import org.seedbed.payment.ProviderRefused;
import org.seedbed.shared.Money;

/**
 * Amounts as Stripe counts them. It knows other decimals than ISO 4217 for some currencies, and what it cannot say exactly is
 * refused, never rounded.
 */
final class StripeAmount {
    private static final Set<String> WITHOUT_DECIMALS = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");
    private static final Set<String> WITH_THREE_DECIMALS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");
    /** Stripe's documents name it both with and without decimals; a wrong guess would be off by a hundred. */
    private static final Set<String> UNCERTAIN = Set.of("UGX");

    private StripeAmount() {}

    /** What Stripe is to be asked for. */
    static long of(Money money) {
        var currency = money.currency();
        refuseIf(UNCERTAIN.contains(currency), money);
        long amount = scaled(money, Money.decimals(currency), decimals(currency));
        refuseIf(decimals(currency) == 3 && amount % 10 != 0, money);
        refuseIf(currency.equals("ISK") && amount % 100 != 0, money);
        return amount;
    }

    /** What Stripe's amount means here. */
    static Money ours(long amount, String stripeCurrency) {
        var currency = stripeCurrency.toUpperCase(Locale.ROOT);
        var theirs = new Money(amount, currency);
        refuseIf(UNCERTAIN.contains(currency), theirs);
        return new Money(scaled(theirs, decimals(currency), Money.decimals(currency)), currency);
    }

    /** As Stripe writes it. */
    static String currency(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    private static int decimals(String currency) {
        if (WITHOUT_DECIMALS.contains(currency)) {
            return 0;
        }
        return WITH_THREE_DECIMALS.contains(currency) ? 3 : 2;
    }

    private static long scaled(Money money, int from, int to) {
        long amount = money.minorUnits();
        for (int decimals = from; decimals < to; decimals++) {
            amount = Math.multiplyExact(amount, 10L);
        }
        for (int decimals = from; decimals > to; decimals--) {
            refuseIf(amount % 10 != 0, money);
            amount /= 10;
        }
        return amount;
    }

    private static void refuseIf(boolean wrong, Money money) {
        if (wrong) {
            throw new ProviderRefused(
                    "amount", "Stripe cannot take " + money.minorUnits() + " " + money.currency() + " exactly", null);
        }
    }
}
