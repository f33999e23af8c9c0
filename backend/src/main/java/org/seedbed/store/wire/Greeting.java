package org.seedbed.store.wire;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.seedbed.store.wire.scram.Scram;

/**
 * What a driver is told before anything else, and adapts itself to: no session timeout, so it opens no sessions, and no topology
 * version, so it asks again now and then instead of waiting for news.
 */
record Greeting(Clock clock, BooleanSupplier readOnly) {
    private static final int LONGEST_DOCUMENT = 16 * 1024 * 1024;
    private static final int WIRE_VERSION_OF_MONGODB_7 = 21;

    Document hello(Peer peer, Request request) {
        return answer("isWritablePrimary", peer, request);
    }

    Document isMaster(Peer peer, Request request) {
        return answer("ismaster", peer, request);
    }

    private Document answer(String isPrimary, Peer peer, Request request) {
        var answer = new Document("helloOk", true)
                .append(isPrimary, true)
                .append("maxBsonObjectSize", LONGEST_DOCUMENT)
                .append("maxMessageSizeBytes", FrameReader.LONGEST)
                .append("maxWriteBatchSize", OpMessage.MOST_DOCUMENTS)
                .append("localTime", clock.instant())
                .append("connectionId", peer.id())
                .append("minWireVersion", 0)
                .append("maxWireVersion", WIRE_VERSION_OF_MONGODB_7)
                .append("readOnly", readOnly.getAsBoolean());
        if (request.body().containsKey("saslSupportedMechs")) {
            answer.append("saslSupportedMechs", List.of(Scram.MECHANISM));
        }
        peer.signIn()
                .speculate(request.body().get("speculativeAuthenticate"))
                .ifPresent(start -> answer.append("speculativeAuthenticate", start));
        return answer.append("ok", 1.0);
    }
}
