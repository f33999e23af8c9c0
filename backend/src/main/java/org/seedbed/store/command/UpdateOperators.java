package org.seedbed.store.command;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an update makes of one document. The library's update operators are reached through its collection only, so this is a
 * collection that holds the document at hand and keeps nothing. For one thread at a time.
 */
final class UpdateOperators extends AbstractMongoCollection<Integer> {
    private static final Integer POSITION = 0;

    private @Nullable Document held;

    UpdateOperators() {
        super(nowhere(), "update", CollectionOptions.withDefaults(), new CursorRegistry());
    }

    private static MongoDatabase nowhere() {
        return (MongoDatabase) Proxy.newProxyInstance(
                UpdateOperators.class.getClassLoader(),
                new Class<?>[] {MongoDatabase.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** The document after the update; it may be equal to the one before. */
    Document apply(Document before, Document query, Document update, @Nullable Object arrayFilters) {
        held = before;
        return run(query, update, arrayFilters, false);
    }

    /** The document that an upsert inserts when nothing meets its query. */
    Document upsert(Document query, Document update, @Nullable Object arrayFilters) {
        held = null;
        return run(query, update, arrayFilters, true);
    }

    private Document run(Document query, Document update, @Nullable Object arrayFilters, boolean upsert) {
        var command = new Document("query", query)
                .append("update", update)
                .append("new", true)
                .append("upsert", upsert);
        if (arrayFilters != null) {
            command.append("arrayFilters", arrayFilters);
        }
        return (Document) findAndModify(command).get("value");
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        return held == null ? new QueryResult() : new QueryResult(List.of(held));
    }

    @Override
    protected Integer findDocumentPosition(Document document) {
        return POSITION;
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    public void addDocument(Document document) {
        held = document;
    }

    @Override
    protected void handleUpdate(Integer position, Document oldDocument, Document newDocument) {
        // The changed document is the one it was given.
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected Document getDocument(Integer position) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void removeDocument(Integer position) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected int getDataSize() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int count() {
        throw new UnsupportedOperationException();
    }
}
