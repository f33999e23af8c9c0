package org.seedbed.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.order.Order;
import org.seedbed.payment.Market;
import org.seedbed.shop.PaymentMode;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What of Stripe can be seen over the web by a programme that has no key: nothing is open, and it is said why. */
@WebTest
class StripeWebTests {
    private final ListableBeanFactory beans;
    private final MockMvcTester mvc;

    StripeWebTests(ListableBeanFactory beans, MockMvcTester mvc) {
        this.beans = beans;
        this.mvc = mvc;
    }

    private int post(byte[] body) {
        return mvc.post()
                .uri("/webhooks/stripe")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Stripe-Signature", "t=1700000000,v1=00")
                .content(body)
                .exchange()
                .getResponse()
                .getStatus();
    }

    @Test
    void refusesWhatNobodySignedAndWhatIsTooLarge() {
        assertThat(post("{\"object\":\"event\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(400);
        assertThat(post(new byte[] {(byte) 0xff, 0})).isEqualTo(400);
        assertThat(post(new byte[64 * 1024 + 1])).isEqualTo(413);
        assertThat(mvc.post().uri("/webhooks/stripe")).hasStatus(400);
        assertThat(mvc.get().uri("/webhooks/stripe")).hasStatus(401);
    }

    @Test
    void tellsAdministratorsAloneHowPaymentsAre() {
        assertThat(mvc.get().uri("/api/payments/doctor").with(As.user(As.coordinator("622927"))))
                .hasStatus(403);
        assertThat(mvc.get().uri("/api/payments/doctor?lang=en").with(As.user(As.ADMINISTRATOR)))
                .hasStatusOk()
                .bodyText()
                .contains("No secret key is set");
    }

    @Test
    void keepsTheOrderAndSaysSoWhereMoneyCannotBeTaken() {
        var market = new Market(beans, PaymentMode.OPERATOR);
        market.stock("tea", 1);
        Order order = market.place("tea", 1, 1_000);
        var uri = "/s/" + market.slug + "/orders/" + order.token() + "/pay?lang=en";

        assertThat(mvc.post().uri(uri).header("Sec-Fetch-Site", "same-origin"))
                .hasStatus(503)
                .bodyText()
                .contains("cannot be reached", "goods stay reserved")
                .doesNotContain("no money moves");
    }
}
