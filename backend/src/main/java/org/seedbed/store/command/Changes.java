package org.seedbed.store.command;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seedbed.store.bson.Bson;
import org.seedbed.store.data.Data;
import org.seedbed.store.data.DataWriter;
import org.seedbed.store.data.StoredCollection;
import org.seedbed.store.query.Examined;
import org.seedbed.store.query.Query;

/** Finds documents within a write and changes them one by one; used by the writing thread alone. */
final class Changes {
    private final Data data;
    private final Counters counters;

    Changes(Data data, Counters counters) {
        this.data = data;
        this.counters = counters;
    }

    /** The places of the documents meant, all found before any is changed. */
    List<Long> find(DataWriter writer, StoredCollection collection, Query query) {
        var examined = new Examined();
        var plan = query.plan(writer.session(), collection);
        var source = query.open(writer.session(), plan, data.now(), examined);
        var found = new ArrayList<Long>();
        while ((query.wanted() == 0 || found.size() < query.wanted()) && source.next(writer.session())) {
            found.add(source.id());
        }
        source.pause();
        counters.add(plan, examined);
        return found;
    }

    byte[] document(DataWriter writer, StoredCollection collection, long id) {
        try (var rows = writer.session().query("select document from " + collection.table() + " where id = ?", id)) {
            if (!rows.next()) {
                throw new IllegalStateException("Document " + id + " of " + collection.namespace() + " is gone");
            }
            return rows.bytes(1);
        }
    }

    /** The document after the update, which is the same if nothing changes. */
    byte[] after(byte[] before, UpdateStatement statement) {
        return NewDocument.encode(
                statement.update().apply(Bson.decode(before), statement.query().filter(), data.now()));
    }

    /** Whether the document is another one now. */
    boolean replace(DataWriter writer, StoredCollection collection, long id, byte[] before, byte[] after) {
        if (Arrays.equals(before, after)) {
            return false;
        }
        writer.replace(collection, id, before, after);
        return true;
    }

    /** The document to insert when none was found. */
    Document upserted(UpdateStatement statement) {
        return statement.update().upsert(statement.query().filter(), data.now());
    }

    void insert(DataWriter writer, StoredCollection collection, Document document) {
        writer.insert(collection, NewDocument.encode(document));
        writer.countChanged(collection, 1);
    }
}
