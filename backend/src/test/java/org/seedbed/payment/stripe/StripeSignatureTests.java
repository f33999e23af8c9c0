package org.seedbed.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripeSignatureTests {
    private static final String BODY = "{\"id\":\"evt_1\",\"name\":\"茶\"}";
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    private static String header(String secret, long secondsFromNow) throws GeneralSecurityException {
        return Webhook.Signature.generateSignatureHeader(BODY, secret, NOW.getEpochSecond() + secondsFromNow);
    }

    private static boolean fits(@Nullable String header) {
        return fits(BODY, header);
    }

    private static boolean fits(String body, @Nullable String header) {
        return StripeSignature.parse(header)
                .filter(signature ->
                        signature.fits(body.getBytes(StandardCharsets.UTF_8), List.of("whsec_old", "whsec_new"), NOW))
                .isPresent();
    }

    @Test
    void agreesWithWhatStripesLibrarySigns() throws GeneralSecurityException {
        assertThat(fits(header("whsec_new", 0))).isTrue();
        assertThat(fits(header("whsec_old", 0))).isTrue();
        assertThat(fits(header("whsec_other", 0))).isFalse();
        assertThat(fits(BODY.replace(":", ": "), header("whsec_new", 0)))
                .as("written anew")
                .isFalse();
    }

    @Test
    void looksAtTheTimeInBothDirections() throws GeneralSecurityException {
        assertThat(fits(header("whsec_new", -300))).isTrue();
        assertThat(fits(header("whsec_new", -301))).isFalse();
        assertThat(fits(header("whsec_new", 60))).isTrue();
        assertThat(fits(header("whsec_new", 61))).isFalse();
    }

    @Test
    void isContentWithOneOfSeveralSignatures() throws GeneralSecurityException {
        var good = header("whsec_new", 0);
        var wrong = "v1=" + "0".repeat(64);

        assertThat(fits(good.replace(",v1", "," + wrong + ",v1"))).isTrue();
        assertThat(fits(good + "," + wrong + ",v0=abc")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t", "t=", "v1", "t=1", "v1=00", "t=abc,v1=00", "t=1,v1=zz", ",,,", "t=-5,v1=00", "="})
    void takesNoneOfWhatIsMalformed(String header) {
        assertThat(fits(header)).isFalse();
    }

    @Test
    void takesNoneWhereThereIsNone() {
        assertThat(fits(null)).isFalse();
    }
}
