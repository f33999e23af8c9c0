package org.seedbed.store.update;

import de.bwaldvogel.mongo.backend.BsonType;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.Json;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.DollarPrefixedFieldNameException;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.ImmutableFieldException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.bson.Binary;

/** MongoDB's errors about updates, and its words for what they are about. */
final class Errors {
    static final String ID = "_id";

    private static final int EMPTY_FIELD_NAME = 56;
    private static final int NOT_EXACT_VALUE_FIELD = 111;
    private static final int CANNOT_BACKFILL_ARRAY = 161;

    private Errors() {}

    static MongoServerError conflict(String message) {
        return new MongoServerError(ErrorCode.ConflictingUpdateOperators, message);
    }

    static MongoServerError pathNotViable(String message) {
        return new MongoServerError(ErrorCode.PathNotViable, message);
    }

    static MongoServerError notSingleValue(String message) {
        return new MongoServerError(ErrorCode.NotSingleValueField, "cannot infer query fields to set, " + message);
    }

    static MongoServerError notExactValue(String path) {
        return new MongoServerError(
                NOT_EXACT_VALUE_FIELD,
                "NotExactValueField",
                "field at '_id' must be exactly specified, field at sub-path '" + path + "'found");
    }

    static MongoServerError emptyName(String message) {
        return new MongoServerError(EMPTY_FIELD_NAME, "EmptyFieldName", message);
    }

    static MongoServerError cannotFill(int places) {
        return new MongoServerError(
                CANNOT_BACKFILL_ARRAY, "CannotBackfillArray", "can't backfill more than " + places + " elements");
    }

    static MongoServerError dollarName(String name, String path) {
        return new DollarPrefixedFieldNameException("The dollar ($) prefixed field '" + name + "' in '" + path
                + "' is not allowed in the context of an update's replacement document. Consider using an aggregation"
                + " pipeline with $replaceWith.");
    }

    static MongoServerError immutableId(String path) {
        return new ImmutableFieldException(
                "Performing an update on the path '" + path + "' would modify the immutable field '_id'");
    }

    static MongoServerError alteredId(@Nullable Object id) {
        return new ImmutableFieldException(
                "After applying the update, the (immutable) field '_id' was found to have been altered to "
                        + element(ID, id));
    }

    /** The document as messages name it. */
    static String id(Document document) {
        return document.containsKey(ID) ? element(ID, document.get(ID)) : "no id";
    }

    static String element(String name, @Nullable Object value) {
        var shown =
                value instanceof ObjectId id ? "ObjectId('" + id.getHexData() + "')" : Json.toCompactJsonValue(value);
        return name + ": " + shown;
    }

    /** MongoDB's name of a value's type. */
    static String type(@Nullable Object value) {
        if (value instanceof Missing) {
            return "missing";
        }
        if (value instanceof BsonRegularExpression) {
            return BsonType.REGEX.getAlias();
        }
        if (value instanceof Binary) {
            return BsonType.BIN_DATA.getAlias();
        }
        if (value instanceof BsonJavaScript) {
            return "javascript";
        }
        for (var type : BsonType.values()) {
            if (type.matches(value)) {
                return type.getAlias();
            }
        }
        throw new IllegalArgumentException("Not a value of a document: " + value);
    }
}
