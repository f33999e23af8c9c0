package org.seedbed.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The other tests are worth something only if a wrong request is seen. */
class RequestOracleTests {
    private static final String SESSIONS = "/v1/checkout/sessions";

    private static int objections(String name, String value) {
        return RequestOracle.objections("POST", SESSIONS, Map.of(name, value)).size();
    }

    @Test
    void objectsToWhatTheLibraryDoesNotKnow() {
        assertThat(objections("line_items[0][price_data][unit_amount]", "1050")).isZero();
        assertThat(objections("metadata[order_id]", "1")).isZero();

        assertThat(objections("line_items[0][price_data][amount]", "1050")).isPositive();
        assertThat(objections("line_items[0][quantity]", "1.5")).isPositive();
        assertThat(objections("mode", "pay")).isPositive();
    }

    @Test
    void objectsToWhatStripesContractDoesNotKnow() {
        assumeTrue(RequestOracle.hasContract(), "Stripe's contract is not at hand");

        assertThat(objections("payment_method_types[0]", "wechat_pay")).isZero();
        assertThat(objections("ui_mode", "hosted_page"))
                .as("newer than the contract")
                .isZero();
        assertThat(objections("line_items[0][price_data][amount]", "1050")).isEqualTo(2);
        assertThat(objections("payment_method_types[0]", "barter")).isEqualTo(2);
    }
}
