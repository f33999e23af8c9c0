package org.seedbed.store.aggregate;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** The documents of other collections, as the running command sees them. */
@FunctionalInterface
public interface Foreign {
    List<Document> find(String collection, Document filter);
}
