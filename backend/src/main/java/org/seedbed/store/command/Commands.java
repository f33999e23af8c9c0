package org.seedbed.store.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.NoSuchCommandException;
import org.seedbed.store.data.Data;
import org.seedbed.store.data.Namespace;
import org.seedbed.store.wire.CommandHandler;
import org.seedbed.store.wire.Request;

/** All commands by their names. */
public final class Commands implements CommandHandler {
    private static final int INVALID_NAMESPACE = 73;

    private final Cursors cursors;
    private final ReadCommands reads;
    private final AggregateCommand aggregate;
    private final WriteCommands writes;
    private final FindAndModifyCommand findAndModify;
    private final CatalogCommands catalog;
    private final StatusCommands status;

    public Commands(Data data) {
        var counters = new Counters();
        var changes = new Changes(data, counters);
        this.cursors = new Cursors(data);
        this.reads = new ReadCommands(data, cursors, counters);
        this.aggregate = new AggregateCommand(data, cursors, counters);
        this.writes = new WriteCommands(data, changes);
        this.findAndModify = new FindAndModifyCommand(data, changes);
        this.catalog = new CatalogCommands(data);
        this.status = new StatusCommands(data, cursors, counters);
    }

    @Override
    public Document handle(Request request) {
        var command = request.body();
        Options.refuseUnsupported(command);
        return switch (request.command()) {
            case "find" -> reads.find(namespace(request), command);
            case "getMore" ->
                cursors.getMore(new Namespace(request.database(), (String) command.get("collection")), command);
            case "killCursors" -> cursors.kill(command);
            case "count" -> reads.count(namespace(request), command);
            case "distinct" -> reads.distinct(namespace(request), command);
            case "aggregate" -> aggregate.run(namespace(request), command);
            case "insert" -> writes.insert(namespace(request), request);
            case "update" -> writes.update(namespace(request), request);
            case "delete" -> writes.delete(namespace(request), request);
            case "findAndModify", "findandmodify" -> findAndModify.run(namespace(request), command);
            default -> catalogOrStatus(request, command);
        };
    }

    private Document catalogOrStatus(Request request, Document command) {
        return switch (request.command()) {
            case "create" -> catalog.create(namespace(request), command);
            case "drop" -> catalog.drop(namespace(request));
            case "dropDatabase" -> catalog.dropDatabase(request.database());
            case "renameCollection" -> catalog.rename(command);
            case "collMod" -> catalog.collMod(namespace(request), command);
            case "createIndexes" -> catalog.createIndexes(namespace(request), command);
            case "dropIndexes", "deleteIndexes" -> catalog.dropIndexes(namespace(request), command);
            case "listIndexes" -> catalog.listIndexes(namespace(request));
            case "listCollections" -> catalog.listCollections(request.database(), command);
            case "listDatabases" -> catalog.listDatabases();
            case "collStats", "collstats" -> status.collStats(namespace(request));
            case "dbStats", "dbstats" -> status.dbStats(request.database());
            case "validate" -> status.validate(namespace(request));
            case "explain" -> status.explain(request.database(), command);
            case "serverStatus" -> status.serverStatus();
            default -> throw new NoSuchCommandException(request.command());
        };
    }

    /** To be called now and then. */
    public void forgetIdleCursors() {
        cursors.forgetIdle();
    }

    private static Namespace namespace(Request request) {
        if (request.body().get(request.command()) instanceof String name && !name.isEmpty()) {
            return new Namespace(request.database(), name);
        }
        throw new MongoServerError(
                INVALID_NAMESPACE,
                "InvalidNamespace",
                "The command " + request.command() + " needs a collection's name");
    }
}
