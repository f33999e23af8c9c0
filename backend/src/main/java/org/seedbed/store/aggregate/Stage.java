package org.seedbed.store.aggregate;

import de.bwaldvogel.mongo.bson.Document;
import java.util.stream.Stream;

/** One step of a pipeline. */
@FunctionalInterface
interface Stage {
    Stream<Document> apply(Stream<Document> documents);
}
