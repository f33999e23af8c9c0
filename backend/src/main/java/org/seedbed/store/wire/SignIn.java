package org.seedbed.store.wire;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.wire.scram.AuthenticationFailed;
import org.seedbed.store.wire.scram.Credentials;
import org.seedbed.store.wire.scram.Scram;

/** Signing in on one connection: one conversation at a time, and few attempts. */
final class SignIn {
    private static final int MOST_FAILURES = 3;
    private static final int CONVERSATION = 1;

    private final Credentials credentials;
    private @Nullable Scram conversation;
    private boolean skipsEmptyExchange;
    private boolean isVerified;
    private boolean isComplete;
    private int failures;

    SignIn(Credentials credentials) {
        this.credentials = credentials;
    }

    /** For who need not prove anything. */
    static SignIn complete(Credentials credentials) {
        var signIn = new SignIn(credentials);
        signIn.isComplete = true;
        return signIn;
    }

    boolean isComplete() {
        return isComplete;
    }

    boolean hasFailedTooOften() {
        return failures >= MOST_FAILURES;
    }

    String userName() {
        return credentials.userName();
    }

    void undo() {
        forgetConversation();
        isComplete = false;
    }

    Document start(Document command) {
        return attempt(command, this::challenge);
    }

    Document proceed(Document command) {
        return attempt(command, this::verify);
    }

    /** Starting together with the greeting; if that fails the greeting is answered all the same. */
    Optional<Document> speculate(@Nullable Object command) {
        try {
            return command instanceof Document start ? Optional.of(start(start)) : Optional.empty();
        } catch (MongoServerError refused) {
            return Optional.empty();
        }
    }

    private Document attempt(Document command, UnaryOperator<Document> step) {
        try {
            return step.apply(command);
        } catch (MongoServerError refused) {
            forgetConversation();
            failures++;
            throw refused;
        }
    }

    private Document challenge(Document command) {
        if (!Scram.MECHANISM.equals(command.get("mechanism"))) {
            throw Failures.mechanismUnavailable();
        }
        forgetConversation();
        var scram = new Scram(credentials);
        byte[] challenge = scram.challenge(payload(command));
        conversation = scram;
        skipsEmptyExchange =
                command.get("options") instanceof Document options && isTrue(options.get("skipEmptyExchange"));
        return reply(false, challenge);
    }

    private Document verify(Document command) {
        if (conversation == null
                || !(command.get("conversationId") instanceof Number id)
                || id.intValue() != CONVERSATION) {
            throw new AuthenticationFailed();
        }
        if (isVerified) {
            return complete(new byte[0]);
        }
        byte[] proof = conversation.verify(payload(command));
        isVerified = true;
        return skipsEmptyExchange ? complete(proof) : reply(false, proof);
    }

    private Document complete(byte[] payload) {
        forgetConversation();
        isComplete = true;
        return reply(true, payload);
    }

    private void forgetConversation() {
        conversation = null;
        isVerified = false;
    }

    private static Document reply(boolean isDone, byte[] payload) {
        return new Document("conversationId", CONVERSATION)
                .append("done", isDone)
                .append("payload", new BinData(payload))
                .append("ok", 1.0);
    }

    private static byte[] payload(Document command) {
        if (command.get("payload") instanceof BinData payload) {
            return payload.getData();
        }
        throw new AuthenticationFailed();
    }

    private static boolean isTrue(@Nullable Object value) {
        return Boolean.TRUE.equals(value);
    }
}
