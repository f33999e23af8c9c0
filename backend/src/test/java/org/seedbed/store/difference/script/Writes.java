package org.seedbed.store.difference.script;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Random commands that write. */
final class Writes {
    private final Dice dice;
    private final Samples samples;
    private final Filters filters;
    private final Updates updates;

    Writes(Dice dice, Samples samples, Filters filters) {
        this.dice = dice;
        this.samples = samples;
        this.filters = filters;
        this.updates = new Updates(dice, samples, filters);
    }

    Document first(String collection) {
        var documents = new ArrayList<Document>();
        for (int id = 1; id <= 12; id++) {
            documents.add(samples.full(id));
        }
        return new Document("insert", collection).append("documents", documents).append("ordered", false);
    }

    Document insert(String collection) {
        var documents = new ArrayList<Document>();
        for (int i = dice.between(1, 3); i > 0; i--) {
            documents.add(samples.full(samples.newId()));
        }
        boolean ordered = dice.chance(50);
        dice.note(ordered ? "insert ordered" : "insert unordered");
        return new Document("insert", collection).append("documents", documents).append("ordered", ordered);
    }

    Document update(String collection) {
        var statements = new ArrayList<Document>();
        for (int i = dice.chance(75) ? 1 : dice.between(2, 3); i > 0; i--) {
            statements.add(statement());
        }
        // The library goes on after an error in order, see KnownDifference.
        boolean ordered = statements.size() == 1 && dice.chance(50);
        return new Document("update", collection).append("updates", statements).append("ordered", ordered);
    }

    private Document statement() {
        return switch (dice.below(10)) {
            case 0, 1, 2 ->
                statement("updateMany", filters.any(), updates.any()).append("multi", true);
            case 3, 4, 5 -> statement("updateOne", filters.one(), updates.any());
            case 6 -> statement("a refusal", filters.one(), updates.risky());
            case 7 -> {
                dice.note("replaceOne");
                yield new Document("q", filters.one()).append("u", samples.replacement());
            }
            case 8 -> {
                dice.note("replaceOne upserting");
                yield new Document("q", new Document("_id", samples.id()))
                        .append("u", samples.replacement())
                        .append("upsert", true);
            }
            default ->
                statement("updateOne upserting", upsertFilter(), updates.forUpsert())
                        .append("upsert", true);
        };
    }

    private Document statement(String kind, Document filter, Updates.Update update) {
        dice.note(kind);
        var statement = new Document("q", target(filter, update)).append("u", update.operators());
        return update.arrayFilters().isEmpty() ? statement : statement.append("arrayFilters", update.arrayFilters());
    }

    /** A positional operator goes by the element that the guard matches, hence that is all besides the id. */
    private static Document positional(Document filter, Document guard) {
        var target = new Document(guard);
        return filter.containsKey("_id") ? target.append("_id", filter.get("_id")) : target;
    }

    private Document target(Document filter, Updates.Update update) {
        return update.positional() ? positional(filter, update.guard()) : filters.all(filter, update.guard());
    }

    private Document upsertFilter() {
        var filter = new Document("_id", samples.id());
        return switch (dice.below(4)) {
            case 0 -> filter.append("alt", samples.text());
            case 1 -> filter.append("rate", new Document("$gt", samples.rate()));
            case 2 -> filter.append("$and", List.of(new Document("other", samples.text())));
            default -> filter;
        };
    }

    Document delete(String collection) {
        Document statement;
        if (dice.chance(60)) {
            dice.note("deleteOne");
            statement = new Document("q", filters.one()).append("limit", 1);
        } else {
            dice.note("deleteMany");
            var few = new Document("_id", new Document("$in", List.of(samples.id(), samples.id(), samples.id())));
            statement = new Document("q", dice.chance(30) ? few : filters.all(filters.any(), few)).append("limit", 0);
        }
        return new Document("delete", collection).append("deletes", List.of(statement));
    }

    Document findAndModify(String collection) {
        var command = new Document("findAndModify", collection);
        if (dice.chance(60)) {
            command.append("query", filters.one());
        } else {
            dice.note("findAndModify sorted");
            var sort = new Document(dice.of("n", "status", "rate"), dice.chance(50) ? 1 : -1).append("_id", 1);
            command.append("query", filters.any()).append("sort", sort);
        }
        act(command);
        if (dice.chance(30)) {
            dice.note("findAndModify with fields");
            command.append("fields", new Document(dice.of("n", "tags", "status"), 1));
        }
        return command;
    }

    private void act(Document command) {
        int kind = dice.below(10);
        if (kind < 2) {
            dice.note("findAndModify removing");
            command.append("remove", true);
            return;
        }
        if (kind == 2) {
            dice.note("findAndModify replacing");
            command.append("update", samples.replacement());
        } else if (kind < 5) {
            dice.note("findAndModify upserting");
            command.append("query", upsertFilter())
                    .append("update", updates.forUpsert().operators())
                    .append("upsert", true);
            command.remove("sort");
        } else {
            var update = kind == 5 ? updates.risky() : updates.any();
            command.append("query", target(command.get("query", Document.class), update))
                    .append("update", update.operators());
            if (!update.arrayFilters().isEmpty()) {
                command.append("arrayFilters", update.arrayFilters());
            }
        }
        if (dice.chance(60)) {
            dice.note("findAndModify new");
            command.append("new", true);
        }
    }
}
