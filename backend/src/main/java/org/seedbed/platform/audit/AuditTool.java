package org.seedbed.platform.audit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.seedbed.store.FolderAtAMoment;

/** Checks from the command line that the audit log is whole. */
public final class AuditTool {
    private static final String USAGE =
            "audit verify [--data DIR | --uri URI] [--head SEQUENCE:DIGEST]   check that the audit log is whole";
    private static final Set<String> OPTIONS = Set.of("--data", "--uri", "--head");
    private static final String DATABASE = "seedbed";
    private static final int SECONDS_TO_ANSWER = 10;

    private AuditTool() {}

    public static void main(String[] arguments) {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "org/seedbed/store/tool-logging.xml");
        }
        System.exit(run(arguments, System.out, System.err));
    }

    /** 0 if the log is whole, 1 if it is not or cannot be read, 2 if the arguments say nothing. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        var options = new HashMap<String, String>();
        if (!understood(arguments, options)) {
            err.println(USAGE);
            return 2;
        }
        try {
            var heads = new ArrayList<Head>();
            if (options.containsKey("--head")) {
                heads.add(Head.parse(options.get("--head")));
            }
            if (options.containsKey("--uri")) {
                verify(options.get("--uri"), heads, out);
            } else {
                FolderAtAMoment.use(
                        Path.of(options.getOrDefault("--data", "data")), address -> verify(address, heads, out));
            }
            return 0;
        } catch (Verification.Broken
                | UncheckedIOException
                | MongoException
                | IllegalArgumentException
                | IllegalStateException failure) {
            err.println(failure.getMessage());
            return 1;
        }
    }

    private static boolean understood(String[] arguments, Map<String, String> options) {
        if (arguments.length % 2 == 0 || !arguments[0].equals("verify")) {
            return false;
        }
        for (int i = 1; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i])) {
                return false;
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        return !(options.containsKey("--data") && options.containsKey("--uri"));
    }

    private static void verify(String uri, List<Head> heads, PrintStream out) {
        var address = new ConnectionString(uri);
        var name = address.getDatabase();
        var settings = MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SECONDS_TO_ANSWER, TimeUnit.SECONDS))
                .applyConnectionString(address)
                .build();
        try (var client = MongoClients.create(settings)) {
            verify(client.getDatabase(name == null ? DATABASE : name), heads, out);
        }
    }

    private static void verify(MongoDatabase database, List<Head> heads, PrintStream out) {
        var known = new ArrayList<>(heads);
        database.getCollection(Head.COLLECTION).find().map(Head::from).into(known);
        var entries = database.getCollection(AuditEntry.COLLECTION).find().sort(Sorts.ascending("_id"));
        var head = Verification.check(entries, known);
        out.println(head == null ? "0 entries" : head.sequence() + " entries, whole; head " + head);
    }
}
