package org.seedbed.store.command;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.TypeMismatchException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.filter.Refusal;

/** Reads the options of commands, and refuses those that would change the answer and are not supported. */
final class Options {
    private static final int ILLEGAL_OPERATION = 20;

    private Options() {}

    static void refuseUnsupported(Document command) {
        if (command.containsKey("txnNumber") || command.containsKey("startTransaction")) {
            throw new MongoServerError(
                    ILLEGAL_OPERATION,
                    "IllegalOperation",
                    "Transaction numbers are only allowed on a replica set member or mongos");
        }
        refuseCollation(command);
        if (command.get("let") instanceof Document variables && !variables.isEmpty()) {
            throw Refusal.notSupported("let");
        }
    }

    static void refuseCollation(Document options) {
        if (options.get("collation") instanceof Document collation
                && !collation.isEmpty()
                && !"simple".equals(collation.get("locale"))) {
            throw Refusal.notSupported("Collation");
        }
    }

    static Document document(Document command, String name) {
        var value = command.get(name);
        if (value == null) {
            return new Document();
        }
        if (value instanceof Document document) {
            return document;
        }
        throw new TypeMismatchException("BSON field '" + name + "' is the wrong type '" + Utils.describeType(value)
                + "', expected type 'object'");
    }

    static @Nullable Document optionalDocument(Document command, String name) {
        return command.get(name) == null ? null : document(command, name);
    }

    static long number(Document command, String name, long otherwise) {
        var value = command.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Number number) {
            return number.longValue();
        }
        throw new TypeMismatchException("BSON field '" + name + "' is the wrong type '" + Utils.describeType(value)
                + "', expected type 'number'");
    }

    static long notNegative(Document command, String name) {
        long value = number(command, name, 0);
        if (value < 0) {
            throw Refusal.badValue("BSON field '" + name + "' value must be >= 0, actual value '" + value + "'");
        }
        return value;
    }

    static boolean isTrue(Document command, String name) {
        return Utils.isTrue(command.get(name));
    }

    static List<?> list(Document command, String name) {
        if (command.get(name) instanceof List<?> values) {
            return values;
        }
        throw new TypeMismatchException("'" + name + "' option must be specified as an array");
    }

    static Document ok() {
        return new Document("ok", 1.0);
    }
}
