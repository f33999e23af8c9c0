package org.seedbed.shared;

import java.math.BigDecimal;
import java.util.Set;

/** An amount in the currency's smallest unit: 1050 CNY is ¥10.50, 1050 JPY is ¥1,050. */
public record Money(long minorUnits, String currency) {
    private static final Set<String> WITHOUT_DECIMALS = Set.of(
            "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF",
            "XOF", "XPF");
    private static final Set<String> WITH_THREE_DECIMALS = Set.of("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND");

    public Money {
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("Not a currency code: " + currency);
        }
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
        }
        return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
    }

    /** How many decimals the currency has, as ISO 4217 says. */
    public static int decimals(String currency) {
        if (WITHOUT_DECIMALS.contains(currency)) {
            return 0;
        }
        return WITH_THREE_DECIMALS.contains(currency) ? 3 : 2;
    }

    /** The amount as people write it: 10.50. */
    public BigDecimal toMajorUnits() {
        return BigDecimal.valueOf(minorUnits, decimals(currency));
    }
}
