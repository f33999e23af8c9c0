package org.seedbed.order.coupon;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.seedbed.shared.Digest;

/** Fingerprints of phone numbers and e-mail addresses, the same for all writings that reach the same person. */
final class Identity {
    private static final Set<String> WITHOUT_DOTS = Set.of("gmail.com", "googlemail.com");

    private Identity() {}

    static String ofPhone(String phone) {
        var digits = Normalizer.normalize(phone, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
        return Digest.sha256("phone:" + digits.replaceFirst("^(00)?86(?=1[0-9]{10}$)", ""));
    }

    static String ofEmail(String email) {
        var folded = Normalizer.normalize(email, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        int at = folded.lastIndexOf('@');
        if (at < 1) {
            return Digest.sha256("email:" + folded);
        }
        var host = folded.substring(at + 1);
        var box = folded.substring(0, at).replaceFirst("\\+.*$", "");
        return WITHOUT_DOTS.contains(host)
                ? Digest.sha256("email:" + box.replace(".", "") + "@gmail.com")
                : Digest.sha256("email:" + box + "@" + host);
    }
}
