package org.seedbed.store.query;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Documents, indexes and queries by chance, of so few different values that they often meet. */
final class Shelves {
    private static final List<String> PATHS = List.of("a", "a", "b", "c", "d.x", "d.y", "d", "t", "w");
    private static final String[] TEXTS = {"", "a", "ab", "abc", "b", "ba", "B", "a\0", "é"};
    private static final String[] PATTERNS = {"^a", "^ab", "^ab?", "^a*b", "^(a|b)", "^a|b", "b$", "", "^\\Qab\\E", "^é"
    };
    private static final String[] TYPES = {"number", "string", "null", "array", "object", "date", "int", "double"};

    private final Random random;

    Shelves(long seed) {
        random = new Random(seed);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    Document document(Object id) {
        var document = new Document("_id", id);
        put(document, "a", 85, chance(90) ? this::number : this::any);
        put(document, "b", 80, chance(80) ? this::number : this::scalar);
        put(document, "c", 70, chance(75) ? this::array : this::scalar);
        put(document, "d", 80, this::nested);
        put(document, "t", 80, this::text);
        put(document, "w", 60, chance(90) ? this::date : this::any);
        return document;
    }

    /** Of a collection that has no arrays, so that its indexes can be used to the full. */
    Document flatDocument(Object id) {
        var document = new Document("_id", id);
        for (var path : List.of("a", "b", "c", "t", "w")) {
            put(document, path, 85, this::scalar);
        }
        put(document, "d", 80, this::inner);
        return document;
    }

    private void put(Document document, String name, int likelihood, Supplier<@Nullable Object> value) {
        if (chance(likelihood)) {
            document.put(name, value.get());
        }
    }

    private @Nullable Object nested() {
        return switch (below(6)) {
            case 0, 1, 2 -> inner();
            case 3, 4 -> some(below(4), this::inner);
            default -> chance(50) ? array() : scalar();
        };
    }

    private Document inner() {
        var inner = new Document();
        put(inner, "x", 80, this::scalar);
        put(inner, "y", 80, chance(85) ? this::number : this::scalar);
        return inner;
    }

    private @Nullable Object any() {
        return switch (below(4)) {
            case 0 -> array();
            case 1 -> inner();
            default -> scalar();
        };
    }

    private List<@Nullable Object> array() {
        return some(below(4), chance(90) ? this::number : this::any);
    }

    private static List<@Nullable Object> some(int count, Supplier<@Nullable Object> each) {
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < count; i++) {
            values.add(each.get());
        }
        return values;
    }

    private @Nullable Object scalar() {
        return switch (below(8)) {
            case 0 -> null;
            case 1, 2, 3 -> number();
            case 4, 5 -> text();
            case 6 -> date();
            default -> chance(50) ? (Object) chance(50) : rare();
        };
    }

    private Object rare() {
        return List.of(Double.NaN, Double.NEGATIVE_INFINITY, -0.0, Long.MAX_VALUE, new BsonRegularExpression("^a", ""))
                .get(below(5));
    }

    private Object number() {
        int value = below(4);
        return switch (below(5)) {
            case 0 -> (long) value;
            case 1 -> (double) value;
            case 2 -> new Decimal128(BigDecimal.valueOf(value * 10L, 1));
            default -> value;
        };
    }

    private Object text() {
        return TEXTS[below(TEXTS.length)];
    }

    private Object date() {
        return Instant.ofEpochMilli(below(4) - 1);
    }

    String path() {
        return PATHS.get(below(PATHS.size()));
    }

    Document indexKey() {
        var key = new Document();
        for (int fields = 1 + below(3); fields > 0; fields--) {
            key.putIfAbsent(path(), chance(65) ? 1 : -1);
        }
        return key;
    }

    /** What kind of index it is to be. */
    Document indexOptions() {
        return switch (below(8)) {
            case 0, 1 -> new Document("sparse", true);
            case 2 -> new Document("partialFilterExpression", new Document(path(), new Document("$exists", true)));
            case 3 -> new Document("partialFilterExpression", new Document("a", new Document("$gte", number())));
            case 4 -> new Document("partialFilterExpression", new Document("b", number()));
            case 5 -> new Document("unique", true);
            default -> new Document();
        };
    }

    Document sort() {
        var sort = new Document();
        for (int fields = below(3); fields >= 0; fields--) {
            sort.putIfAbsent(path(), chance(60) ? 1 : -1);
        }
        return sort;
    }

    Document filter() {
        return filter(2);
    }

    private Document filter(int nesting) {
        var filter = new Document();
        for (int fields = chance(5) ? 0 : 1 + below(3); fields > 0; fields--) {
            if (nesting > 0 && chance(15)) {
                var operator = List.of("$or", "$or", "$and", "$nor").get(below(4));
                filter.put(operator, some(1 + below(3), () -> filter(nesting - 1)));
            } else {
                filter.put(path(), condition());
            }
        }
        return filter;
    }

    private @Nullable Object condition() {
        return chance(30) ? operand() : operators();
    }

    private @Nullable Object operand() {
        return switch (below(12)) {
            case 0 -> array();
            case 1 -> inner();
            case 2 -> null;
            case 3 -> text();
            case 4 -> scalar();
            default -> number();
        };
    }

    private Document operators() {
        return switch (below(14)) {
            case 0, 1 -> new Document(comparison(), bound());
            case 2, 3 -> new Document("$gte", bound()).append("$lt", bound());
            case 4, 5 -> new Document("$in", some(below(5), this::operand));
            case 6 -> new Document(chance(50) ? "$ne" : "$eq", operand());
            case 7 -> new Document("$nin", some(below(3), this::operand));
            case 8 -> new Document("$exists", chance(60));
            case 9 ->
                new Document("$regex", PATTERNS[below(PATTERNS.length)]).append("$options", chance(80) ? "" : "i");
            case 10 -> new Document("$elemMatch", chance(50) ? elementFields() : ofValue());
            case 11 -> new Document("$all", some(below(3), this::operand));
            case 12 -> new Document("$not", ofValue());
            default -> rareOperator();
        };
    }

    private Document rareOperator() {
        return switch (below(4)) {
            case 0 -> new Document("$type", TYPES[below(TYPES.length)]);
            case 1 -> new Document("$size", below(3));
            case 2 -> new Document("$mod", List.of(2, below(2)));
            default -> new Document("$all", List.of(new Document("$elemMatch", ofValue())));
        };
    }

    private Document elementFields() {
        var fields = new Document();
        fields.put(chance(60) ? "x" : "y", chance(50) ? operand() : ofValue());
        fields.putIfAbsent(chance(60) ? "y" : "x", chance(50) ? operand() : ofValue());
        return fields;
    }

    private Document ofValue() {
        return switch (below(5)) {
            case 0 -> new Document("$in", some(1 + below(3), this::operand));
            case 1 -> new Document("$gt", bound()).append("$lt", bound());
            case 2 -> new Document("$eq", operand());
            case 3 -> new Document("$regex", PATTERNS[below(PATTERNS.length)]);
            default -> new Document(comparison(), bound());
        };
    }

    private String comparison() {
        return List.of("$lt", "$lte", "$gt", "$gte").get(below(4));
    }

    private @Nullable Object bound() {
        return switch (below(12)) {
            case 0 -> chance(50) ? MinKey.getInstance() : MaxKey.getInstance();
            case 1 -> operand();
            case 2, 3 -> text();
            case 4 -> date();
            case 5 -> scalar();
            default -> number();
        };
    }
}
