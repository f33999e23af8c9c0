package org.seedbed.store.wire.scram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are the example of RFC 7677, section 3. */
class ScramTests {
    private static final String SALT = "W22ZaJ0SNY7soEsUEjb6gQ==";
    private static final String SERVER_NONCE = "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
    private static final String NONCE = "rOprNGfwEbeRWgbNEkqO" + SERVER_NONCE;
    private static final String CLIENT_FIRST = "n,,n=user,r=rOprNGfwEbeRWgbNEkqO";
    private static final String PROOF = "dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=";
    private static final String CLIENT_FINAL = "c=biws,r=" + NONCE + ",p=" + PROOF;

    private final Scram scram = conversationWith("user");

    @Test
    void agreesWithTheExampleOfTheStandard() {
        assertThat(challenge(CLIENT_FIRST)).isEqualTo("r=" + NONCE + ",s=" + SALT + ",i=4096");
        assertThat(verify(CLIENT_FINAL)).isEqualTo("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "n",
                "n,,",
                "n,,n=user",
                "n,,n=,r=abc",
                "n,,n=user,r=",
                "n,,r=abc,n=user",
                "n,a=other,n=user,r=abc",
                "p=tls-unique,,n=user,r=abc",
                "n,,m=extension,n=user,r=abc",
                "n,,n=us=er,r=abc",
                "n,,n=us=2cer,r=abc",
                "n,,n=user,r=with space",
            })
    void refusesAFirstMessageThatIsNotOne(String message) {
        assertRefused(() -> challenge(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c=biws",
                "c=biws,r=" + NONCE,
                "c=biws,r=" + NONCE + ",p=",
                "c=biws,r=" + NONCE + ",p=AAAA",
                "c=biws,r=" + NONCE + ",p=not base 64",
                "c=biws,r=" + NONCE + "x,p=" + PROOF,
                "c=eSws,r=" + NONCE + ",p=" + PROOF,
                "c=biws,r=" + NONCE + ",x=y,p=" + PROOF,
                "c=!,r=" + NONCE + ",p=" + PROOF,
            })
    void refusesAFinalMessageThatProvesNothing(String message) {
        challenge(CLIENT_FIRST);

        assertRefused(() -> verify(message));
    }

    @Test
    void refusesALongMessageWithoutRunningOutOfStack() {
        assertRefused(() -> challenge("n,,n=" + "=2C".repeat(20_000)));
    }

    @Test
    void agreesToAClientThatCouldBindToAChannelIfWeCould() {
        assertThat(challenge("y,,n=user,r=abc,future=extension")).startsWith("r=abc");
    }

    @Test
    void readsTheUserNamesThatNeedEscapes() {
        var escaping = conversationWith("a,b=c");

        assertThat(text(escaping.challenge(bytes("n,,n=a=2Cb=3Dc,r=abc")))).contains("s=" + SALT);
    }

    @Test
    void givesAStrangerASaltThatDoesNotChange() {
        var credentials = credentials("user");
        var stranger = bytes("n,,n=stranger,r=abc");
        var first = text(new Scram(credentials, "x").challenge(stranger));
        var second = text(new Scram(credentials, "x").challenge(stranger));

        assertThat(first).isEqualTo(second).hasSameSizeAs(text(new Scram(credentials, "x").challenge(stranger)));
        assertThat(first).doesNotContain(SALT).endsWith(",i=4096");
    }

    private String challenge(String message) {
        return text(scram.challenge(bytes(message)));
    }

    private String verify(String message) {
        return text(scram.verify(bytes(message)));
    }

    private static Scram conversationWith(String userName) {
        return new Scram(credentials(userName), SERVER_NONCE);
    }

    private static Credentials credentials(String userName) {
        var keys = SaltedKeys.of("pencil", Base64.getDecoder().decode(SALT), 4096);
        return new Credentials(userName, keys, new SecureRandom());
    }

    private static void assertRefused(Runnable step) {
        assertThatExceptionOfType(MongoServerError.class)
                .isThrownBy(step::run)
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(18))
                .satisfies(refused ->
                        assertThat(refused.getMessageWithoutErrorCode()).isEqualTo("Authentication failed."));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
