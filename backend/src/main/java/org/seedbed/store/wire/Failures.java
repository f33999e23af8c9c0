package org.seedbed.store.wire;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.exception.MongoServerNotYetImplementedException;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.wire.scram.Scram;

/** The errors of the connection itself, by MongoDB's codes, and every error as the reply that reports it. */
final class Failures {
    private static final int NOT_IMPLEMENTED = 238;

    private Failures() {}

    static MongoServerError unauthorized(String command) {
        return new MongoServerError(13, "Unauthorized", "Command " + command + " requires authentication");
    }

    static MongoServerError protocol(String message) {
        return new MongoServerError(17, "ProtocolError", message);
    }

    static MongoServerError invalidBson(String message) {
        return new MongoServerError(22, "InvalidBSON", message);
    }

    static MongoServerError illegalFlags(int flags) {
        return new MongoServerError(
                223, "IllegalOpMsgFlag", "Unknown flags in the message: " + Integer.toHexString(flags));
    }

    static MongoServerError mechanismUnavailable() {
        return new MongoServerError(334, "MechanismUnavailable", "Only " + Scram.MECHANISM + " can be used to sign in");
    }

    static MongoServerError unsupportedQuery(String command) {
        return new MongoServerError(
                352, "UnsupportedOpQueryCommand", "Unsupported OP_QUERY command: " + command + "; use OP_MSG");
    }

    static MongoServerError replyTooLarge(int bytes) {
        return new MongoServerError(
                10334, "BSONObjectTooLarge", "The reply would have " + bytes + " bytes, more than a message may");
    }

    static Document reply(MongoServerException refused) {
        if (refused instanceof MongoServerError error) {
            return reply(error.getMessageWithoutErrorCode(), error.getCode(), error.getCodeName());
        }
        if (refused instanceof MongoServerNotYetImplementedException) {
            return reply(refused.getMessageWithoutErrorCode(), NOT_IMPLEMENTED, "NotImplemented");
        }
        return reply(refused.getMessageWithoutErrorCode(), ErrorCode.BadValue.getValue(), ErrorCode.BadValue.getName());
    }

    static Document internal(Throwable mistake) {
        var message = mistake.getMessage();
        return reply(message != null ? message : mistake.getClass().getSimpleName(), 1, "InternalError");
    }

    private static Document reply(String message, int code, @Nullable String codeName) {
        var reply = new Document("ok", 0.0).append("errmsg", message).append("code", code);
        reply.putIfNotNull("codeName", codeName);
        return reply;
    }
}
