package org.seedbed.account;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Digest;
import org.seedbed.shared.Follower;
import org.seedbed.shared.Tokens;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** One-time codes with which people set their password; kept hashed, and each gone at its first use. */
@Repository
class PasswordCodes implements Follower {
    static final Duration LIFETIME = Duration.ofMinutes(10);

    private final MongoOperations mongo;
    private final Tokens tokens;
    private final Clock clock;

    PasswordCodes(MongoOperations mongo, Tokens tokens, Clock clock) {
        this.mongo = mongo;
        this.tokens = tokens;
        this.clock = clock;
        var indexes = mongo.indexOps(PasswordCode.class);
        for (var field : List.of("account", "until")) {
            indexes.createIndex(new Index().on(field, Sort.Direction.ASC).named(field));
        }
    }

    /** A new code for this person, who gets no other way to see it again; older ones stop working. */
    Issued issue(AccountId account) {
        mongo.remove(query(where("account").is(account.value())), PasswordCode.class);
        var code = tokens.secret();
        var until = clock.instant().plus(LIFETIME);
        mongo.insert(new PasswordCode(Digest.sha256(code), account, until));
        return new Issued(code, until);
    }

    /** Whom the code is for; it can still be used. */
    Optional<AccountId> holder(String code) {
        return Optional.ofNullable(mongo.findOne(usable(code), PasswordCode.class))
                .map(PasswordCode::account);
    }

    /** Uses the code up; of several tries at once only one gets the person. */
    Optional<AccountId> use(String code) {
        return Optional.ofNullable(mongo.findAndRemove(usable(code), PasswordCode.class))
                .map(PasswordCode::account);
    }

    private Query usable(String code) {
        return query(where("_id").is(Digest.sha256(code)).and("until").gt(clock.instant()));
    }

    /** Removes the codes that have run out. */
    @Override
    public void catchUp() {
        mongo.remove(query(where("until").lte(clock.instant())), PasswordCode.class);
    }

    record Issued(String code, Instant until) {}

    @Document("passwordCodes")
    record PasswordCode(@Id String hash, AccountId account, Instant until) {}
}
