package org.seedbed.platform.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.seedbed.shared.Digest;
import org.springframework.data.mongodb.core.MongoOperations;

/** Fingerprints of what requests are about; sums, logs and counters of tries go on by themselves and are left out. */
final class Facts {
    static final List<String> COLLECTIONS = List.of(
            "accounts",
            "courses",
            "cohorts",
            "enrolments",
            "selections",
            "shops",
            "attendance",
            "certificates",
            "oneTimeSecrets");

    private Facts() {}

    static Map<String, String> of(MongoOperations mongo) {
        var facts = new TreeMap<String, String>();
        for (var collection : COLLECTIONS) {
            var texts = new ArrayList<String>();
            for (var document : mongo.getCollection(collection).find().sort(new Document("_id", 1))) {
                document.remove("changes");
                texts.add(document.toJson());
            }
            facts.put(collection, Digest.sha256(String.join("\n", texts)));
        }
        return facts;
    }
}
