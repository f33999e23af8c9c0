package org.seedbed.store.data;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.seedbed.store.bson.KeyWriter;
import org.seedbed.store.bson.Keys;

/** Removes documents that are past their time; until then reading leaves them out. */
public final class Expiry {
    private static final int AT_ONCE = 1_000;

    private final Data data;

    public Expiry(Data data) {
        this.data = data;
    }

    /** Removes all that have expired, some at a time so that other writes get their turn. */
    public void sweep() {
        for (var collection : data.read((session, catalog) -> catalog.all())) {
            for (var index : collection.indexes()) {
                if (index.expireAfterSeconds() != null) {
                    sweep(collection.namespace(), index.name());
                }
            }
        }
    }

    private void sweep(Namespace namespace, String index) {
        int removed = AT_ONCE;
        while (removed == AT_ONCE) {
            removed = data.write(writer -> writer.find(namespace)
                    .flatMap(collection -> collection.index(index).map(found -> remove(writer, collection, found)))
                    .orElse(0));
        }
    }

    private int remove(DataWriter writer, StoredCollection collection, Index index) {
        var seconds = index.expireAfterSeconds();
        if (seconds == null) {
            return 0;
        }
        var expired = expired(writer, collection, index, data.now().minusSeconds(seconds));
        expired.forEach((id, document) -> writer.delete(collection, id, document));
        writer.countChanged(collection, -expired.size());
        return expired.size();
    }

    private static Map<Long, byte[]> expired(
            DataWriter writer, StoredCollection collection, Index index, Instant limit) {
        boolean descending = index.fields().get(0).descending();
        var last = new KeyWriter().component(limit, descending).bytes();
        var first = descending ? Keys.inverted(Keys.typePrefix(limit)) : Keys.typePrefix(limit);
        var low = descending ? last : first;
        var high = Keys.after(descending ? first : last);
        var expired = new LinkedHashMap<Long, byte[]>();
        try (var rows = writer.session()
                .query(
                        "select d.id, d.document from " + index.table() + " x cross join " + collection.table()
                                + " d on d.id = x.document where x.key >= ? and x.key < ? limit " + AT_ONCE,
                        low,
                        high)) {
            while (rows.next()) {
                expired.put(rows.number(1), rows.bytes(2));
            }
        }
        return expired;
    }
}
