package org.seedbed.store.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.seedbed.store.data.Data;
import org.seedbed.store.data.DataWriter;
import org.seedbed.store.data.Namespace;
import org.seedbed.store.data.StoredCollection;
import org.seedbed.store.file.StorageProblem;
import org.seedbed.store.filter.Refusal;
import org.seedbed.store.query.Query;
import org.seedbed.store.wire.Request;

/** {@code insert}, {@code update} and {@code delete}. */
final class WriteCommands {
    private static final int INVALID_NAMESPACE = 73;
    private static final int LARGEST_BATCH = 100_000;

    private final Data data;
    private final Changes changes;

    WriteCommands(Data data, Changes changes) {
        this.data = data;
        this.changes = changes;
    }

    Document insert(Namespace namespace, Request request) {
        refuseSystemCollection(namespace);
        var documents = new ArrayList<NewDocument>();
        var given = request.rawDocuments("documents");
        requireSize(given, "documents");
        for (var each : given) {
            documents.add(NewDocument.of(each));
        }
        boolean ordered = isOrdered(request.body());
        return data.write(writer -> {
            var collection = writer.findOrCreate(namespace);
            var errors = new Errors(ordered);
            long inserted = 0;
            for (int i = 0; i < documents.size() && !errors.stop(); i++) {
                var document = documents.get(i);
                if (errors.tryEach(i, () -> writer.insert(collection, document.bytes()))) {
                    inserted++;
                }
            }
            writer.countChanged(collection, inserted);
            return errors.addTo(new Document("n", (int) inserted));
        });
    }

    Document update(Namespace namespace, Request request) {
        refuseSystemCollection(namespace);
        var statements = request.documents("updates");
        requireSize(statements, "updates");
        var updates = statements.stream().map(WriteCommands::read).toList();
        boolean ordered = isOrdered(request.body());
        return data.write(writer -> {
            var errors = new Errors(ordered);
            var tally = new Tally();
            for (int i = 0; i < updates.size() && !errors.stop(); i++) {
                int position = i;
                errors.tryEach(
                        i, () -> update(writer, namespace, updates.get(position).get(), position, tally));
            }
            return errors.addTo(tally.answer());
        });
    }

    /** The statement, read at once; what is wrong with it comes to light when its turn comes. */
    private static Supplier<UpdateStatement> read(Document statement) {
        try {
            var update = UpdateStatement.of(statement);
            return () -> update;
        } catch (MongoServerException e) {
            return () -> {
                throw e;
            };
        }
    }

    private void update(DataWriter writer, Namespace namespace, UpdateStatement update, int position, Tally tally) {
        var collection = update.upsert()
                ? writer.findOrCreate(namespace)
                : writer.find(namespace).orElse(null);
        if (collection == null) {
            return;
        }
        long before = tally.matched;
        for (long id : changes.find(writer, collection, update.query())) {
            var document = changes.document(writer, collection, id);
            boolean changed = changes.update(writer, collection, id, document, update);
            tally.matched++;
            tally.modified += changed ? 1 : 0;
        }
        if (tally.matched == before && update.upsert()) {
            var inserted = changes.upsert(writer, collection, update);
            tally.upserted.add(new Document("index", position).append("_id", inserted.get("_id")));
        }
    }

    Document delete(Namespace namespace, Request request) {
        refuseSystemCollection(namespace);
        var statements = request.documents("deletes");
        requireSize(statements, "deletes");
        boolean ordered = isOrdered(request.body());
        return data.write(writer -> {
            var errors = new Errors(ordered);
            long deleted = 0;
            var collection = writer.find(namespace).orElse(null);
            for (int i = 0; i < statements.size() && collection != null && !errors.stop(); i++) {
                var statement = statements.get(i);
                var count = new long[1];
                errors.tryEach(i, () -> count[0] = delete(writer, collection, statement));
                deleted += count[0];
            }
            return errors.addTo(new Document("n", (int) deleted));
        });
    }

    private long delete(DataWriter writer, StoredCollection collection, Document statement) {
        Options.refuseCollation(statement);
        long limit = Options.number(statement, "limit", 0);
        var query = Query.of(Options.document(statement, "q"), null, limit, statement.get("hint"));
        var found = changes.find(writer, collection, query);
        for (long id : found) {
            writer.delete(collection, id, changes.document(writer, collection, id));
        }
        writer.countChanged(collection, -found.size());
        return found.size();
    }

    private static void refuseSystemCollection(Namespace namespace) {
        if (namespace.collection().startsWith("system.")
                || namespace.collection().contains("$")) {
            throw new MongoServerError(INVALID_NAMESPACE, "InvalidNamespace", "Invalid namespace: " + namespace);
        }
    }

    private static void requireSize(List<?> statements, String name) {
        if (statements.isEmpty() || statements.size() > LARGEST_BATCH) {
            throw Refusal.badValue("Write batch sizes must be between 1 and " + LARGEST_BATCH + ". Got "
                    + statements.size() + " " + name + ".");
        }
    }

    private static boolean isOrdered(Document command) {
        return !Boolean.FALSE.equals(command.get("ordered"));
    }

    /** What several update statements did together. */
    private static final class Tally {
        long matched;
        long modified;
        final List<Document> upserted = new ArrayList<>();

        Document answer() {
            var answer = new Document("n", (int) matched + upserted.size()).append("nModified", (int) modified);
            if (!upserted.isEmpty()) {
                answer.append("upserted", upserted);
            }
            return answer;
        }
    }

    /** The statements of a command that were refused; in an ordered command nothing follows the first. */
    private static final class Errors {
        private final boolean ordered;
        private final List<Document> errors = new ArrayList<>();

        Errors(boolean ordered) {
            this.ordered = ordered;
        }

        boolean stop() {
            return ordered && !errors.isEmpty();
        }

        boolean tryEach(int index, Runnable statement) {
            try {
                statement.run();
                return true;
            } catch (StorageProblem e) {
                throw e;
            } catch (MongoServerException e) {
                add(index, e);
            }
            return false;
        }

        private void add(int index, MongoServerException e) {
            var error = new Document("index", index);
            if (e instanceof MongoServerError coded) {
                error.append("code", coded.getCode()).append("codeName", coded.getCodeName());
            } else {
                error.append("code", 2).append("codeName", "BadValue");
            }
            errors.add(error.append("errmsg", e.getMessageWithoutErrorCode()));
        }

        Document addTo(Document answer) {
            if (!errors.isEmpty()) {
                answer.append("writeErrors", errors);
            }
            return answer.append("ok", 1.0);
        }
    }
}
