package org.seedbed.store.difference.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.seedbed.store.difference.script.Command.Order;

/** The commands of one seed, which depend on nothing but the seed, so that any of them can be left out. */
public final class Script {
    public static final List<String> KINDS =
            List.of("insert", "update", "findAndModify", "delete", "find", "count", "distinct", "aggregate");
    private static final int BETWEEN_CHECKS = 25;

    private final Dice dice;
    private final Writes writes;
    private final Reads reads;
    private final Pipelines pipelines;
    private final List<Shelf> shelves;

    private Script(long seed) {
        dice = new Dice(seed);
        var samples = new Samples(dice);
        var filters = new Filters(dice, samples);
        writes = new Writes(dice, samples, filters);
        reads = new Reads(dice, filters);
        pipelines = new Pipelines(dice, filters);
        var all = Shelf.values();
        shelves = List.of(all[(int) (seed % all.length)], all[(int) ((seed + seed / all.length + 1) % all.length)]);
    }

    public static List<Command> of(long seed, int length) {
        return new Script(seed).commands(length);
    }

    private List<Command> commands(int length) {
        var commands = new ArrayList<Command>();
        shelves.forEach(shelf -> commands.add(command(writes.first(shelf.name()), Order.AS_LISTED)));
        for (int i = 1; i <= length; i++) {
            commands.add(random());
            if (i % BETWEEN_CHECKS == 0) {
                shelves.forEach(shelf -> commands.addAll(checks(shelf)));
            }
        }
        return commands;
    }

    private Command random() {
        var shelf = dice.of(shelves).name();
        return switch (dice.below(20)) {
            case 0, 1, 2 -> command(writes.insert(shelf), Order.AS_LISTED);
            case 3, 4, 5, 6, 7 -> command(writes.update(shelf), Order.AS_LISTED);
            case 8, 9 -> command(writes.findAndModify(shelf), Order.AS_LISTED);
            case 10 -> command(writes.delete(shelf), Order.AS_LISTED);
            case 11 -> command(reads.count(shelf), Order.AS_LISTED);
            case 12 -> command(reads.distinct(shelf), Order.ANY_BY_VALUE);
            case 13, 14, 15 -> aggregate(shelf);
            default -> command(reads.find(shelf), Order.AS_LISTED);
        };
    }

    private Command aggregate(String shelf) {
        var body = pipelines.aggregate(shelf, dice.of(shelves).name());
        boolean grouped = body.getList("pipeline", Document.class).stream()
                .anyMatch(stage -> stage.containsKey("$group") || stage.containsKey("$sortByCount"));
        return command(body, grouped ? Order.ANY : Order.AS_LISTED);
    }

    private Command command(Document body, Order order) {
        dice.note(body.keySet().iterator().next());
        return new Command(body, dice.takeNotes(), order);
    }

    /** The whole collection, and what each index holds of it. */
    private List<Command> checks(Shelf shelf) {
        var checks = new ArrayList<Command>();
        var byId = new Document("find", shelf.name()).append("sort", new Document("_id", 1));
        checks.add(command(byId, Order.AS_LISTED));
        var hints = new ArrayList<Map.Entry<Object, Document>>();
        hints.add(Map.entry(new Document("$natural", 1), new Document()));
        shelf.indexes.forEach(index -> hints.add(Map.entry(index.getString("name"), shelf.heldBy(index))));
        for (var hint : hints) {
            dice.note("hint");
            var find = new Document("find", shelf.name())
                    .append("filter", hint.getValue())
                    .append("hint", hint.getKey());
            checks.add(command(find, Order.ANY));
        }
        return checks;
    }
}
