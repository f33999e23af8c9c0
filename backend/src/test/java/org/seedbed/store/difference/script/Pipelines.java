package org.seedbed.store.difference.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;

/** Random pipelines. A field whose name ends in {@code Set} holds an array in any order. */
final class Pipelines {
    private static final Document BY_ID = new Document("$sort", new Document("_id", 1));

    private final Dice dice;
    private final Filters filters;

    Pipelines(Dice dice, Filters filters) {
        this.dice = dice;
        this.filters = filters;
    }

    Document aggregate(String collection, String other) {
        var stages = new ArrayList<Document>();
        if (dice.chance(60)) {
            stages.add(new Document(dice.note("$match"), filters.any()));
        }
        if (dice.chance(30)) {
            page(stages);
        } else {
            stages.add(BY_ID);
        }
        if (dice.chance(30)) {
            stages.add(shape());
        }
        stages.addAll(conclusion(other));
        return new Document("aggregate", collection).append("pipeline", stages).append("cursor", new Document());
    }

    private void page(List<Document> stages) {
        var key = dice.of("n", "status", "rate", "m", "at", "v");
        stages.add(new Document(dice.note("$sort"), new Document(key, dice.chance(50) ? 1 : -1).append("_id", 1)));
        if (dice.chance(50)) {
            stages.add(new Document(dice.note("$skip"), dice.below(5)));
        }
        if (dice.chance(50)) {
            stages.add(new Document(dice.note("$limit"), dice.between(1, 8)));
        }
    }

    private Document shape() {
        return switch (dice.below(4)) {
            case 0 -> new Document(dice.note("$addFields"), computed());
            case 1 -> new Document(dice.note("$unset"), dice.chance(50) ? "note" : List.of("v", "d.x"));
            case 2 -> new Document(dice.note("$project"), new Document("v", 0).append("flag", 0));
            default -> new Document(dice.note("$addFields"), new Document("extra", new Document("$literal", 1)));
        };
    }

    private Document computed() {
        return switch (dice.below(6)) {
            case 0 -> new Document("sum", new Document("$add", List.of("$stamp", 1)));
            case 1 -> new Document("text", new Document("$concat", List.of("$code", "-", "$code")));
            case 2 -> new Document("state", new Document("$ifNull", List.of("$status", "none")));
            case 3 -> new Document("twice", new Document("$multiply", List.of("$stamp", 2)));
            case 4 -> new Document("known", new Document("$in", List.of("$code", List.of("c1", "c3"))));
            default -> new Document("size", new Document("$size", "$keys"));
        };
    }

    private List<Document> conclusion(String other) {
        return switch (dice.below(11)) {
            case 0, 1, 2 -> group();
            case 3 -> List.of(new Document(dice.note("$count"), "total"));
            case 4 -> List.of(new Document(dice.note("$sortByCount"), dice.of("$status", "$code", "$flag")));
            case 5 -> unwound();
            case 6 -> projected();
            case 7 -> lookup(other);
            case 8 -> List.of(bucket());
            case 9 -> List.of(facet());
            default ->
                List.of(new Document(
                        dice.note("$replaceRoot"),
                        new Document("newRoot", new Document("$ifNull", List.of("$w", new Document("none", "$_id"))))));
        };
    }

    private List<Document> group() {
        var key = dice.of(Arrays.asList("$status", "$note", "$n", "$flag", "$at", "$code", null, compoundKey()));
        var group = new Document("_id", key);
        for (int i = dice.between(1, 3); i > 0; i--) {
            accumulate(group, i);
        }
        return List.of(new Document(dice.note("$group"), group));
    }

    private static Document compoundKey() {
        return new Document("s", "$status").append("f", "$flag");
    }

    private void accumulate(Document group, int i) {
        switch (dice.below(9)) {
            case 0 -> group.append("count" + i, accumulator("$sum", 1));
            case 1 -> group.append("sum" + i, accumulator("$sum", "$n", "$m", "$rate", "$amount"));
            case 2 -> group.append("avg" + i, accumulator("$avg", "$n", "$rate", "$m"));
            case 3 -> group.append("min" + i, accumulator("$min", "$n", "$at", "$v", "$m"));
            case 4 -> group.append("max" + i, accumulator("$max", "$n", "$at", "$v", "$m"));
            case 5 -> group.append("first" + i, accumulator("$first", "$_id", "$note", "$v"));
            case 6 -> group.append("last" + i, accumulator("$last", "$_id", "$note", "$v"));
            case 7 -> group.append("push" + i, accumulator("$push", "$_id", "$status", "$n"));
            default -> group.append("all" + i + "Set", accumulator("$addToSet", "$status", "$n"));
        }
    }

    private Document accumulator(String operator, Object... choices) {
        dice.note(operator + " of a group");
        return new Document(operator, dice.of(List.of(choices)));
    }

    private List<Document> unwound() {
        var field = dice.of("tags", "items", "scores");
        Object spec = "$" + field;
        if (dice.chance(50)) {
            dice.note("$unwind with options");
            var options = new Document("path", "$" + field);
            if (dice.chance(60)) {
                options.append("preserveNullAndEmptyArrays", true);
            }
            spec = dice.chance(60) ? options.append("includeArrayIndex", "place") : options;
        }
        var unwind = new Document(dice.note("$unwind"), spec);
        if (field.equals("items") && dice.chance(50)) {
            var group = new Document("_id", "$items.sku").append("sold", new Document("$sum", "$items.qty"));
            return List.of(unwind, new Document("$group", group));
        }
        return List.of(unwind);
    }

    private List<Document> projected() {
        var project = dice.note("$project");
        var projection = switch (dice.below(3)) {
            case 0 -> new Document("n", 1).append("status", 1).append("w", 1);
            case 1 -> new Document("_id", 0).append("code", 1).append("tags", true);
            default -> {
                dice.note("$project computing");
                var computed = computed();
                yield computed.append("state2", "$status").append("x", "$w.x");
            }
        };
        return List.of(new Document(project, projection));
    }

    private List<Document> lookup(String other) {
        var field = dice.of("status", "n", "ref");
        var lookup = new Document("from", other)
                .append("localField", field)
                .append("foreignField", field)
                .append("as", "othersSet");
        return List.of(
                new Document("$match", new Document(field, new Document("$exists", true))),
                new Document("$project", new Document(field, 1)),
                new Document(dice.note("$lookup"), lookup));
    }

    private Document bucket() {
        var bucket = new Document("groupBy", dice.of("$n", "$rate"))
                .append("boundaries", List.of(-2, 1, 3, 5))
                .append("default", "other");
        if (dice.chance(50)) {
            bucket.append(
                    "output", new Document("count", new Document("$sum", 1)).append("top", new Document("$max", "$m")));
        }
        return new Document(dice.note("$bucket"), bucket);
    }

    private Document facet() {
        var counted = List.of(new Document("$match", filters.any()), new Document("$count", "total"));
        return new Document(
                dice.note("$facet"),
                new Document("counted", counted)
                        .append("first", List.of(BY_ID, new Document("$limit", 2)))
                        .append("statesSet", List.of(new Document("$group", new Document("_id", "$status")))));
    }
}
