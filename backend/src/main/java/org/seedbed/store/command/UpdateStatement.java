package org.seedbed.store.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.filter.Refusal;
import org.seedbed.store.query.Query;
import org.seedbed.store.update.Update;

/** Which documents are to be changed and how. */
record UpdateStatement(Query query, Update update, boolean multi, boolean upsert) {
    /** One of the statements of an {@code update} command. */
    static UpdateStatement of(Document statement) {
        Options.refuseCollation(statement);
        boolean multi = Options.isTrue(statement, "multi");
        var selector = Options.document(statement, "q");
        var update = update(statement.get("u"), statement.get("arrayFilters"));
        if (multi && update.isReplacement()) {
            throw new FailedToParseException("multi update is not supported for replacement-style update");
        }
        return new UpdateStatement(
                Query.of(selector, Options.optionalDocument(statement, "sort"), multi ? 0 : 1, statement.get("hint")),
                update,
                multi,
                Options.isTrue(statement, "upsert"));
    }

    static Update update(@Nullable Object update, @Nullable Object arrayFilters) {
        if (update instanceof List) {
            throw Refusal.notSupported("An update by an aggregation pipeline");
        }
        if (update instanceof Document document) {
            return Update.parse(document, arrayFilters);
        }
        throw new FailedToParseException("Update argument must be either an object or an array");
    }
}
