package org.seedbed.store.difference.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.BsonRegularExpression;
import org.bson.Document;

/** Random filters; {@code KnownDifference} says what they keep clear of. */
final class Filters {
    /** Fields that hold neither arrays nor documents. */
    private static final List<Field> SCALARS =
            List.of(Field.status, Field.n, Field.amount, Field.rate, Field.m, Field.at, Field.flag, Field.ref);

    private static final List<String> RANGES = List.of("$gt", "$gte", "$lt", "$lte");
    private static final List<String> TYPES =
            List.of("int", "long", "double", "number", "string", "object", "array", "bool", "date", "objectId", "null");
    private static final List<String> PATTERNS = List.of("^a", "^A", "^ap", "^蜂", "p", "ic", "t$", "^apple$");

    private final Dice dice;
    private final Samples samples;

    Filters(Dice dice, Samples samples) {
        this.dice = dice;
        this.samples = samples;
    }

    Document any() {
        if (dice.chance(8)) {
            return new Document();
        }
        return dice.chance(25) ? logical() : condition();
    }

    /** A filter that names its document, so that both servers pick the same one. */
    Document one() {
        var id = new Document("_id", samples.id());
        return dice.chance(70) ? id : id.append("$and", List.of(condition()));
    }

    Document all(Document... filters) {
        var parts = Arrays.stream(filters).filter(part -> !part.isEmpty()).toList();
        if (parts.isEmpty()) {
            return new Document();
        }
        return parts.size() == 1 ? parts.get(0) : new Document(dice.note("$and"), parts);
    }

    private Document logical() {
        var operator = dice.note(dice.of("$and", "$or", "$nor"));
        var parts = new ArrayList<Document>();
        for (int i = dice.between(1, 3); i > 0; i--) {
            parts.add(dice.chance(15) ? logical() : condition());
        }
        return new Document(operator, parts);
    }

    private Document condition() {
        return switch (dice.below(16)) {
            case 0, 1 -> equality();
            case 2, 3 -> range();
            case 4 -> oneOf();
            case 5 -> presence();
            case 6 -> new Document("v", new Document(dice.note("$type"), type()));
            case 7 -> pattern();
            case 8 -> remainder();
            case 9 -> path();
            case 10 -> negation();
            case 11, 12 -> ofArray();
            case 13 -> throughArray();
            case 14 -> identity();
            default -> anythingAtAll();
        };
    }

    private Document equality() {
        var field = dice.of(SCALARS);
        var value = field.sample(samples);
        return switch (dice.below(5)) {
            case 0 -> new Document(field.name(), new Document(dice.note("$eq"), value));
            case 1 -> new Document(field.name(), new Document(dice.note("$ne"), value));
            case 2 -> new Document("w", samples.whole());
            case 3 -> new Document("note", samples.note());
            default -> new Document(field.name(), value);
        };
    }

    private Document range() {
        var field = dice.of(List.of(Field.n, Field.amount, Field.rate, Field.m, Field.at, Field.status, Field.ref));
        var range = new Document(dice.note(dice.of(RANGES)), field.sample(samples));
        if (dice.chance(30)) {
            range.append(dice.note(dice.of(RANGES)), field.sample(samples));
        }
        return new Document(field.name(), range);
    }

    private Document oneOf() {
        var operator = dice.note(dice.of("$in", "$nin"));
        var values = new ArrayList<Object>();
        var field = dice.of(List.of(Field.status, Field.n, Field.note, Field.m, Field.at, Field.ref));
        for (int i = dice.below(4); i > 0; i--) {
            values.add(field.sample(samples));
        }
        if (field == Field.note && dice.chance(30)) {
            values.add(Pattern.compile("^a"));
        }
        return new Document(field.name(), new Document(operator, values));
    }

    private Document presence() {
        return new Document(dice.of(fieldNames()), new Document(dice.note("$exists"), dice.chance(60)));
    }

    private static List<String> fieldNames() {
        var names = new ArrayList<String>();
        for (var field : Field.values()) {
            names.add(field.name());
        }
        names.addAll(List.of("d.x", "d.z.k", "tags.0", "items.1", "w.x"));
        return names;
    }

    private Object type() {
        return dice.chance(25) ? dice.some(2, TYPES) : dice.of(TYPES);
    }

    private Document pattern() {
        dice.note("$regex");
        var field = dice.of("note", "note", "alt", "status");
        var text = dice.of(PATTERNS);
        return switch (dice.below(5)) {
            case 0 -> new Document(field, new Document("$regex", text).append("$options", "i"));
            case 1 -> new Document(field, new Document("$regex", text));
            case 2 -> new Document(field, new Document(dice.note("$not"), new BsonRegularExpression(text)));
            case 3 -> new Document("tags", new BsonRegularExpression("^re", dice.of("", "i")));
            default -> new Document(field, new BsonRegularExpression(text, dice.of("", "i")));
        };
    }

