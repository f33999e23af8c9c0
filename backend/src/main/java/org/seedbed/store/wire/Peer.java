package org.seedbed.store.wire;

/** The other end of a connection, and how far it has come with signing in. */
record Peer(int id, String address, SignIn signIn) {
    Client client() {
        return new Client(id, signIn.isComplete());
    }
}
