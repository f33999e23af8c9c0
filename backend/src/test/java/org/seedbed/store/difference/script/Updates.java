package org.seedbed.store.difference.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.bson.Document;

/** Random updates, alone or under the document that an {@code update} or {@code findAndModify} command holds them in. */
final class Updates {
    private final Dice dice;
    private final Samples samples;
    private final Filters filters;
    private final Changes changes;

    Updates(Dice dice, Samples samples, Filters filters) {
        this.dice = dice;
        this.samples = samples;
        this.filters = filters;
        this.changes = new Changes(dice, samples);
    }

    /** What an update does, which documents it can be done to, and the filters of the elements it names. */
    record Update(Document operators, Document guard, List<Document> arrayFilters, boolean positional) {
        static Update of(String operator, String path, Object value) {
            return of(new Document(operator, new Document(path, value)));
        }

        static Update of(Document operators) {
            return new Update(operators, new Document(), List.of(), false);
        }

        Update where(String field, Object needed) {
            return new Update(operators, new Document(field, needed), arrayFilters, positional);
        }
    }

    Update any() {
        return combined(dice.between(1, 3), true);
    }

    /** Without anything that needs elements to be there, as a new document has none. */
    Update forUpsert() {
        var update = combined(dice.between(1, 2), false);
        var onInsert = samples.required();
        if (dice.chance(60)) {
            onInsert.append("ref", samples.ref());
        }
        return Update.of(new Document(update.operators).append(dice.note("$setOnInsert"), onInsert));
    }

    /** One that may be refused, by the document's type or by a unique index; never together with another. */
    Update risky() {
        return switch (dice.below(12)) {
            case 0 -> Update.of("$inc", "code", 1);
            case 1 -> Update.of("$push", "stamp", 1);
            case 2 -> Update.of("$addToSet", "stamp", 1);
            case 3 -> Update.of("$pop", "stamp", 1);
            case 4 -> Update.of("$set", "_id", samples.id());
            case 5 -> Update.of("$set", "d.x", samples.number());
            case 6 -> Update.of("$mul", "code", 2);
            case 7 -> Update.of("$set", "keys", samples.keys());
            case 8 -> Update.of("$set", "status", samples.status());
            case 9 -> Update.of("$inc", "scores.$[]", 1);
            case 10 -> Update.of("$set", "items.sku", "a").where("items.0", new Document("$exists", true));
            default -> Update.of("$set", "ref", samples.ref());
        };
    }

    private Update combined(int count, boolean insideArrays) {
        var chosen = new ArrayList<Change>();
        var taken = new HashSet<String>();
        for (int i = 0; i < count; i++) {
            var change = changes.any();
            boolean moves = change.operator().equals("$rename");
            if ((change.isPositional() && !chosen.isEmpty())
                    || (!insideArrays && (moves || !change.guard().isEmpty()))
                    || !Collections.disjoint(taken, change.roots())) {
                continue;
            }
            taken.addAll(change.roots());
            chosen.add(change);
            if (change.isPositional()) {
                break;
            }
        }
        return chosen.isEmpty() ? Update.of("$set", "n", samples.number()) : together(chosen);
    }

    private Update together(List<Change> changes) {
        var operators = new Document();
        var elements = new ArrayList<Document>();
        for (var change : changes) {
            operators.putIfAbsent(change.operator(), new Document());
            operators.get(change.operator(), Document.class).append(change.path(), change.value());
            elements.addAll(change.elements());
        }
        var guard = filters.all(changes.stream().map(Change::guard).toArray(Document[]::new));
        return new Update(operators, guard, elements, changes.stream().anyMatch(Change::isPositional));
    }
}
