package org.seedbed.store.difference.script;

import java.util.Arrays;
import java.util.List;
import org.bson.Document;

/** Random commands that read documents one by one, or count them. */
final class Reads {
    private static final List<String> SORTED =
            List.of("status", "note", "n", "amount", "rate", "m", "v", "at", "flag", "ref", "d.x", "w.x", "w", "stamp");
    private static final List<String> SORTED_ARRAYS = List.of("tags", "scores", "items.qty", "items.sku", "keys");

    private final Dice dice;
    private final Filters filters;

    Reads(Dice dice, Filters filters) {
        this.dice = dice;
        this.filters = filters;
    }

    Document find(String collection) {
        var sort = new Document();
        var filter = filters.any();
        if (dice.chance(20)) {
            dice.note("sort by an array");
            var field = dice.of(SORTED_ARRAYS);
            sort.append(field, dice.chance(50) ? 1 : -1);
            filter = filters.all(filter, filled(field));
        } else {
            dice.some(dice.below(3), SORTED).forEach(field -> sort.append(field, dice.chance(50) ? 1 : -1));
            dice.note(sort.size() + " sort keys");
        }
        sort.append("_id", dice.chance(80) ? 1 : -1);
        var find = new Document("find", collection).append("filter", filter).append("sort", sort);
        if (dice.chance(30)) {
            project(find);
        }
        return paged(find);
    }

    private static Document filled(String field) {
        return new Document(field.split("\\.")[0] + ".0", new Document("$exists", true));
    }

    private Document paged(Document find) {
        if (dice.chance(30)) {
            dice.note("find with skip");
            find.append("skip", dice.below(6));
        }
        if (dice.chance(30)) {
            dice.note("find with limit");
            find.append("limit", dice.between(1, 6));
        }
        if (dice.chance(25)) {
            dice.note("find in batches");
            find.append("batchSize", dice.between(1, 4));
        }
        return find;
    }

    private void project(Document find) {
        var projection = switch (dice.below(5)) {
            case 0 -> included();
            case 1 -> {
                dice.note("projection without _id");
                yield included().append("_id", 0);
            }
            case 2 -> excluded();
            case 3 -> {
                dice.note("projection with $slice");
                Object slice = dice.chance(70) ? dice.of(List.of(-2, -1, 1, 2)) : Arrays.asList(0, dice.between(1, 3));
                find.put("filter", filters.all(find.get("filter", Document.class), filled("tags")));
                yield new Document("n", 1).append("tags", new Document("$slice", slice));
            }
            default -> {
                dice.note("projection with $elemMatch");
                var element = new Document("sku", dice.of("a", "b", "c"));
                yield new Document("n", 1).append("items", new Document("$elemMatch", element));
            }
        };
        find.append("projection", projection);
    }

    private Document included() {
        dice.note("projection including");
        var projection = new Document();
        dice.some(3, List.of("n", "status", "d.x", "items.sku", "items.qty", "tags", "w", "v"))
                .forEach(field -> projection.append(field, 1));
        return projection;
    }

    private Document excluded() {
        dice.note("projection excluding");
        var projection = new Document();
        dice.some(3, List.of("n", "status", "d.x", "items.sku", "tags", "w", "v", "_id"))
                .forEach(field -> projection.append(field, 0));
        return projection;
    }

    Document count(String collection) {
        var count = new Document("count", collection).append("query", filters.any());
        if (dice.chance(25)) {
            dice.note("count with skip");
            count.append("skip", dice.below(5));
        }
        if (dice.chance(25)) {
            dice.note("count with limit");
            count.append("limit", dice.between(1, 5));
        }
        return count;
    }

    Document distinct(String collection) {
        var field = dice.of("status", "note", "n", "m", "at", "tags", "items.sku", "w.x", "d.x", "v", "scores");
        return new Document("distinct", collection).append("key", field).append("query", filters.any());
    }
}
