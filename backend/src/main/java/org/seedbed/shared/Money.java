package org.seedbed.shared;

/** An amount in the currency's smallest unit: 1050 CNY is ¥10.50, 1050 JPY is ¥1,050. */
public record Money(long minorUnits, String currency) {
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
}
