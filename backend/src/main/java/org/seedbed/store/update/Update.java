package org.seedbed.store.update;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.bson.Keys;
import org.seedbed.store.filter.Filter;
import org.seedbed.store.update.Node.Place;

/** What an update makes of a document. */
public final class Update {
    private final @Nullable Document replacement;
    private final Fields changes;

    private Update(@Nullable Document replacement, Fields changes) {
        this.replacement = replacement;
        this.changes = changes;
    }

    /** Reads an update; refuses what is wrong whatever the document. */
    public static Update parse(Document update, @Nullable Object arrayFilters) {
        var filters = ArrayFilters.parse(arrayFilters);
        boolean replaces =
                update.isEmpty() || !update.keySet().iterator().next().startsWith("$");
        var changes = replaces ? new Fields() : UpdateParser.parse(update, filters);
        filters.refuseUnused(update);
        if (replaces) {
            update.keySet().stream()
                    .filter(name -> name.startsWith("$"))
                    .findFirst()
                    .ifPresent(name -> {
                        throw Errors.dollarName(name, name);
                    });
        }
        return new Update(replaces ? update : null, changes);
    }

    public boolean isReplacement() {
        return replacement != null;
    }

    /** The document after the update, for one that the query found; if nothing changes, both are the same as bytes. */
    public Document apply(Document before, Filter query, Instant now) {
        return replacement != null
                ? replaced(before, replacement)
                : changed(new Application(before, query, now, false));
    }

    /** The document to be inserted, with its id first, when the query has found none. */
    public Document upsert(Filter query, Instant now) {
        var inserted = replacement != null
                ? replaced(Equalities.idOf(query), replacement)
                : changed(new Application(Equalities.of(query), query, now, true));
        return withIdFirst(inserted.containsKey(Errors.ID) ? inserted.get(Errors.ID) : new ObjectId(), inserted);
    }

    private static Document replaced(Document before, Document replacement) {
        var known = before.getOrMissing(Errors.ID);
        var id = replacement.getOrDefault(Errors.ID, known);
        if (isAnother(known, id)) {
            throw Errors.alteredId(id);
        }
        return id instanceof Missing ? replacement : withIdFirst(id, replacement);
    }

    private Document changed(Application application) {
        var before = application.before();
        var after = (Document) Objects.requireNonNull(changes.apply(before, Place.ROOT, application));
        if (isAnother(before.getOrMissing(Errors.ID), after.getOrMissing(Errors.ID))) {
            throw Errors.immutableId(
                    Objects.requireNonNull(changes.child(Errors.ID)).somePath());
        }
        return after;
    }

    private static boolean isAnother(@Nullable Object known, @Nullable Object id) {
        return known != id && !(known instanceof Missing) && (id instanceof Missing || Keys.compare(known, id) != 0);
    }

    private static Document withIdFirst(@Nullable Object id, Document document) {
        var ordered = new Document(Errors.ID, id);
        ordered.putAll(document);
        ordered.put(Errors.ID, id);
        return ordered;
    }
}
