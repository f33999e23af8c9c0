package org.seedbed.platform.security;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.seedbed.platform.storage.WriteProblem;
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
        for (var field : List.of("seenAt", "createdAt", "account")) {
            indexes.createIndex(new Index().on(field, Sort.Direction.ASC).named(field));
        }
    }

    /** The secret of a new session. */
    String begin(AccountId account) {
        var secret = tokens.secret();
        var now = clock.instant();
        mongo.insert(new SignInSession(Digest.sha256(secret), account, now, now));
        return secret;
    }

    Optional<AccountId> find(String secret) {
        var now = clock.instant();
        var session = Optional.ofNullable(mongo.findById(Digest.sha256(secret), SignInSession.class))
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
            if (WriteProblem.of(failure).isEmpty()) {
                throw failure;
            }
        }
    }

    void end(String secret) {
        mongo.remove(query(where("_id").is(Digest.sha256(secret))), SignInSession.class);
    }

    /** Signs a person out everywhere except where they have this secret. */
    void endOthers(AccountId account, String keptSecret) {
        mongo.remove(
                query(where("account").is(account.value()).and("_id").ne(Digest.sha256(keptSecret))),
                SignInSession.class);
    }

    /** Removes the sessions that have run out. */
    @Override
    public void catchUp() {
        var now = clock.instant();
        mongo.remove(query(where("seenAt").lt(now.minus(IDLE))), SignInSession.class);
        mongo.remove(query(where("createdAt").lt(now.minus(LONGEST))), SignInSession.class);
    }

    @Document("sessions")
    record SignInSession(@Id String fingerprint, AccountId account, Instant createdAt, Instant seenAt) {
        boolean isAlive(Instant now) {
            return seenAt.plus(IDLE).isAfter(now) && createdAt.plus(LONGEST).isAfter(now);
        }
    }
}