    private Document remainder() {
        var field = dice.of("n", "m", "scores", "v");
        return new Document(field, new Document(dice.note("$mod"), List.of(dice.between(2, 3), dice.below(2))));
    }

    private Document path() {
        return switch (dice.below(7)) {
            case 0 -> new Document("d.x", samples.number());
            case 1 -> new Document("d.x", new Document(dice.of(RANGES), samples.number()));
            case 2 -> new Document("d.y", samples.note());
            case 3 -> new Document("d.z.k", new Document(dice.of("$ne", "$gte"), samples.number()));
            case 4 -> new Document("tags.0", samples.solidTag());
            case 5 -> new Document("items.0.sku", new Document(dice.of("$eq", "$ne"), samples.sku()));
            default -> new Document("w.x", dice.between(1, 3));
        };
    }

    private Document negation() {
        var not = dice.note("$not");
        return switch (dice.below(4)) {
            case 0 -> new Document("n", new Document(not, new Document(dice.of(RANGES), samples.number())));
            case 1 -> new Document("tags", new Document(not, new Document("$eq", samples.tag())));
            case 2 -> new Document("scores", new Document(not, new Document(dice.of(RANGES), dice.between(1, 6))));
            default -> new Document("v", new Document(not, new Document(dice.of(RANGES), samples.scalar())));
        };
    }

    private Document ofArray() {
        return switch (dice.below(10)) {
            case 0 -> new Document("tags", samples.tag());
            case 1 -> new Document("tags", samples.tags());
            case 2 -> new Document("scores", new Document(dice.of(RANGES), dice.between(1, 6)));
            case 3 -> new Document(dice.of("tags", "scores", "items"), new Document(dice.note("$size"), dice.below(4)));
            case 4 ->
                new Document("tags", new Document(dice.note("$all"), List.of(samples.solidTag(), samples.solidTag())));
            case 5 -> new Document("scores", element(new Document("$gt", dice.between(1, 3)).append("$lt", 5)));
            case 6 ->
                new Document("items", element(new Document("sku", samples.sku()).append("qty", dice.between(1, 4))));
            case 7 ->
                new Document(
                        "items",
                        element(new Document("sku", samples.sku())
                                .append("qty", new Document(dice.of(RANGES), dice.between(1, 4)))));
            case 8 -> new Document("items", new Document(dice.of("$eq", "$ne"), samples.plainItem()));
            default ->
                new Document(
                        "tags",
                        new Document(dice.note(dice.of("$in", "$nin")), Arrays.asList(samples.tag(), samples.tag())));
        };
    }

    private Document element(Document of) {
        return new Document(dice.note("$elemMatch"), of);
    }

    private Document throughArray() {
        dice.note("path through an array");
        return switch (dice.below(6)) {
            case 0 -> new Document("items.sku", samples.sku());
            case 1 -> new Document("items.qty", new Document(dice.of(RANGES), dice.between(1, 4)));
            case 2 ->
                new Document("items.sku", new Document(dice.note(dice.of("$in", "$nin")), List.of(samples.sku(), "b")));
            case 3 -> new Document("items.sku", new Document(dice.note("$ne"), samples.sku()));
            case 4 -> new Document("items.sku", new Document(dice.note("$all"), List.of(samples.sku(), samples.sku())));
            default -> new Document("items.note", new Document(dice.note("$exists"), true));
        };
    }

    private Document identity() {
        return switch (dice.below(4)) {
            case 0 -> new Document("_id", samples.id());
            case 1 -> new Document("_id", new Document(dice.note("$in"), List.of(samples.id(), samples.id(), 3)));
            case 2 -> new Document("_id", new Document(dice.note(dice.of(RANGES)), samples.id()));
            default -> new Document("_id", new Document(dice.note("$ne"), samples.id()));
        };
    }

    private Document anythingAtAll() {
        return switch (dice.below(5)) {
            case 0 -> new Document("v", samples.scalar());
            case 1 -> new Document("v", new Document(dice.of("$eq", "$ne"), samples.anything()));
            case 2 -> new Document("v", new Document(dice.of(RANGES), samples.scalar()));
            case 3 -> new Document("v", new Document(dice.of("$in", "$nin"), Arrays.asList(samples.scalar(), null)));
            default -> new Document("v", null);
        };
    }
}
