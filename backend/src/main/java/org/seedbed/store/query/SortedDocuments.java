package org.seedbed.store.query;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.seedbed.store.bson.Keys;
import org.seedbed.store.file.Session;

/** Documents sorted in memory: it remembers where they are and by what they are sorted, and reads each again when it is taken. */
final class SortedDocuments implements Source {
    private static final long MOST_BYTES = 100L * 1024 * 1024;
    private static final int ENTRY_BYTES = 64;
    private static final int TOO_LARGE = 292;

    private final Plan plan;
    private final Acceptance acceptance;
    private final List<Entry> entries;
    private int at = -1;
    private byte[] document = new byte[0];

    private SortedDocuments(Plan plan, Instant now, List<Entry> entries) {
        this.plan = plan;
        this.acceptance = new Acceptance(plan, now, Set.of());
        this.entries = entries;
    }

    /** Reads all the plan's documents and keeps those that come first; {@code wanted} 0 keeps all. */
    static SortedDocuments of(Session session, Plan plan, Sort sort, long wanted, Instant now, Examined examined) {
        var fields = new HashSet<String>();
        sort.addFieldsTo(fields);
        var scan = new Scan(plan, now, fields, examined);
        var order = Comparator.comparing(Entry::key, Keys.ORDER).thenComparingLong(Entry::sequence);
        var last = new PriorityQueue<>(order.reversed());
        long bytes = 0;
        for (long sequence = 0; scan.next(session); sequence++) {
            var entry = new Entry(sort.key(scan.fields()), sequence, scan.id());
            last.add(entry);
            bytes += entry.key.length + ENTRY_BYTES;
            if (wanted > 0 && last.size() > wanted) {
                bytes -= last.remove().key.length + ENTRY_BYTES;
            }
            if (bytes > MOST_BYTES) {
                throw new MongoServerError(
                        TOO_LARGE,
                        "QueryExceededMemoryLimitNoDiskUseAllowed",
                        "Sort exceeded memory limit of " + MOST_BYTES + " bytes; an index could provide the order");
            }
        }
        scan.pause();
        var entries = new ArrayList<>(last);
        entries.sort(order);
        return new SortedDocuments(plan, now, entries);
    }

    @Override
    public boolean next(Session session) {
        while (++at < entries.size()) {
            try (var rows = session.query(
                    "select document from " + plan.collection().table() + " where id = ?", entries.get(at).id)) {
                if (rows.next()) {
                    document = rows.bytes(1);
                    if (acceptance.accept(document) != null) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @Override
    public long id() {
        return entries.get(at).id;
    }

    @Override
    public byte[] document() {
        return document;
    }

    @Override
    public void pause() {
        // It holds nothing of the file.
    }

    private record Entry(byte[] key, long sequence, long id) {}
}
