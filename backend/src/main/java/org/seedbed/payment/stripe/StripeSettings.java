package org.seedbed.payment.stripe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The programme's account at Stripe. Its secrets are never shown, also not in logs.
 *
 * @param secretKey of the account, live or for tests; without one Stripe is not asked
 * @param webhookSecrets of the endpoint that sends events; two while they are being changed
 * @param apiBase somewhere else than Stripe itself, for tests
 * @param methods how buyers may pay
 */
@ConfigurationProperties("seedbed.stripe")
public record StripeSettings(
        @Nullable String secretKey,
        @DefaultValue List<String> webhookSecrets,
        @Nullable String apiBase,
        @DefaultValue({"card", "alipay", "wechat_pay"}) List<String> methods) {
    public StripeSettings {
        secretKey = secretKey == null || secretKey.isBlank() ? null : secretKey.strip();
        webhookSecrets = webhookSecrets.stream()
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .toList();
        methods = List.copyOf(methods);
    }

    boolean isConfigured() {
        return secretKey != null;
    }

    /** Whether real money moves. */
    boolean isLive() {
        return secretKey != null && secretKey.contains("_live_");
    }

    @Override
    public String toString() {
        return "StripeSettings[" + (isConfigured() ? isLive() ? "live" : "test" : "none") + "]";
    }
}
