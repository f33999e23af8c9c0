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

    /** Whether the document is another one now. */
    boolean update(DataWriter writer, StoredCollection collection, long id, byte[] before, UpdateStatement statement) {
        var update = statement.update();
        var after = NewDocument.encode(
                update.apply(Bson.decode(before), statement.query().filter(), data.now()));
        if (Arrays.equals(before, after)) {
            return false;
        }
        writer.replace(collection, id, before, after);
        return true;
    }

    /** The document that was inserted because none was found. */
    Document upsert(DataWriter writer, StoredCollection collection, UpdateStatement statement) {
        var inserted = statement.update().upsert(statement.query().filter(), data.now());
        writer.insert(collection, NewDocument.encode(inserted));
        writer.countChanged(collection, 1);
        return inserted;
    }
}
