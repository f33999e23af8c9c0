package org.seedbed.platform.limits;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedbed.platform.web.TryLater;
import org.seedbed.shared.Digest;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Counts tries, one document for each key and window, shared by all processes. A try counts before it is decided, so that many
 * at once are many; it is given back if it succeeds. Keys are kept as fingerprints, and gone when their window ends.
 */
@Repository
class Tries {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final MongoOperations mongo;
    private final Clock clock;

    Tries(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        mongo.indexOps(TryCount.class)
                .createIndex(new Index()
                        .on("until", Sort.Direction.ASC)
                        .named("until")
                        .expire(Duration.ZERO));
    }

    /** Refuses whoever has to wait, at the price of one read. */
    void requireOpen(Key key) {
        var now = clock.instant();
        var count = mongo.findById(key.id(now), TryCount.class);
        if (count != null) {
            var wait = count.wait(key.limit(), now);
            if (!wait.isZero()) {
                throw TryLater.tooManyTries(wait);
            }
        }
    }

    /** Counts a try and lets it through, to be ended by the caller, or refuses it; after the free ones, one at a time. */
    Counted begin(Key key) {
        var now = clock.instant();
        var limit = key.limit();
        var count = counted(key, new Update().inc("tries", 1).setOnInsert("failed", 0), now);
        boolean free = count.failed() < limit.free();
        if (free && count.tries() <= limit.most()) {
            return new Counted(count.id(), null);
        }
        var wait = free ? SOON : count.wait(limit, now);
        if (wait.isZero()) {
            if (isFirst(count, now)) {
                return new Counted(count.id(), count.failedAt());
            }
            wait = limit.waitAfter(count.failed());
        }
        mongo.updateFirst(byId(count.id()), new Update().inc("tries", -1), TryCount.class);
        throw TryLater.tooManyTries(wait);
    }

    /** Of several tries that find the wait over, lets one through; the others wait from now on. */
    private boolean isFirst(TryCount count, Instant now) {
        var unchanged = byId(count.id()).addCriteria(where("failedAt").is(count.failedAt()));
        return mongo.updateFirst(unchanged, Update.update("failedAt", now), TryCount.class)
                        .getModifiedCount()
                == 1;
    }

    /** A try that was wrong stays counted; any other is given back, with the place it took after a wait. */
    void end(Counted tried, boolean wrong) {
        var update =
                wrong ? new Update().inc("failed", 1).set("failedAt", clock.instant()) : new Update().inc("tries", -1);
        if (!wrong && tried.failedBefore() != null) {
            update.set("failedAt", tried.failedBefore());
        }
        mongo.updateFirst(byId(tried.id()), update, TryCount.class);
    }

    /** Counts a failure that was not counted before it was decided; says how long to wait for the next try. */
    Duration fail(Key key) {
        var now = clock.instant();
        return counted(key, new Update().inc("tries", 1).inc("failed", 1).set("failedAt", now), now)
                .wait(key.limit(), now);
    }

    private TryCount counted(Key key, Update update, Instant now) {
        return Objects.requireNonNull(mongo.findAndModify(
                byId(key.id(now)),
                update.setOnInsert("until", key.endOfWindow(now)),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                TryCount.class));
    }

    private static Query byId(String id) {
        return query(where("_id").is(id));
    }

    /** What is limited: one login name, one address. */
    record Key(Limit limit, String text) {
        private String id(Instant now) {
            return limit.kind() + "|" + Digest.sha256(text) + "|" + window(now);
        }

        private Instant endOfWindow(Instant now) {
            return Instant.EPOCH.plus(limit.window().multipliedBy(window(now) + 1));
        }

        private long window(Instant now) {
            return now.getEpochSecond() / limit.window().toSeconds();
        }
    }

    /** A try that was let through; if it came after a wait, when the last failure before it was. */
    record Counted(String id, @Nullable Instant failedBefore) {}

    @Document("tries")
    record TryCount(
            @Id String id, int tries, int failed, @Nullable Instant failedAt, Instant until) {
        Duration wait(Limit limit, Instant now) {
            if (failed < limit.free() || failedAt == null) {
                return Duration.ZERO;
            }
            var opens = failedAt.plus(limit.waitAfter(failed));
            var end = opens.isBefore(until) ? opens : until;
            return end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
        }
    }
}
