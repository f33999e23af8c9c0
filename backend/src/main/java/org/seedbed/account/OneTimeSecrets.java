package org.seedbed.account;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Digest;
import org.seedbed.shared.Follower;
import org.seedbed.shared.Tokens;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Secrets that work once, for one purpose each; kept as hashes, and gone at the first use or when their time is up. A person has
 * one document for each purpose, so a new secret ends the older one.
 */
@Repository
class OneTimeSecrets implements Follower {
    private final MongoOperations mongo;
    private final Tokens tokens;
    private final Clock clock;

    OneTimeSecrets(MongoOperations mongo, Tokens tokens, Clock clock) {
        this.mongo = mongo;
        this.tokens = tokens;
        this.clock = clock;
        var indexes = mongo.indexOps(OneTimeSecret.class);
        indexes.createIndex(
                new Index().on("hashes", Sort.Direction.ASC).named("hashes").unique());
        indexes.createIndex(new Index().on("until", Sort.Direction.ASC).named("until"));
    }

    /** A new secret of 256 bits, shown to nobody again. */
    Issued issue(Purpose purpose, AccountId holder) {
        var secret = tokens.secret();
        return new Issued(secret, keep(purpose, Map.of(holder, List.of(secret))));
    }

    /** Lets these people use what they hold, in any of its forms, until the answer's time; using one form uses up all. */
    Instant keep(Purpose purpose, Map<AccountId, List<String>> forms) {
        var until = clock.instant().plus(purpose.lifetime);
        if (forms.isEmpty()) {
            return until;
        }
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, OneTimeSecret.class);
        forms.forEach((holder, secrets) -> bulk.upsert(
                query(where("_id").is(purpose.id(holder))),
                new Update()
                        .set("holder", holder.value())
                        .set("hashes", secrets.stream().map(purpose::hash).toList())
                        .set("until", until)));
        bulk.execute();
        return until;
    }

    /** Whose secret this is; it can still be used. */
    Optional<AccountId> holder(Purpose purpose, String secret) {
        return Optional.ofNullable(mongo.findOne(usable(purpose, secret), OneTimeSecret.class))
                .map(OneTimeSecret::holder);
    }

    /** Uses the secret up; of several tries at once only one gets its holder. */
    Optional<AccountId> use(Purpose purpose, String secret) {
        return Optional.ofNullable(mongo.findAndRemove(usable(purpose, secret), OneTimeSecret.class))
                .map(OneTimeSecret::holder);
    }

    private Query usable(Purpose purpose, String secret) {
        return query(where("hashes").is(purpose.hash(secret)).and("until").gt(clock.instant()));
    }

    /** Ends whatever this person could still use. */
    void end(AccountId holder) {
        var all = Arrays.stream(Purpose.values())
                .map(purpose -> purpose.id(holder))
                .toList();
        mongo.remove(query(where("_id").in(all)), OneTimeSecret.class);
    }

    /** Removes the secrets that have run out. */
    @Override
    public void catchUp() {
        mongo.remove(query(where("until").lte(clock.instant())), OneTimeSecret.class);
    }

    /** What a secret opens, and for how long. One for another purpose has another hash, so it opens nothing else. */
    enum Purpose {
        SET_UP(Duration.ofDays(7)),
        SET_PASSWORD(Duration.ofMinutes(10)),
        SIGN_IN(Duration.ofHours(24));

        private final Duration lifetime;

        Purpose(Duration lifetime) {
            this.lifetime = lifetime;
        }

        private String id(AccountId holder) {
            return this + "|" + holder.value();
        }

        private String hash(String secret) {
            return Digest.sha256(this + " " + secret);
        }
    }

    record Issued(String secret, Instant until) {}

    @Document("oneTimeSecrets")
    record OneTimeSecret(@Id String id, AccountId holder, Collection<String> hashes, Instant until) {}
}
