package org.seedbed.platform.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Tokens;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Whether this programme is the demo one. Its state is written before the first and after the last demo document, so that a load
 * that was cut off is seen, and begun again.
 */
@Component
public class DemoProgramme {
    private static final String KEY = "demo";

    /** Another process may load it; every page asks, so the store is not asked each time. */
    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);

    private final MongoOperations mongo;
    private final Tokens tokens;
    private final Clock clock;
    private volatile @Nullable Instant notLoadedAt;
    private volatile boolean loaded;

    DemoProgramme(MongoOperations mongo, Tokens tokens, Clock clock) {
        this.mongo = mongo;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Once loaded it stays so; that it is not is believed for ten seconds. */
    public boolean isLoaded() {
        var asked = notLoadedAt;
        var now = clock.instant();
        if (loaded || asked != null && now.isBefore(asked.plus(ASK_AGAIN)) && !now.isBefore(asked)) {
            return loaded;
        }
        loaded = find().filter(DemoState::loaded).isPresent();
        notLoadedAt = loaded ? null : now;
        return loaded;
    }

    /** What the demo people sign in with. */
    Optional<String> password() {
        return find().filter(DemoState::loaded).map(DemoState::password);
    }

    boolean wasCutOff() {
        return find().filter(state -> !state.loaded()).isPresent();
    }

    /** Empties a store in which nothing but a part of the demo programme can be. */
    void clear() {
        for (var collection : mongo.getCollectionNames()) {
            if (!collection.startsWith("system.")) {
                mongo.getCollection(collection).deleteMany(new Document());
            }
        }
    }

    String begin() {
        var password = tokens.id().substring(0, 4) + "-" + tokens.id().substring(0, 4) + "-"
                + tokens.id().substring(0, 4);
        mongo.save(new DemoState(KEY, password, false));
        return password;
    }

    void finish() {
        find().ifPresent(state -> mongo.save(new DemoState(KEY, state.password(), true)));
        notLoadedAt = null;
    }

    private Optional<DemoState> find() {
        @Nullable DemoState state = mongo.findById(KEY, DemoState.class);
        return Optional.ofNullable(state);
    }

    @org.springframework.data.mongodb.core.mapping.Document("programme")
    record DemoState(@Id String key, String password, boolean loaded) {}
}
