package org.seedbed.store.command;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.DollarPrefixedFieldNameException;
import de.bwaldvogel.mongo.exception.InvalidIdFieldError;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.Set;
import org.seedbed.store.bson.Bson;

/** A document about to be stored: whole, not too large, with an {@code _id} that comes first. */
record NewDocument(byte[] bytes) {
    private static final String ID = "_id";
    private static final int TOO_LARGE = 10334;

    static NewDocument of(byte[] given) {
        Bson.check(given);
        var bytes = Bson.firstField(given).equals(ID) ? given : withIdFirst(Bson.decode(given));
        checkId(Bson.decode(bytes, Set.of(ID)).get(ID));
        return new NewDocument(requireSize(bytes));
    }

    /** The bytes of a document that a command has made; they can be read again, or it is refused. */
    static byte[] encode(Document document) {
        var ordered = document.keySet().iterator().next().equals(ID) ? Bson.encode(document) : withIdFirst(document);
        checkId(document.get(ID));
        Bson.check(requireSize(ordered));
        return ordered;
    }

    private static byte[] requireSize(byte[] bytes) {
        if (bytes.length > Bson.MAX_DOCUMENT_BYTES) {
            throw new MongoServerError(
                    TOO_LARGE,
                    "BSONObjectTooLarge",
                    "A document of " + bytes.length + " bytes is larger than " + Bson.MAX_DOCUMENT_BYTES);
        }
        return bytes;
    }

    private static byte[] withIdFirst(Document document) {
        var ordered = new Document(ID, document.containsKey(ID) ? document.get(ID) : new ObjectId());
        document.forEach((name, value) -> {
            if (!name.equals(ID)) {
                ordered.put(name, value);
            }
        });
        return Bson.encode(ordered);
    }

    private static void checkId(Object id) {
        if (id instanceof Collection) {
            throw new InvalidIdFieldError("The '_id' value cannot be of type array");
        }
        if (id instanceof BsonRegularExpression) {
            throw new InvalidIdFieldError("The '_id' value cannot be of type regex");
        }
        if (id instanceof Document document) {
            document.keySet().stream()
                    .filter(name -> name.startsWith("$"))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new DollarPrefixedFieldNameException("_id fields may not contain '$'-prefixed fields: "
                                + name + " is not valid for storage.");
                    });
        }
    }
}
