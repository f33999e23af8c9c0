package org.seedbed.platform.messages;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedbed.platform.messages.Letter.State;
import org.seedbed.platform.storage.Inserts;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Refused;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The messages as they are stored. Whoever sends one has a lease on it, so that two processes do not send it at once. */
@Repository
class Letters {
    static final Duration LEASE = Duration.ofMinutes(2);

    private final MongoOperations mongo;

    Letters(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(Letter.class);
        indexes.createIndex(new Index()
                .on("state", Sort.Direction.ASC)
                .on("dueAt", Sort.Direction.ASC)
                .named("stateDue"));
        indexes.createIndex(new Index()
                .on("writtenAt", Sort.Direction.DESC)
                .on("_id", Sort.Direction.DESC)
                .named("written"));
        indexes.createIndex(new Index()
                .on("state", Sort.Direction.ASC)
                .on("writtenAt", Sort.Direction.DESC)
                .on("_id", Sort.Direction.DESC)
                .named("stateWritten"));
    }

    /** Keeps them; the same one is kept once, however often it comes: by a crash or a race. */
    void keep(List<Letter> letters) {
        Inserts.areAllNew(mongo.bulkOps(BulkMode.UNORDERED, Letter.class).insert(letters));
    }

    /** The next one to send, for this process alone until the lease ends. */
    Optional<Letter> lease(Instant now) {
        return Optional.ofNullable(mongo.findAndModify(
                query(where("state").is(State.WAITING).and("dueAt").lte(now))
                        .with(Sort.by("dueAt"))
                        .limit(1),
                new Update().set("dueAt", now.plus(LEASE)).inc("tries", 1),
                FindAndModifyOptions.options().returnNew(true),
                Letter.class));
    }

    void sent(Letter letter, Instant now) {
        update(letter, new Update().set("state", State.SENT).set("sentAt", now).unset("problem"));
    }

    void failed(Letter letter, String problem, Instant next) {
        update(letter, new Update().set("problem", problem).set("dueAt", next));
    }

    void gaveUp(Letter letter, String problem) {
        update(letter, new Update().set("problem", problem).set("state", State.GIVEN_UP));
    }

    private void update(Letter letter, Update update) {
        mongo.updateFirst(query(where("_id").is(letter.id()).and("state").is(State.WAITING)), update, Letter.class);
    }

    /** The newest first, from the one after the given. */
    List<Letter> page(@Nullable State state, @Nullable String after, int limit) {
        if (after == null) {
            return newest(of(state), limit);
        }
        var last = find(after).orElseThrow(() -> Invalid.field("cursor", "cursor"));
        var sameMoment =
                of(state).and("writtenAt").is(last.writtenAt()).and("_id").lt(last.id());
        var page = new ArrayList<>(newest(sameMoment, limit));
        if (page.size() < limit) {
            page.addAll(newest(of(state).and("writtenAt").lt(last.writtenAt()), limit - page.size()));
        }
        return page;
    }

    private static Criteria of(@Nullable State state) {
        return state == null ? new Criteria() : where("state").is(state);
    }

    private List<Letter> newest(Criteria wanted, int limit) {
        var newestFirst = Sort.by(Sort.Order.desc("writtenAt"), Sort.Order.desc("_id"));
        return mongo.find(query(wanted).with(newestFirst).limit(limit), Letter.class);
    }

    /** One that was given up, or written while there was no mail server, begins anew. */
    Letter again(String id, State state, Instant now) {
        var begun = mongo.findAndModify(
                query(where("_id").is(id).and("state").in(State.GIVEN_UP, State.NO_SERVER)),
                new Update()
                        .set("state", state)
                        .set("tries", 0)
                        .set("dueAt", now)
                        .unset("problem"),
                FindAndModifyOptions.options().returnNew(true),
                Letter.class);
        if (begun == null) {
            throw find(id).isPresent() ? new Refused("message-not-unsent") : new NotFound("message " + id);
        }
        return begun;
    }

    private Optional<Letter> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Letter.class));
    }
}
