package org.seedbed.store.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedbed.store.bson.Bson;
import org.seedbed.store.file.Session;

/**
 * Whether the entries of every index are those of the documents, neither more nor fewer.
 *
 * @param entries how many entries each index has
 * @param problems what does not agree, in words; at most a hundred
 */
public record Validation(long documents, Map<String, Long> entries, List<String> problems) {
    private static final int MOST_PROBLEMS = 100;

    public static Validation of(Session session, StoredCollection collection) {
        var expected = new long[collection.indexes().size()];
        var problems = new ArrayList<String>();
        long documents = 0;
        try (var rows = session.query("select id, document from " + collection.table())) {
            while (rows.next()) {
                documents++;
                Bson.check(rows.bytes(2));
                var all = collection.entries(rows.bytes(2));
                for (int i = 0; i < expected.length; i++) {
                    expected[i] += missing(session, all.get(i), rows.number(1), problems);
                }
            }
        }
        var entries = new LinkedHashMap<String, Long>();
        for (int i = 0; i < expected.length; i++) {
            var index = collection.indexes().get(i);
            long present = session.number("select count(*) from " + index.table());
            entries.put(index.name(), present);
            if (present != expected[i]) {
                report(problems, "Index " + index.name() + " has " + present + " entries, not " + expected[i]);
            }
        }
        long counted = session.number("select documents from collections where id = ?", collection.id());
        if (counted != documents) {
            report(problems, "The collection counts " + counted + " documents and has " + documents);
        }
        return new Validation(documents, entries, problems);
    }

    /** Reports the entries that are not there, and says how many should be. */
    private static long missing(Session session, IndexEntries entries, long id, List<String> problems) {
        long count = 0;
        for (var entry : entries.entries()) {
            count++;
            long found = session.number(
                    "select count(*) from " + entries.index().table() + " where key = ? and document = ?",
                    entry.key(),
                    id);
            if (found != 1) {
                report(problems, "Index " + entries.index().name() + " lacks an entry of document " + id);
            }
        }
        return count;
    }

    private static void report(List<String> problems, String problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }
}
