package org.seedbed.account;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Crockford;
import org.seedbed.shared.Digest;
import org.seedbed.shared.Follower;
import org.seedbed.shared.Tokens;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * One-time codes with which people sign in; kept hashed, and gone at the first use. A person has one document, so a new code
 * replaces the older one, and whichever of its two forms is used takes the other with it.
 */
@Repository
class SignInCodes implements Follower {
    static final Duration LIFETIME = Duration.ofHours(24);

    private final MongoOperations mongo;
    private final Tokens tokens;
    private final Clock clock;

    SignInCodes(MongoOperations mongo, Tokens tokens, Clock clock) {
        this.mongo = mongo;
        this.tokens = tokens;
        this.clock = clock;
        var indexes = mongo.indexOps(StoredCode.class);
        for (var field : List.of("link", "typed")) {
            indexes.createIndex(
                    new Index().on(field, Sort.Direction.ASC).named(field).unique());
        }
        indexes.createIndex(new Index().on("until", Sort.Direction.ASC).named("until"));
    }

    /** A new code for each of these people, shown to nobody again; it works until then. */
    Map<AccountId, SignInCode> issue(Collection<AccountId> accounts, AccountId by, Instant until) {
        var codes = new LinkedHashMap<AccountId, SignInCode>();
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, StoredCode.class);
        for (var account : accounts) {
            var code = new SignInCode(tokens.secret(), Crockford.folded(tokens.id()));
            codes.put(account, code);
            bulk.upsert(
                    query(where("_id").is(account.value())),
                    new Update()
                            .set("link", Digest.sha256(code.link()))
                            .set("typed", Digest.sha256(code.typed()))
                            .set("until", until)
                            .set("by", by.value()));
        }
        if (!codes.isEmpty()) {
            bulk.execute();
        }
        return codes;
    }

    /** Uses the code up; of several tries at once only one gets the person. */
    Optional<AccountId> use(String code) {
        var usable = query(is(code).and("until").gt(clock.instant()));
        return Optional.ofNullable(mongo.findAndRemove(usable, StoredCode.class))
                .map(StoredCode::account);
    }

    void revoke(AccountId account) {
        mongo.remove(query(where("_id").is(account.value())), StoredCode.class);
    }

    /** Removes the codes that have run out. */
    @Override
    public void catchUp() {
        mongo.remove(query(where("until").lte(clock.instant())), StoredCode.class);
    }

    private static Criteria is(String code) {
        var folded = Crockford.folded(code);
        return SignInCode.isTyped(folded)
                ? where("typed").is(Digest.sha256(folded))
                : where("link").is(Digest.sha256(code.strip()));
    }

    @Document("signInCodes")
    record StoredCode(@Id AccountId account, String link, String typed, Instant until, AccountId by) {}
}
