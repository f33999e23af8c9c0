package org.seedbed.account;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Login names as they are kept and compared: one form for what looks the same. */
final class Login {
    private Login() {}

    static @Nullable String normalised(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Whether this is somebody's login name rather than their phone number in some writing. */
    static boolean isName(String normalised) {
        return normalised.codePoints().anyMatch(Character::isLetter);
    }

    /** Not all digits, so that a login name is never somebody's phone number. */
    static boolean isAllowed(String normalised) {
        return normalised.matches("[\\p{L}\\p{N}._-]{2,64}") && !normalised.matches("[0-9]+");
    }
}
