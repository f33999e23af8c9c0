package org.seedbed.store.wire;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Agrees to every command and remembers it. */
final class RecordingHandler implements CommandHandler {
    final List<Request> requests = new CopyOnWriteArrayList<>();

    @Override
    public Document handle(Request request) {
        requests.add(request);
        int count = request.rawDocuments("documents").size();
        return new Document("n", count).append("ok", 1.0);
    }
}
