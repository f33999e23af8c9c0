package org.seedbed.store.update;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads update operators. */
final class UpdateParser {
    private static final Set<String> MODIFIERS = Set.of(
            "$set",
            "$setOnInsert",
            "$unset",
            "$inc",
            "$mul",
            "$min",
            "$max",
            "$rename",
            "$currentDate",
            "$push",
            "$addToSet",
            "$pull",
            "$pullAll",
            "$pop",
            "$bit");

    private final Fields root = new Fields();
    private final ArrayFilters filters;

    private UpdateParser(ArrayFilters filters) {
        this.filters = filters;
    }

    static Fields parse(Document update, ArrayFilters filters) {
        var parser = new UpdateParser(filters);
        update.forEach(parser::addAll);
        return parser.root;
    }

    private void addAll(String modifier, @Nullable Object argument) {
        if (!MODIFIERS.contains(modifier)) {
            throw new FailedToParseException("Unknown modifier: " + modifier
                    + ". Expected a valid update modifier or pipeline-style update specified as an array");
        }
        if (!(argument instanceof Document changes)) {
            throw new FailedToParseException("Modifiers operate on fields but we found type " + Errors.type(argument)
                    + " instead. For example: {$mod: {<field>: ...}} not {" + Errors.element(modifier, argument)
                    + "}");
        }
        changes.forEach((path, value) -> {
            if (modifier.equals("$rename")) {
                addRename(path, value);
            } else {
                add(UpdatePath.of(path), operator(modifier, path, value));
            }
        });
    }

    private void addRename(String from, @Nullable Object to) {
        var rename = Rename.of(from, to);
        add(rename.source(), new FieldOperators.Remove());
        add(rename.target(), rename);
    }

    private void add(UpdatePath path, Operator operator) {
        root.add(path, 0, operator, filters);
    }

    private static Operator operator(String modifier, String path, @Nullable Object value) {
        return switch (modifier) {
            case "$set" -> new FieldOperators.Assign(value);
            case "$setOnInsert" -> new FieldOperators.AssignOnInsert(value);
            case "$unset" -> new FieldOperators.Remove();
            case "$inc" -> NumberOperators.increment(path, value);
            case "$mul" -> NumberOperators.multiply(path, value);
            case "$min" -> new FieldOperators.Extreme(-1, value);
            case "$max" -> new FieldOperators.Extreme(1, value);
            case "$currentDate" -> FieldOperators.currentDate(value);
            case "$push" -> Push.of(value);
            case "$addToSet" -> ArrayOperators.addToSet(value);
            case "$pull" -> ArrayOperators.pull(value);
            case "$pullAll" -> ArrayOperators.pullAll(value);
            case "$pop" -> ArrayOperators.pop(path, value);
            default -> NumberOperators.bits(value);
        };
    }
}
