package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokensTests {
    private final Edge.RandomTokens tokens = new Edge.RandomTokens(new SecureRandom());

    @Test
    void givesSecretsOfTwoHundredAndFiftySixBits() {
        assertThat(Stream.generate(tokens::secret).limit(10_000))
                .doesNotHaveDuplicates()
                .allMatch(secret -> Base64.getUrlDecoder().decode(secret).length == 32);
    }

    @Test
    void givesIdsThatCanBeReadAloud() {
        assertThat(Stream.generate(tokens::id).limit(10_000))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-hjkmnp-tv-z]{16}"));
    }
}
