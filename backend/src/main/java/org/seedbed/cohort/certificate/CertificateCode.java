package org.seedbed.cohort.certificate;

import static org.seedbed.shared.Crockford.ALPHABET;

import java.util.Optional;
import org.seedbed.shared.Crockford;
import org.seedbed.shared.Id;

/**
 * A certificate's secret name: 80 random bits in Crockford's base 32 and a check character (Luhn modulo 32) that catches any
 * one mistyped character. Read forgivingly: case, dashes and spaces do not matter, I and L are 1, O is 0.
 */
public record CertificateCode(String value) implements Id {
    private static final int RANDOM_CHARACTERS = 16;

    public static CertificateCode fromRandom(String sixteenCharacters) {
        var body = Crockford.folded(sixteenCharacters);
        if (!Crockford.isWellFormed(body, RANDOM_CHARACTERS)) {
            throw new IllegalArgumentException("A certificate code is made from 16 random base-32 characters");
        }
        return new CertificateCode(body + check(body));
    }

    /** The code somebody typed or scanned, if it can be one. */
    public static Optional<CertificateCode> parse(String typed) {
        if (typed.length() > 64) {
            return Optional.empty();
        }
        var text = Crockford.folded(typed);
        return Crockford.isWellFormed(text, RANDOM_CHARACTERS + 1)
                        && check(text.substring(0, RANDOM_CHARACTERS)) == text.charAt(RANDOM_CHARACTERS)
                ? Optional.of(new CertificateCode(text))
                : Optional.empty();
    }

    /** As it is printed: XXXX-XXXX-XXXX-XXXX-C. */
    public String printed() {
        return Crockford.grouped(value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static char check(String body) {
        int base = ALPHABET.length();
        int sum = 0;
        int factor = 2;
        for (int place = body.length() - 1; place >= 0; place--) {
            int weighted = factor * ALPHABET.indexOf(body.charAt(place));
            sum += weighted / base + weighted % base;
            factor = 3 - factor;
        }
        return ALPHABET.charAt((base - sum % base) % base);
    }
}
