package org.seedbed.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedbed.payment.ProviderRefused;
import org.seedbed.shared.Money;

class StripeAmountTests {
    /** What people pay, in our minor units and in Stripe's. */
    @ParameterizedTest
    @CsvSource({
        "CNY, 1050, 1050",
        "JPY, 500, 500",
        "KRW, 500, 500",
        "KWD, 5120, 5120",
        "ISK, 5, 500",
        "MGA, 500, 5",
        "USD, 99999999, 99999999",
        "BHD, 10, 10"
    })
    void isRightBothWays(String currency, long ours, long theirs) {
        assertThat(StripeAmount.of(new Money(ours, currency))).isEqualTo(theirs);
        assertThat(StripeAmount.ours(theirs, currency.toLowerCase(Locale.ROOT))).isEqualTo(new Money(ours, currency));
    }

    @ParameterizedTest
    @CsvSource({"KWD, 5124", "OMR, 1", "MGA, 550", "UGX, 500"})
    void refusesWhatStripeCannotTakeExactly(String currency, long amount) {
        assertThatExceptionOfType(ProviderRefused.class).isThrownBy(() -> StripeAmount.of(new Money(amount, currency)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"isk", "ugx"})
    void refusesToGuessWhatAnAmountMeans(String currency) {
        assertThatExceptionOfType(ProviderRefused.class).isThrownBy(() -> StripeAmount.ours(550, currency));
    }

    @Test
    void writesAmountsWithTheDecimalsOfTheirCurrency() {
        assertThat(new Money(1_050, "CNY").toMajorUnits()).hasToString("10.50");
        assertThat(new Money(1_050, "JPY").toMajorUnits()).hasToString("1050");
        assertThat(new Money(1_050, "KWD").toMajorUnits()).hasToString("1.050");
    }
}
