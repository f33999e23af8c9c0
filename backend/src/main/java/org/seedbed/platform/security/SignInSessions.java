package org.seedbed.platform.security;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedbed.platform.storage.StoreProblem;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Digest;
import org.seedbed.shared.Follower;
import org.seedbed.shared.Tokens;
import org.springframework.dao.DataAccessException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Who is signed in, kept in the store so that every process knows it. The browser holds 256 random bits, the store only their
 * fingerprint. A session is never written back whole, so a slow request cannot revive one that was ended.
 */
@Repository
class SignInSessions implements Follower {
    static final Duration IDLE = Duration.ofDays(7);
    static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(5);

    private final MongoOperations mongo;
    private final Tokens tokens;
    private final Clock clock;

    SignInSessions(MongoOperations mongo, Tokens tokens, Clock clock) {
        this.mongo = mongo;
        this.tokens = tokens;
        this.clock = clock;
        var indexes = mongo.indexOps(SignInSession.class);
        for (var field : List.of("account", "seenAt", "createdAt")) {
            indexes.createIndex(new Index().on(field, Sort.Direction.ASC).named(field));
        }
    }

    /** The secret of a new session. */
    String begin(AccountId account, Device device) {
        var secret = tokens.secret();
        var now = clock.instant();
        mongo.insert(new SignInSession(fingerprint(secret), account, device, now, now));
        return secret;
    }

    Optional<AccountId> find(String secret) {
        var now = clock.instant();
        var session = Optional.ofNullable(mongo.findById(fingerprint(secret), SignInSession.class))
                .filter(found -> found.isAlive(now));
        session.filter(found -> found.seenAt().plus(TOUCH_EVERY).isBefore(now)).ifPresent(found -> touch(found, now));
        return session.map(SignInSession::account);
    }

    /** Notes that the session is in use; while the store takes no writes, people can go on reading without that. */
    void touch(SignInSession session, Instant now) {
        try {
            mongo.updateFirst(
                    query(where("_id").is(session.fingerprint())), Update.update("seenAt", now), SignInSession.class);
        } catch (DataAccessException failure) {
            if (StoreProblem.of(failure).isEmpty()) {
                throw failure;
            }
        }
    }

    /** A person's sessions, the one used last first. */
    List<SignInSession> of(AccountId account) {
        var now = clock.instant();
        return mongo.find(query(where("account").is(account.value())), SignInSession.class).stream()
                .filter(session -> session.isAlive(now))
                .sorted(Comparator.comparing(SignInSession::seenAt).reversed())
                .toList();
    }

    void end(String secret) {
        mongo.remove(query(where("_id").is(fingerprint(secret))), SignInSession.class);
    }

    /** Ends one of a person's sessions by its public id; false if they have none of that name. */
    boolean end(AccountId account, String publicId) {
        return of(account).stream()
                .filter(session -> session.publicId().equals(publicId))
                .map(session -> mongo.remove(query(where("_id").is(session.fingerprint())), SignInSession.class))
                .anyMatch(result -> result.getDeletedCount() > 0);
    }

    /** Ends a person's sessions but the one with this secret. */
    void endOthers(AccountId account, String keptSecret) {
        var others = where("account").is(account.value()).and("_id").ne(fingerprint(keptSecret));
        mongo.remove(query(others), SignInSession.class);
    }

    void endAll(AccountId account) {
        mongo.remove(query(where("account").is(account.value())), SignInSession.class);
    }

    static String fingerprint(String secret) {
        return Digest.sha256(secret);
    }

    /** Removes the sessions that have run out. */
    @Override
    public void catchUp() {
        var now = clock.instant();
        mongo.remove(query(where("seenAt").lt(now.minus(IDLE))), SignInSession.class);
        mongo.remove(query(where("createdAt").lt(now.minus(LONGEST))), SignInSession.class);
    }

    @Document("sessions")
    record SignInSession(
            @Id String fingerprint,
            AccountId account,
            @Nullable Device device,
            Instant createdAt,
            Instant seenAt) {
        /** What a session is called outside the store; it leads to neither the secret nor its fingerprint. */
        String publicId() {
            return Digest.sha256("session " + fingerprint);
        }

        boolean isAlive(Instant now) {
            return seenAt.plus(IDLE).isAfter(now) && createdAt.plus(LONGEST).isAfter(now);
        }
    }
}
