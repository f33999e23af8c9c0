package org.seedbed.store.wire.scram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTests {
    private final SecureRandom random = new SecureRandom();

    @ParameterizedTest
    @ValueSource(strings = {"", "蜜坊", "tab\t", "é"})
    void refuseWhatWouldHaveToBePrepared(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Credentials.of("user", text, random));
        assertThatIllegalArgumentException().isThrownBy(() -> Credentials.of(text, "secret", random));
    }

    @Test
    void saltTheSameSecretDifferentlyEachTime() {
        var one = Credentials.of("user", "secret", random).keysFor("user");
        var other = Credentials.of("user", "secret", random).keysFor("user");

        assertThat(one.storedKey()).isNotEqualTo(other.storedKey());
        assertThat(one.iterations()).isEqualTo(15_000);
    }

    @Test
    void giveOutNoNonceTwice() {
        var credentials = Credentials.of("user", "secret", random);

        assertThat(credentials.nonce()).isNotEqualTo(credentials.nonce()).matches("[A-Za-z0-9+/]{32}");
    }
}
