package org.seedbed.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.Stripe;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.TestStore;
import org.seedbed.payment.Stalls;
import org.seedbed.payment.stripe.FakeStripe.Fault;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(TestStore.class)
class StripeDoctorTests {
    private final MongoTemplate mongo;
    private Till till;

    StripeDoctorTests(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @BeforeEach
    void open() {
        till = new Till(mongo);
        listenAt("https://shops.example/webhooks/stripe", StripeDoctor.EVENTS, Stripe.API_VERSION);
    }

    @AfterEach
    void close() {
        assertThat(till.stripe.objections).isEmpty();
        till.close();
    }

    private void listenAt(String url, List<String> events, String version) {
        till.stripe.books.endpoints = List.of(Map.of(
                "id",
                "we_1",
                "object",
                "webhook_endpoint",
                "url",
                url,
                "status",
                "enabled",
                "enabled_events",
                events,
                "api_version",
                version));
    }

    private List<String> findings() {
        return till.stalls.bean(StripeDoctor.class).examine().stream()
                .map(finding -> finding.grade() + " " + finding.text().split(" ")[0])
                .toList();
    }

    @Test
    void saysThatNothingIsSetUp() {
        var doctor = new Stalls(mongo).bean(StripeDoctor.class);

        assertThat(doctor.examine()).extracting(finding -> finding.text()).containsExactly("doctor.key.missing []");
    }

    @Test
    void findsWhatIsGoodAndWhatIsNot() {
        assertThat(findings())
                .contains(
                        "NOTE doctor.mode.test",
                        "GOOD doctor.key.good",
                        "GOOD doctor.account.good",
                        "GOOD doctor.method.good",
                        "BAD doctor.method.bad",
                        "GOOD doctor.webhook.good",
                        "GOOD doctor.secret.good",
                        "NOTE doctor.events.none")
                .doesNotContain("NOTE doctor.webhook.version");
    }

    @Test
    void findsAWebhookThatIsMissingDeafOrOld() {
        listenAt("https://shops.example/elsewhere", StripeDoctor.EVENTS, Stripe.API_VERSION);
        assertThat(findings()).contains("BAD doctor.webhook.missing");

        listenAt("https://shops.example/webhooks/stripe", List.of("checkout.session.completed"), "2020-08-27");
        assertThat(findings()).contains("BAD doctor.webhook.deaf", "NOTE doctor.webhook.version");
    }

    @Test
    void findsAnAccountThatMayNotTakeMoney() {
        till.stripe.books.chargesEnabled = false;

        assertThat(findings()).contains("BAD doctor.account.bad");
    }

    @Test
    void saysWhenTheLastEventCameAndWhichNeedSomebody() {
        var order = till.begun(1, 1_000);
        till.stripe.books.pay(Till.session(order));
        till.stripe
                .events()
                .forEach(event -> till.deliver(event.replace("\"amount_total\":1800", "\"amount_total\":1")));
        till.work();

        assertThat(findings()).contains("GOOD doctor.events.last", "BAD doctor.events.stuck");
    }

    @Test
    void saysSoIfStripeCannotBeReached() {
        till.stripe.weather(() -> Fault.FAILED_503);

        assertThat(findings()).contains("BAD doctor.key.refused").doesNotContain("BAD doctor.webhook.missing");
    }
}
