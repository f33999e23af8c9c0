package org.seedbed.store.wire.scram;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's side of one SCRAM-SHA-256 conversation (RFC 5802 and 7677): each side proves to know the secret, none tells it. */
public final class Scram {
    public static final String MECHANISM = "SCRAM-SHA-256";

    /** Neither binding to a channel nor acting for somebody else, then the user name and the client's nonce. */
    private static final Pattern CLIENT_FIRST = Pattern.compile(
            "(?<header>[ny],,)(?<bare>n=(?<name>[^,]+),r=(?<nonce>[!-+\\--~]+)(?:,.*)?)", Pattern.DOTALL);

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("=(?!2C|3D)");
    private static final Pattern CLIENT_FINAL = Pattern.compile(
            "(?<unproven>c=(?<header>[^,]+),r=(?<nonce>[!-+\\--~]+)(?:,.*)?),p=(?<proof>[^,]+)", Pattern.DOTALL);

    private final Credentials credentials;
    private final String serverNonce;
    private String userName = "";
    private String header = "";
    private String nonce = "";
    private String clientFirst = "";
    private String serverFirst = "";

    public Scram(Credentials credentials) {
        this(credentials, credentials.nonce());
    }

    Scram(Credentials credentials, String serverNonce) {
        this.credentials = credentials;
        this.serverNonce = serverNonce;
    }

    /** From the client's first message to the server's. */
    public byte[] challenge(byte[] message) {
        var parts = parse(CLIENT_FIRST, message);
        header = parts.group("header");
        clientFirst = parts.group("bare");
        userName = unescaped(parts.group("name"));
        nonce = parts.group("nonce") + serverNonce;
        var keys = credentials.keysFor(userName);
        serverFirst =
                "r=" + nonce + ",s=" + Base64.getEncoder().encodeToString(keys.salt()) + ",i=" + keys.iterations();
        return serverFirst.getBytes(StandardCharsets.US_ASCII);
    }

    /** From the client's proof to the server's; refuses a client that proves nothing. */
    public byte[] verify(byte[] message) {
        var parts = parse(CLIENT_FINAL, message);
        var keys = credentials.keysFor(userName);
        var said = clientFirst + "," + serverFirst + "," + parts.group("unproven");
        boolean isProven = isProof(decode(parts.group("proof")), keys, said);
        byte[] signature = Digests.hmac(keys.serverKey(), said);
        if (!isProven
                || !credentials.isFor(userName)
                || !parts.group("nonce").equals(nonce)
                || !new String(decode(parts.group("header")), StandardCharsets.UTF_8).equals(header)) {
            throw new AuthenticationFailed();
        }
        return ("v=" + Base64.getEncoder().encodeToString(signature)).getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean isProof(byte[] proof, SaltedKeys keys, String said) {
        byte[] signature = Digests.hmac(keys.storedKey(), said);
        return proof.length == signature.length
                && MessageDigest.isEqual(Digests.sha256(Digests.xor(proof, signature)), keys.storedKey());
    }

    private static String unescaped(String name) {
        if (BROKEN_ESCAPE.matcher(name).find()) {
            throw new AuthenticationFailed();
        }
        return name.replace("=2C", ",").replace("=3D", "=");
    }

    private static Matcher parse(Pattern pattern, byte[] message) {
        var matcher = pattern.matcher(new String(message, StandardCharsets.UTF_8));
        if (!matcher.matches()) {
            throw new AuthenticationFailed();
        }
        return matcher;
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new AuthenticationFailed();
        }
    }
}
