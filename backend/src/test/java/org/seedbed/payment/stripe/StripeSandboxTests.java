package org.seedbed.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import com.stripe.param.PaymentIntentCreateParams;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.TestClock;
import org.seedbed.TestStore;
import org.seedbed.payment.Counter;
import org.seedbed.payment.Stalls;
import org.seedbed.shop.PaymentMode;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The same against Stripe itself, for whoever has a key for tests: everything else only shows that we agree with our own idea of
 * Stripe. Switched off without the variable.
 */
@EnabledIfEnvironmentVariable(named = "SEEDBED_STRIPE_TEST_KEY", matches = "(sk|rk)_test_.+")
@ExtendWith(TestStore.class)
class StripeSandboxTests {
    private final Stalls stalls;
    private final StripeSettings settings;

    StripeSandboxTests(MongoTemplate mongo) {
        settings = new StripeSettings(System.getenv("SEEDBED_STRIPE_TEST_KEY"), List.of(), null, List.of("card"));
        stalls = new Stalls(mongo, new TestClock(Clock.systemUTC().instant().toString()), settings);
    }

    @Test
    void makesOneSessionHoweverOftenItIsAskedAndEndsIt() {
        var market = stalls.market(PaymentMode.OPERATOR);
        market.stock("tea", 5);
        var order = market.place("tea", 2, 1_000);

        var url = Counter.begin(stalls, market, order).url();
        assertThat(url).startsWith("https://checkout.stripe.com/");
        assertThat(Counter.begin(stalls, market, order).url()).isEqualTo(url);
        market.orders.cancelUnpaid(order.id(), "a test");
        market.follow();

        assertThat(market.order(order).state()).hasToString("CANCELLED");
    }

    @Test
    void acceptsTheKeyAndTheVersionOfTheLibrary() throws Exception {
        var client = StripeClient.builder().setApiKey(settings.secretKey()).build();
        var intent = client.v1()
                .paymentIntents()
                .create(PaymentIntentCreateParams.builder()
                        .setAmount(1_000L)
                        .setCurrency("usd")
                        .setPaymentMethod("pm_card_visa")
                        .addPaymentMethodType("card")
                        .setConfirm(true)
                        .build());

        assertThat(intent.getStatus()).isEqualTo("succeeded");
        assertThat(stalls.bean(StripeDoctor.class).examine())
                .anyMatch(finding -> finding.check().equals("key") && finding.grade() == StripeDoctor.Grade.GOOD);
    }
}
