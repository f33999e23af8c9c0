package org.seedbed.store.difference.script;

import java.util.Arrays;
import java.util.List;
import org.bson.Document;

/** Random changes that succeed on every document that meets their guard. */
final class Changes {
    private static final Document EXISTS = new Document("$exists", true);

    private final Dice dice;
    private final Samples samples;

    Changes(Dice dice, Samples samples) {
        this.dice = dice;
        this.samples = samples;
    }

    Change any() {
        return switch (dice.below(12)) {
            case 0, 1, 2 -> set();
            case 3 -> remove();
            case 4, 5 -> arithmetic();
            case 6, 7 -> push();
            case 8 -> addToSet();
            case 9 -> pull();
            case 10 -> pullMore();
            default -> insideArray();
        };
    }

    private Change set() {
        var set = dice.note("$set");
        return switch (dice.below(10)) {
            case 0 -> Change.of(set, "n", samples.number());
            case 1 -> Change.of(set, "at", samples.at());
            case 2 -> Change.of(set, "flag", dice.chance(50));
            case 3 -> Change.of(set, "w", samples.whole());
            case 4 -> Change.of(set, "tags", samples.tags());
            case 5 -> Change.of(set, "items", samples.items());
            case 6 -> nested(set, "d.x", samples.number());
            case 7 -> nested(set, "d.z.k", samples.number());
            case 8 -> Change.of(set, "note", samples.text());
            default -> Change.of(set, "rate", samples.rate());
        };
    }

    private Change nested(String set, String path, Object value) {
        dice.note("$set of a dotted path");
        return Change.of(set, path, value).where("d", new Document("$type", "object"));
    }

    private Change remove() {
        if (dice.chance(30)) {
            return Change.of(dice.note("$rename"), "alt", "other");
        }
        var path = dice.of("note", "v", "at", "n", "d.y", "d.z.k", "w", "alt", "other", "flag");
        return Change.of(dice.note("$unset"), path, "");
    }

    private Change arithmetic() {
        return switch (dice.below(10)) {
            case 0, 1 -> Change.of(dice.note("$inc"), "n", dice.between(-2, 3));
            case 2 -> Change.of(dice.note("$inc"), "amount", 1_000L);
            case 3 -> Change.of(dice.note("$inc"), "m", samples.mixed());
            case 4 -> Change.of(dice.note("$mul"), "n", dice.of(List.of(-1, 2, 3)));
            case 5 -> Change.of(dice.note("$mul"), "rate", dice.of(List.of(0.5, 2.0)));
            case 6 -> Change.of(dice.note("$min"), "n", samples.number());
            case 7 -> Change.of(dice.note("$max"), "n", samples.number());
            case 8 -> Change.of(dice.note("$min"), "at", samples.at());
            default -> Change.of(dice.note("$max"), "m", samples.mixed());
        };
    }

    private Change push() {
        var push = dice.note("$push");
        if (dice.chance(30)) {
            return dice.chance(50)
                    ? Change.of(push, "tags", samples.solidTag())
                    : Change.of(push, "items", samples.plainItem());
        }
        dice.note("$push of $each");
        var clauses = new Document("$each", List.of(dice.between(1, 6), dice.between(1, 6)));
        if (dice.chance(40)) {
            dice.note("$push with $position");
            clauses.append("$position", dice.between(-1, 2));
        }
        if (dice.chance(40)) {
            dice.note("$push with $sort");
            clauses.append("$sort", dice.chance(50) ? 1 : -1);
        }
        if (dice.chance(60)) {
            dice.note("$push with $slice");
            clauses.append("$slice", dice.of(List.of(-3, -2, 0, 2, 4)));
        }
        return Change.of(push, "scores", clauses).where("scores.0", EXISTS);
    }

    private Change addToSet() {
        var add = dice.note("$addToSet");
        if (dice.chance(50)) {
            return Change.of(add, "tags", samples.solidTag());
        }
        dice.note("$addToSet of $each");
        return Change.of(
                add,
                "tags",
                new Document("$each", Arrays.asList(samples.solidTag(), samples.solidTag(), samples.tag())));
    }

    private Change pull() {
        var pull = dice.note("$pull");
        return switch (dice.below(5)) {
            case 0 -> Change.of(pull, "tags", samples.solidTag());
            case 1 -> Change.of(pull, "scores", new Document(dice.of("$gt", "$lte"), dice.between(1, 6)));
            case 2 -> Change.of(pull, "items", new Document("sku", samples.sku()));
            case 3 ->
                Change.of(pull, "items", new Document("qty", new Document("$lt", 3)).append("sku", samples.sku()));
            default -> Change.of(pull, "tags", new Document("$in", List.of(samples.solidTag(), samples.solidTag())));
        };
    }

    private Change pullMore() {
        return switch (dice.below(4)) {
            case 0 -> Change.of(dice.note("$pullAll"), "tags", List.of(samples.solidTag(), samples.solidTag()));
            case 1 -> Change.of(dice.note("$pullAll"), "items", List.of(samples.plainItem(), samples.plainItem()));
            case 2 -> Change.of(dice.note("$pop"), "scores", dice.chance(50) ? 1 : -1);
            default -> Change.of(dice.note("$pop"), "tags", dice.chance(50) ? 1 : -1);
        };
    }

    private Change insideArray() {
        return switch (dice.below(8)) {
            case 0 ->
                Change.of(dice.note("$set"), "items.0.qty", dice.between(5, 9)).where("items.0", EXISTS);
            case 1 -> Change.of("$inc", dice.note("scores.$[]"), 1).where("scores", EXISTS);
            case 2 -> Change.of("$set", dice.note("items.$[].qty"), 4).where("items", EXISTS);
            case 3 -> chosen("$inc", "items.$[i].qty", 1, new Document("i.sku", samples.sku()));
            case 4 -> chosen("$set", "scores.$[s]", 3, new Document("s", new Document("$gte", dice.between(2, 5))));
            case 5 -> found("$set", "items.$.qty", dice.between(5, 9), "items.sku", samples.sku());
            case 6 -> found("$inc", "scores.$", 1, "scores", new Document("$lte", 4));
            default -> found("$set", "tags.$", "blue", "tags", samples.solidTag());
        };
    }

    private Change chosen(String operator, String path, Object value, Document filter) {
        dice.note("arrayFilters");
        return Change.of(operator, path, value)
                .where(path.split("\\.")[0], EXISTS)
                .forElements(filter);
    }

    private Change found(String operator, String path, Object value, String field, Object condition) {
        dice.note("positional $");
        return Change.of(operator, path, value).where(field, condition);
    }
}
