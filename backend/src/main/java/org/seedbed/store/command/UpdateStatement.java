package org.seedbed.store.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.filter.Refusal;
import org.seedbed.store.query.Query;

/** Which documents are to be changed and how. */
record UpdateStatement(
        Document selector,
        Query query,
        Document change,
        @Nullable Object arrayFilters,
        boolean multi,
        boolean upsert) {
    /** One of the statements of an {@code update} command. */
    static UpdateStatement of(Document statement) {
        Options.refuseCollation(statement);
        boolean multi = Options.isTrue(statement, "multi");
        var selector = Options.document(statement, "q");
        var change = change(statement.get("u"));
        if (multi && !isModifier(change)) {
            throw new FailedToParseException("multi update is not supported for replacement-style update");
        }
        return new UpdateStatement(
                selector,
                Query.of(selector, Options.optionalDocument(statement, "sort"), multi ? 0 : 1, statement.get("hint")),
                change,
                statement.get("arrayFilters"),
                multi,
                Options.isTrue(statement, "upsert"));
    }

    static Document change(@Nullable Object update) {
        if (update instanceof List) {
            throw Refusal.notSupported("An update by an aggregation pipeline");
        }
        if (update instanceof Document change) {
            return change;
        }
        throw new FailedToParseException("Update argument must be either an object or an array");
    }

    private static boolean isModifier(Document change) {
        return !change.isEmpty() && change.keySet().iterator().next().startsWith("$");
    }
}
