package org.seedbed.platform.audit;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Follower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * The refused requests of the last 90 days: each is a line of the log at once and a document within a second, so that no request
 * waits for the store and none fails with it.
 */
@Repository
class SecurityEvents implements Follower, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger("security");
    private static final Duration KEPT_FOR = Duration.ofDays(90);
    private static final Duration BETWEEN_TRIMS = Duration.ofMinutes(10);
    private static final int WAITING = 10_000;

    private final MongoOperations mongo;
    private final Clock clock;
    private final SecurityEventLimits limits;
    private final FloodGate gate;
    private final BlockingQueue<SecurityEvent> waiting = new ArrayBlockingQueue<>(WAITING);
    private final ScheduledExecutorService writer;
    private volatile Instant nextTrim = Instant.EPOCH;

    SecurityEvents(MongoOperations mongo, Clock clock, SecurityEventLimits limits) {
        this.mongo = mongo;
        this.clock = clock;
        this.limits = limits;
        this.gate = new FloodGate(limits.perMinute());
        var indexes = mongo.indexOps(SecurityEvent.class);
        indexes.createIndex(new Index().on("when", ASC).named("expiry").expire(KEPT_FOR));
        indexes.createIndex(new Index().on("who", ASC).on("_id", DESC).named("who"));
        indexes.createIndex(new Index().on("status", ASC).on("_id", DESC).named("status"));
        writer = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "security-events");
            thread.setDaemon(true);
            return thread;
        });
        writer.scheduleWithFixedDelay(this::write, 1, 1, TimeUnit.SECONDS);
    }

    void add(SecurityEvent event) {
        turn();
        if (gate.lets(event.address())) {
            keep(event);
        }
    }

    private void turn() {
        gate.turn(clock.instant()).forEach(this::keep);
    }

    private void keep(SecurityEvent event) {
        var line = LOG.atInfo()
                .addKeyValue("source.ip", event.address())
                .addKeyValue("http.request.method", event.method())
                .addKeyValue("http.route", event.route())
                .addKeyValue("http.response.status_code", event.status())
                .addKeyValue("event.count", event.times());
        if (event.who() != null) {
            line = line.addKeyValue("user.id", event.who().value());
        }
        if (event.problem() != null) {
            line = line.addKeyValue("event.code", event.problem());
        }
        line.log("Refused");
        // With the queue full, the line in the log is all that is kept.
        waiting.offer(event);
    }

    /** Stores what waits; what cannot be stored is in the log alone. */
    synchronized void write() {
        turn();
        var events = new ArrayList<SecurityEvent>();
        waiting.drainTo(events);
        if (events.isEmpty()) {
            return;
        }
        try {
            mongo.insert(events, SecurityEvent.class);
        } catch (DataAccessException | IllegalStateException failure) {
            LOG.warn("{} security events could not be stored: {}", events.size(), failure.getMessage());
        }
    }

    /** Newest first, from after the event with this id. */
    List<SecurityEvent> find(@Nullable String who, @Nullable Integer status, @Nullable ObjectId after, int limit) {
        var criteria = new Criteria();
        if (who != null && !who.isBlank()) {
            criteria = criteria.and("who").is(who);
        }
        if (status != null) {
            criteria = criteria.and("status").is(status);
        }
        if (after != null) {
            criteria = criteria.and("_id").lt(after);
        }
        return mongo.find(query(criteria).with(Sort.by(DESC, "_id")).limit(limit), SecurityEvent.class);
    }

    /** Now and then removes the oldest beyond the number that is kept; counting them every minute would be too much. */
    @Override
    public void catchUp() {
        var now = clock.instant();
        if (now.isBefore(nextTrim)) {
            return;
        }
        nextTrim = now.plus(BETWEEN_TRIMS);
        if (mongo.estimatedCount(SecurityEvent.class) <= limits.kept()) {
            return;
        }
        var firstTooOld = mongo.findOne(
                new Query().with(Sort.by(DESC, "_id")).skip(limits.kept()).limit(1), SecurityEvent.class);
        if (firstTooOld != null) {
            mongo.remove(query(where("_id").lte(firstTooOld.id())), SecurityEvent.class);
        }
    }

    @Override
    public void destroy() {
        writer.shutdown();
        write();
    }
}
