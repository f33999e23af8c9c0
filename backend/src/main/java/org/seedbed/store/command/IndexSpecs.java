package org.seedbed.store.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.seedbed.store.data.Index;
import org.seedbed.store.data.StoredCollection;
import org.seedbed.store.filter.Filter;
import org.seedbed.store.filter.FilterParser;
import org.seedbed.store.filter.Paths;

/** What {@code createIndexes} may ask for. */
final class IndexSpecs {
    private static final int CANNOT_CREATE_INDEX = 67;
    private static final int OPTIONS_CONFLICT = 85;
    private static final int KEY_CONFLICT = 86;
    private static final int MOST_FIELDS = 32;
    private static final Set<String> KNOWN = Set.of(
            "v",
            "key",
            "name",
            "unique",
            "sparse",
            "partialFilterExpression",
            "expireAfterSeconds",
            "background",
            "ns",
            "collation");
    private static final Set<String> DISTINGUISHING =
            Set.of("key", "unique", "sparse", "partialFilterExpression", "expireAfterSeconds");

    private IndexSpecs() {}

    /** The specification as it is kept; refuses what would make another index than was asked for. */
    static Document checked(Document given) {
        if (!(given.get("key") instanceof Document key) || key.isEmpty() || key.size() > MOST_FIELDS) {
            throw cannotCreate("Index keys must have between 1 and " + MOST_FIELDS + " fields");
        }
        Options.refuseCollation(given);
        key.forEach(IndexSpecs::checkField);
        for (var option : given.keySet()) {
            if (!KNOWN.contains(option)) {
                throw cannotCreate("The index option '" + option + "' is not supported by the embedded store");
            }
        }
        checkExpiry(given, key);
        if (given.get("partialFilterExpression") instanceof Document partial) {
            refuseComputed(partial);
            if (Options.isTrue(given, "sparse")) {
                throw cannotCreate("cannot mix \"partialFilterExpression\" and \"sparse\" options");
            }
        }
        return stored(given, key);
    }

    private static void refuseComputed(Document partial) {
        var fields = new HashSet<String>();
        FilterParser.parse(partial).addFieldsTo(fields);
        if (fields.contains(Filter.EVERYTHING)) {
            throw cannotCreate("Expression not supported in partial index: $expr");
        }
    }

    private static void checkField(String path, Object direction) {
        if (!(direction instanceof Number number) || number.doubleValue() == 0 || Double.isNaN(number.doubleValue())) {
            throw cannotCreate("The index type " + direction + " of '" + path + "' is not supported; 1 and -1 are");
        }
        if (path.isEmpty() || path.startsWith("$") || path.contains("..") || path.endsWith(".") || path.contains("*")) {
            throw cannotCreate("The field '" + path + "' cannot be indexed");
        }
        if (Arrays.stream(Paths.split(path)).skip(1).anyMatch(segment -> Paths.position(segment) >= 0)) {
            throw cannotCreate("The field '" + path + "' could be a place in an array, of which the embedded store"
                    + " keeps no index; MongoDB does");
        }
    }

    private static void checkExpiry(Document given, Document key) {
        var seconds = given.get("expireAfterSeconds");
        if (seconds == null) {
            return;
        }
        if (key.size() != 1 || key.containsKey("_id")) {
            throw cannotCreate("TTL indexes are single-field indexes, compound indexes do not support TTL");
        }
        if (!(seconds instanceof Number number) || number.longValue() < 0 || number.longValue() > Integer.MAX_VALUE) {
            throw cannotCreate(
                    "TTL index 'expireAfterSeconds' option must be within an acceptable range, found " + seconds);
        }
    }

    private static Document stored(Document given, Document key) {
        var stored = new Document("v", 2).append("key", key).append("name", name(given, key));
        for (var option : new String[] {"unique", "sparse"}) {
            if (Options.isTrue(given, option)) {
                stored.append(option, true);
            }
        }
        for (var option : new String[] {"partialFilterExpression", "expireAfterSeconds"}) {
            if (given.get(option) != null) {
                stored.append(option, given.get(option));
            }
        }
        return stored;
    }

    private static String name(Document given, Document key) {
        return given.get("name") instanceof String name
                ? name
                : key.entrySet().stream()
                        .map(field -> field.getKey() + "_" + ((Number) field.getValue()).intValue())
                        .collect(Collectors.joining("_"));
    }

    /** Whether there is no such index; another of the same name, or the same under another name, is a conflict. */
    static boolean isNew(StoredCollection collection, Document spec) {
        if (sameKey((Document) spec.get("key"), new Document("_id", 1))) {
            return false;
        }
        for (var index : collection.indexes()) {
            boolean same = isSame(index.spec(), spec);
            boolean sameName = index.name().equals(spec.get("name"));
            if (same && sameName) {
                return false;
            }
            boolean sameIndex =
                    sameKey(index.key(), (Document) spec.get("key")) && !distinguishedByPartial(index.spec(), spec);
            if (sameName && !sameIndex) {
                throw conflict(KEY_CONFLICT, "IndexKeySpecsConflict", index, "the same name as the requested index");
            }
            if (sameIndex) {
                throw conflict(
                        OPTIONS_CONFLICT,
                        "IndexOptionsConflict",
                        index,
                        "the same key with a different name or options");
            }
        }
        return true;
    }

    private static boolean distinguishedByPartial(Document one, Document other) {
        return !Objects.equals(one.get("partialFilterExpression"), other.get("partialFilterExpression"))
                || !Objects.equals(one.get("sparse"), other.get("sparse"))
                || !Objects.equals(one.get("unique"), other.get("unique"));
    }

    private static boolean isSame(Document one, Document other) {
        return DISTINGUISHING.stream()
                .allMatch(option -> option.equals("key")
                        ? sameKey((Document) one.get(option), (Document) other.get(option))
                        : Objects.equals(number(one.get(option)), number(other.get(option))));
    }

    private static Object number(Object value) {
        return value instanceof Number number ? (Object) number.longValue() : value;
    }

    /** Whether two keys name the same fields in the same order and directions. */
    static boolean sameKey(Document one, Document other) {
        return directions(one).equals(directions(other))
                && one.keySet().stream().toList().equals(other.keySet().stream().toList());
    }

    private static Map<String, Boolean> directions(Document key) {
        return key.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> ((Number) field.getValue()).doubleValue() > 0));
    }

    private static MongoServerError cannotCreate(String message) {
        return new MongoServerError(CANNOT_CREATE_INDEX, "CannotCreateIndex", message);
    }

    private static MongoServerError conflict(int code, String name, Index existing, String how) {
        return new MongoServerError(
                code,
                name,
                "An existing index has " + how + ": " + existing.spec().toString(true));
    }
}
