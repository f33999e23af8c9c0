package org.seedbed.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Reads only the documents that a query names by {@code _id}, whatever else it asks of them, instead of all there are. */
final class KeyedCollection extends H2Collection {
    private static final String ID = "_id";
    private static final String IN = "$in";

    private final MVMap<Object, Document> documents;

    KeyedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
        this.documents = documents;
    }

    /** The library reads the whole collection for an index that is not unique, and then does nothing with it. */
    @Override
    public void addIndex(Index<Object> index) {
        if (index.isUnique()) {
            super.addIndex(index);
        }
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        var ids = namedIds(query.get(ID));
        if (ids == null) {
            return super.matchDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
        var named = ids.stream()
                .distinct()
                .map(id -> documents.get(Missing.ofNullable(id)))
                .filter(Objects::nonNull);
        return matchDocumentsFromStream(named, query, orderBy, skip, limit, batchSize, fields);
    }

    /** The ids of {@code _id: "a"} or {@code _id: {$in: ["a", "b"]}}; null when the query names none. */
    private static @Nullable Collection<?> namedIds(@Nullable Object condition) {
        if (condition instanceof String id) {
            return List.of(id);
        }
        if (condition instanceof Document operators
                && operators.size() == 1
                && operators.get(IN) instanceof Collection<?> ids
                && ids.stream().allMatch(String.class::isInstance)) {
            return ids;
        }
        return null;
    }
}
