package org.seedbed.store.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.bson.Bson;
import org.seedbed.store.data.Data;
import org.seedbed.store.data.DataWriter;
import org.seedbed.store.data.Namespace;
import org.seedbed.store.data.StoredCollection;
import org.seedbed.store.file.StorageProblem;
import org.seedbed.store.query.Projection;
import org.seedbed.store.query.Query;

/** {@code findAndModify}: changes or removes one document and answers it. */
final class FindAndModifyCommand {
    private static final String EXECUTION_ERROR = "Plan executor error during findAndModify :: caused by :: ";

    private final Data data;
    private final Changes changes;

    FindAndModifyCommand(Data data, Changes changes) {
        this.data = data;
        this.changes = changes;
    }

    Document run(Namespace namespace, Document command) {
        boolean remove = Options.isTrue(command, "remove");
        if (!remove && command.get("update") == null) {
            throw new FailedToParseException("Either an update or remove=true must be specified");
        }
        if (remove && (command.get("update") != null || Options.isTrue(command, "upsert"))) {
            throw new FailedToParseException("Cannot specify both an update and remove=true");
        }
        var query = Query.of(
                Options.document(command, "query"), Options.optionalDocument(command, "sort"), 1, command.get("hint"));
        var projection = Projection.of(Options.optionalDocument(command, "fields"));
        var update = remove
                ? null
                : new UpdateStatement(
                        query,
                        UpdateStatement.update(command.get("update"), command.get("arrayFilters")),
                        false,
                        Options.isTrue(command, "upsert"));
        boolean wantsNew = Options.isTrue(command, "new");
        return data.write(writer -> {
            var collection = update != null && update.upsert()
                    ? writer.findOrCreate(namespace)
                    : writer.find(namespace).orElse(null);
            if (collection == null) {
                return answer(nothing(remove), null, projection);
            }
            var found = changes.find(writer, collection, query);
            if (found.isEmpty()) {
                return update == null || !update.upsert()
                        ? answer(nothing(remove), null, projection)
                        : upsert(writer, collection, update, wantsNew, projection);
            }
            return change(writer, collection, found.get(0), update, wantsNew, projection);
        });
    }

    private Document change(
            DataWriter writer,
            StoredCollection collection,
            long id,
            @Nullable UpdateStatement update,
            boolean wantsNew,
            @Nullable Projection projection) {
        var before = changes.document(writer, collection, id);
        if (update == null) {
            writer.delete(collection, id, before);
            writer.countChanged(collection, -1);
            return answer(new Document("n", 1), before, projection);
        }
        update(writer, collection, id, before, update);
        var shown = wantsNew ? changes.document(writer, collection, id) : before;
        return answer(new Document("n", 1).append("updatedExisting", true), shown, projection);
    }

    private Document upsert(
            DataWriter writer,
            StoredCollection collection,
            UpdateStatement update,
            boolean wantsNew,
            @Nullable Projection projection) {
        var inserted = changes.upsert(writer, collection, update);
        var status = new Document("n", 1).append("updatedExisting", false).append("upserted", inserted.get("_id"));
        return answer(status, wantsNew ? NewDocument.encode(inserted) : null, projection);
    }

    /** Changes the document; errors are worded as MongoDB words those that only a document brings about. */
    private void update(
            DataWriter writer, StoredCollection collection, long id, byte[] before, UpdateStatement update) {
        try {
            changes.update(writer, collection, id, before, update);
        } catch (StorageProblem e) {
            throw e;
        } catch (MongoServerError e) {
            throw new MongoServerError(
                    e.getCode(), e.getCodeName(), EXECUTION_ERROR + e.getMessageWithoutErrorCode(), e);
        }
    }

    private static Document nothing(boolean remove) {
        var status = new Document("n", 0);
        return remove ? status : status.append("updatedExisting", false);
    }

    private static Document answer(Document status, byte @Nullable [] document, @Nullable Projection projection) {
        Document value = document == null ? null : Bson.decode(document);
        if (value != null && projection != null) {
            value = projection.apply(value);
        }
        return new Document("lastErrorObject", status).append("value", value).append("ok", 1.0);
    }
}
