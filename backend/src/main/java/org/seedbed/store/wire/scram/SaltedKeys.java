package org.seedbed.store.wire.scram;

/** What a server keeps of a secret: enough to recognise who knows it, too little to pretend to. */
record SaltedKeys(byte[] salt, int iterations, byte[] storedKey, byte[] serverKey) {
    static SaltedKeys of(String secret, byte[] salt, int iterations) {
        byte[] salted = Digests.salted(secret, salt, iterations);
        byte[] clientKey = Digests.hmac(salted, "Client Key");
        return new SaltedKeys(salt, iterations, Digests.sha256(clientKey), Digests.hmac(salted, "Server Key"));
    }
}
