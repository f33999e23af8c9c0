package org.seedbed.store;

import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.seedbed.store.ToolArguments.WrongUsage;
import org.seedbed.store.transfer.Backup;
import org.seedbed.store.transfer.Export;
import org.seedbed.store.transfer.ExportFolder;
import org.seedbed.store.transfer.FolderCopy;
import org.seedbed.store.transfer.Import;
import org.seedbed.store.transfer.Restoration;
import org.seedbed.store.transfer.StoreCopy;
import org.seedbed.store.transfer.TransferProblem;

/** Serves, copies and moves a store from the command line. */
public final class StoreTool {
    private static final String SECRET = "SEEDBED_STORE_SECRET";
    private static final String SAFE_SECRET = "[A-Za-z0-9._~-]+";
    private static final double NANOS_PER_SECOND = 1e9;
    private static final String USAGE = """
            store [--port N] [--data DIR]             serve the folder on 127.0.0.1 until stopped; prints a connection string,
                                                      which is a secret. SEEDBED_STORE_SECRET sets it, else it is a new one
            backup FILE [--data DIR] [--force]        copy the store, in use or not; --force replaces FILE
            restore FILE [--data DIR] [--force]       put a backup into the folder; --force replaces the store in it and keeps
                                                      that as store.db.before-restore
            export DIR [--data DIR | --uri URI] [--force]
                                                      write all collections as MongoDB Extended JSON; --force replaces an export
            import DIR [--data DIR | --uri URI] [--force]
                                                      read an export; --force replaces the collections it has

            --data is the data folder, "data" if not given; --uri is a MongoDB server: mongodb://host/database
            """;

    private final ToolArguments arguments;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final long begun = System.nanoTime();

    private StoreTool(ToolArguments arguments, Map<String, String> environment, PrintStream out) {
        this.arguments = arguments;
        this.environment = environment;
        this.out = out;
    }

    public static void main(String[] arguments) {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "org/seedbed/store/tool-logging.xml");
        }
        System.exit(run(arguments, System.getenv(), System.out, System.err));
    }

    /** Does what the arguments say; 0 if it was done, 1 if it could not be, 2 if they say nothing. */
    static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            new StoreTool(ToolArguments.parse(arguments), environment, out).run();
            return 0;
        } catch (WrongUsage e) {
            err.println(e.getMessage());
            err.print(USAGE);
            return 2;
        } catch (TransferProblem
                | StoreInUse
                | UncheckedIOException
                | MongoException
                | MongoServerException
                | InvalidPathException
                | IllegalStateException e) {
            err.println(describe(e));
            return 1;
        }
    }

    private static String describe(RuntimeException e) {
        var message = e.getMessage();
        if (e instanceof MongoTimeoutException) {
            message = "The MongoDB server does not answer: " + message;
        } else if (e.getCause() instanceof IOException cause) {
            // Of a file's problem the class says what it is, the message only where.
            var kind = cause instanceof FileSystemException ? cause.getClass().getSimpleName() + " " : "";
            message += ": " + kind + cause.getMessage();
        }
        return String.valueOf(message).lines().map(String::strip).collect(Collectors.joining(" "));
    }

    private void run() {
        switch (arguments.command()) {
            case "store" -> Serving.run(settings(), out);
            case "backup" -> backup();
            case "restore" -> restore();
            case "export" -> export();
            default -> bringIn();
        }
    }

    private Settings settings() {
        var settings = Settings.of(arguments.folder()).withPort(arguments.port());
        var secret = environment.get(SECRET);
        if (secret == null) {
            return settings;
        }
        if (!secret.matches(SAFE_SECRET)) {
            throw new TransferProblem(SECRET + " must be of letters, digits and . _ ~ - and not be empty");
        }
        return settings.withSecret(secret);
    }

    private void backup() {
        var copy = new Backup(store(), out::println).writeTo(arguments.path(), arguments.force());
        finish("Backed up " + describe(copy) + " to " + arguments.path().toAbsolutePath());
    }

    private void restore() {
        var folder = arguments.folder();
        var restoration = new Restoration(arguments.path(), store(), out::println);
        restoration.checkBackup();
        EmbeddedStore.createFolder(folder);
        var lock = FolderLock.take(folder);
        try {
            finish("Restored " + describe(restoration.restore(arguments.force())) + " to " + folder.toAbsolutePath());
        } finally {
            lock.close();
        }
    }

    private void export() {
        var uri = arguments.uri();
        var folder = ExportFolder.prepare(arguments.path(), arguments.force());
        if (uri != null) {
            DatabaseAccess.use(uri, database -> new Export(database, folder, out::println).run());
        } else {
            try (var copy = FolderCopy.of(store(), folder.path(), out::println);
                    var store = EmbeddedStore.open(Settings.of(copy.folder()).withClock(standingStill()))) {
                DatabaseAccess.use(
                        store.connectionString(), database -> new Export(database, folder, out::println).run());
            }
        }
        finish("Exported to " + arguments.path().toAbsolutePath());
    }

    /** So that nothing of the copy expires while it is read. */
    private static Clock standingStill() {
        return Clock.fixed(Instant.now(), ZoneOffset.UTC);
    }

    private void bringIn() {
        var uri = arguments.uri();
        var export = Import.check(arguments.path());
        if (uri != null) {
            DatabaseAccess.use(uri, database -> export.into(database, arguments.force(), out::println));
        } else {
            try (var store = EmbeddedStore.open(arguments.folder())) {
                DatabaseAccess.use(
                        store.connectionString(), database -> export.into(database, arguments.force(), out::println));
            }
        }
        finish("Imported " + arguments.path().toAbsolutePath());
    }

    private Path store() {
        return arguments.folder().resolve(EmbeddedStore.FILE);
    }

    private static String describe(StoreCopy copy) {
        return copy.documents() + " documents, " + copy.bytes() + " bytes,";
    }

    private void finish(String what) {
        out.printf(Locale.ROOT, "%s in %.1f s%n", what, (System.nanoTime() - begun) / NANOS_PER_SECOND);
    }
}
