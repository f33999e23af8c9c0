package org.seedbed.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Base64;
import org.seedbed.shared.RegionTree;
import org.seedbed.shared.Tokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where time, chance and the map of the country enter the program. */
@Configuration
class Edge {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ZoneId programmeZone(SeedbedProperties properties) {
        return properties.zone();
    }

    @Bean
    RegionTree regionTree() {
        return RegionTree.ofChina();
    }

    @Bean
    Tokens tokens() {
        return new RandomTokens(new SecureRandom());
    }

    /** Tokens from the operating system's randomness. */
    static final class RandomTokens implements Tokens {
        private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";
        private static final int ID_LENGTH = 16;
        private static final int SECRET_BYTES = 32;

        private final SecureRandom random;

        RandomTokens(SecureRandom random) {
            this.random = random;
        }

        @Override
        public String id() {
            return random.ints(ID_LENGTH, 0, CROCKFORD.length())
                    .collect(StringBuilder::new, (text, i) -> text.append(CROCKFORD.charAt(i)), StringBuilder::append)
                    .toString();
        }

        @Override
        public String secret() {
            var bytes = new byte[SECRET_BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
    }
}
