package org.seedbed.platform.security;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Digest;
import org.seedbed.shared.Tokens;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * The browsers that have signed in as somebody. Each holds 256 random bits, the store only their fingerprint. It opens nothing:
 * it says whose guesses are counted apart from those of strangers.
 */
@Repository
class KnownDevices {
    static final Duration KEPT = Duration.ofDays(180);

    private final MongoOperations mongo;
    private final Tokens tokens;
    private final Clock clock;

    KnownDevices(MongoOperations mongo, Tokens tokens, Clock clock) {
        this.mongo = mongo;
        this.tokens = tokens;
        this.clock = clock;
        var indexes = mongo.indexOps(KnownDevice.class);
        indexes.createIndex(
                new Index().on("seenAt", Sort.Direction.ASC).named("seenAt").expire(KEPT));
        indexes.createIndex(new Index().on("account", Sort.Direction.ASC).named("account"));
    }

    /** Who signed in last on the browser with this secret. */
    Optional<AccountId> owner(String secret) {
        return Optional.ofNullable(mongo.findById(Digest.sha256(secret), KnownDevice.class))
                .filter(device -> device.seenAt().plus(KEPT).isAfter(clock.instant()))
                .map(KnownDevice::account);
    }

    /** Notes a right sign-in: the secret the browser has if it was this person's already, else a new one. */
    String remember(AccountId account, Optional<String> held) {
        var known = held.filter(secret -> owner(secret).filter(account::equals).isPresent());
        if (known.isPresent()) {
            mongo.updateFirst(byId(known.get()), Update.update("seenAt", clock.instant()), KnownDevice.class);
            return known.get();
        }
        // The browser holds one secret at a time; what it gives up here would lie about for half a year.
        held.ifPresent(secret -> mongo.remove(byId(secret), KnownDevice.class));
        var secret = tokens.secret();
        mongo.insert(new KnownDevice(Digest.sha256(secret), account, clock.instant()));
        return secret;
    }

    /** Makes all browsers of this person strangers. */
    void forget(AccountId account) {
        mongo.remove(query(where("account").is(account.value())), KnownDevice.class);
    }

    /** Makes all browsers of this person strangers, except the one with this secret. */
    void forgetOthers(AccountId account, String keptSecret) {
        var others = where("account").is(account.value()).and("_id").ne(Digest.sha256(keptSecret));
        mongo.remove(query(others), KnownDevice.class);
    }

    private static Query byId(String secret) {
        return query(where("_id").is(Digest.sha256(secret)));
    }

    @Document("devices")
    record KnownDevice(@Id String fingerprint, AccountId account, Instant seenAt) {}
}
