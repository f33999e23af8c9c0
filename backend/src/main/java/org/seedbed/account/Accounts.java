package org.seedbed.account;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Change;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Page;
import org.seedbed.shared.Refused;
import org.seedbed.shared.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The accounts as they are stored. */
@Repository
class Accounts {
    private static final int BATCH = 1_000;
    private static final int TRIES = 3;

    private final MongoOperations mongo;

    Accounts(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(Account.class);
        for (var field : List.of("login", "phone", "externalId")) {
            indexes.createIndex(new Index()
                    .on(field, Sort.Direction.ASC)
                    .named(field)
                    .unique()
                    .sparse());
        }
        indexes.createIndex(new Index()
                .on("grants.role", Sort.Direction.ASC)
                .on("_id", Sort.Direction.ASC)
                .named("role"));
        giveVersions();
    }

    /** Accounts that came with a list before they were given a version on the way; without one they would count as new. */
    private void giveVersions() {
        mongo.updateMulti(query(where("version").exists(false)), Update.update("version", 0L), Account.class);
    }

    Account insert(Account account) {
        try {
            return mongo.insert(account);
        } catch (DuplicateKeyException e) {
            throw taken(account);
        }
    }

    /** Inserts those that are not there yet, told apart by their unique fields; a second run changes nothing. */
    void insertMissing(List<Account> accounts) {
        for (int from = 0; from < accounts.size(); from += BATCH) {
            var bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Account.class);
            bulk.insert(accounts.subList(from, Math.min(from + BATCH, accounts.size())).stream()
                    .map(Account::stored)
                    .toList());
            try {
                bulk.execute();
            } catch (DuplicateKeyException | BulkOperationException alreadyThere) {
                requireOnlyDuplicates(alreadyThere);
            }
        }
    }

    private static void requireOnlyDuplicates(RuntimeException failure) {
        if (failure instanceof BulkOperationException bulk
                && bulk.getErrors().stream().anyMatch(error -> error.getCode() != 11_000)) {
            throw bulk;
        }
    }

    Optional<Account> find(AccountId id) {
        return Optional.ofNullable(mongo.findById(id.value(), Account.class));
    }

    Account require(AccountId id) {
        return find(id).orElseThrow(() -> new NotFound(id));
    }

    List<Account> byIds(Collection<AccountId> ids) {
        return ids.isEmpty()
                ? List.of()
                : mongo.find(
                        query(where("_id").in(ids.stream().map(AccountId::value).toList())), Account.class);
    }

    Optional<Account> bySignIn(String login, @Nullable String phone) {
        var names = phone == null
                ? where("login").is(login)
                : new Criteria()
                        .orOperator(where("login").is(login), where("phone").is(phone));
        return Optional.ofNullable(mongo.findOne(query(names), Account.class));
    }

    List<Account> matching(Collection<String> externalIds, Collection<String> phones) {
        if (externalIds.isEmpty() && phones.isEmpty()) {
            return List.of();
        }
        return mongo.find(
                query(new Criteria()
                        .orOperator(
                                where("externalId").in(externalIds),
                                where("phone").in(phones))),
                Account.class);
    }

    /** People who fit the text and have one of these grants, if any are named. */
    Page<Account> search(@Nullable String text, @Nullable Criteria grant, @Nullable String cursor, int limit) {
        var criteria = new HashSet<Criteria>();
        if (text != null && !text.isBlank()) {
            var part = Pattern.compile(Pattern.quote(text.strip()), Pattern.CASE_INSENSITIVE);
            criteria.add(new Criteria()
                    .orOperator(
                            where("name").regex(part),
                            where("login").regex(part),
                            where("phone").regex(part),
                            where("externalId").regex(part)));
        }
        if (grant != null) {
            criteria.add(where("grants").elemMatch(grant));
        }
        var all = and(criteria);
        long total = mongo.count(query(all), Account.class);
        if (cursor != null) {
            criteria.add(where("_id").gt(cursor));
        }
        var found = mongo.find(query(and(criteria)).with(Sort.by("_id")).limit(limit + 1), Account.class);
        var more = found.size() > limit;
        var items = more ? found.subList(0, limit) : found;
        return new Page<>(items, more ? items.get(items.size() - 1).id().value() : null, total);
    }

    /** A grant of this role that is in force on this day. */
    static Criteria inForce(Role role, LocalDate day) {
        return where("role").is(role).and("from").not().gt(day).and("to").not().lt(day);
    }

    /** Whether somebody else administers the programme, with no day set on which they stop. */
    boolean hasAdministratorForGood(AccountId besides, LocalDate today) {
        var grant = where("role")
                .is(Role.ADMINISTRATOR)
                .and("from")
                .not()
                .gt(today)
                .and("to")
                .exists(false);
        return mongo.exists(
                query(where("grants")
                        .elemMatch(grant)
                        .and("active")
                        .is(true)
                        .and("_id")
                        .ne(besides.value())),
                Account.class);
    }

    private static Criteria and(Set<Criteria> criteria) {
        return criteria.isEmpty() ? new Criteria() : new Criteria().andOperator(criteria);
    }

    boolean isEmpty() {
        return mongo.findOne(new Query().limit(1), Account.class) == null;
    }

    /** Loads, changes and saves, again from the start if somebody else saved in between. */
    Account change(AccountId id, UnaryOperator<Account> verb) {
        for (int attempt = 1; ; attempt++) {
            var changed = verb.apply(require(id));
            try {
                return mongo.save(changed);
            } catch (OptimisticLockingFailureException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            } catch (DuplicateKeyException e) {
                throw taken(changed);
            }
        }
    }

    /** Stores the same password another way, unless it has been changed meanwhile. */
    void replaceHash(AccountId id, String old, String fresh) {
        mongo.updateFirst(
                query(where("_id").is(id.value()).and("passwordHash").is(old)),
                new Update().set("passwordHash", fresh).inc("version", 1),
                Account.class);
    }

    /** Notes a change of people that is not in their accounts. */
    void note(Collection<AccountId> ids, Change change) {
        mongo.updateMulti(
                query(where("_id").in(ids.stream().map(AccountId::value).toList())),
                new Update().push("changes", change).inc("version", 1),
                Account.class);
    }

    private Refused taken(Account account) {
        var others = mongo.find(
                query(new Criteria()
                                .orOperator(
                                        where("login").is(account.login()),
                                        where("phone").is(account.phone()),
                                        where("externalId").is(account.externalId())))
                        .addCriteria(where("_id").ne(account.id().value())),
                Account.class);
        for (var other : others) {
            if (account.login() != null && account.login().equals(other.login())) {
                return new Refused("login-taken", account.login());
            }
            if (account.phone() != null && account.phone().equals(other.phone())) {
                return new Refused("phone-taken", account.phone());
            }
        }
        return new Refused("external-id-taken", String.valueOf(account.externalId()));
    }
}
