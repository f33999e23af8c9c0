package org.seedbed.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.seedbed.platform.limits.SignInProperties;

class PasswordParametersTests {
    /** Argon2id of 19 MiB in two passes, with a salt of 16 bytes and a hash of 32. */
    @Test
    void hashesAsTheStandardAsks() {
        var encoder = new SecurityConfiguration().passwordEncoder(new SignInProperties(4, 5, 10, 20, 300, 60));

        assertThat(encoder.encode("seven green lanterns"))
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }
}
