package org.seedbed.payment.stripe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What Stripe signs an event's bytes with: a time and one or more signatures. Stripe's own library lets times in the future pass
 * and breaks off at some malformed headers, so this looks for itself, at the bytes as they came.
 */
record StripeSignature(long time, List<byte[]> signatures) {
    private static final Duration PAST = Duration.ofSeconds(300);
    private static final Duration FUTURE = Duration.ofSeconds(60);

    static Optional<StripeSignature> parse(@Nullable String header) {
        long time = -1;
        var signatures = new ArrayList<byte[]>();
        try {
            for (var item : header == null ? new String[0] : header.split(",")) {
                var pair = item.strip().split("=", 2);
                if (pair.length == 2 && pair[0].equals("t")) {
                    time = Long.parseLong(pair[1]);
                } else if (pair.length == 2 && pair[0].equals("v1")) {
                    signatures.add(HexFormat.of().parseHex(pair[1]));
                }
            }
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        return time < 0 || signatures.isEmpty() ? Optional.empty() : Optional.of(new StripeSignature(time, signatures));
    }

    /** Whether somebody who knows one of the secrets signed these bytes, and did so just now. */
    boolean fits(byte[] body, List<String> secrets, Instant now) {
        long seconds = now.getEpochSecond();
        return time >= seconds - PAST.toSeconds()
                && time <= seconds + FUTURE.toSeconds()
                && secrets.stream().map(secret -> hmac(body, secret)).anyMatch(this::has);
    }

    private boolean has(byte[] expected) {
        boolean found = false;
        for (var signature : signatures) {
            found |= MessageDigest.isEqual(expected, signature);
        }
        return found;
    }

    private byte[] hmac(byte[] body, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC with SHA-256", e);
        }
    }
}
