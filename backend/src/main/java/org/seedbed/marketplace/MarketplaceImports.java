package org.seedbed.marketplace;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedbed.marketplace.MarketplaceImport.Failure;
import org.seedbed.sales.SalesChange;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Page;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.ShopDirectory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The imports as they are stored; each step forward is one update that only applies to the step before it. */
@Repository
class MarketplaceImports {
    private static final int PAGE = 50;
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("createdAt"), Sort.Order.desc("_id"));

    private final MongoOperations mongo;
    private final ShopDirectory shops;

    MarketplaceImports(MongoOperations mongo, ShopDirectory shops) {
        this.mongo = mongo;
        this.shops = shops;
        var indexes = mongo.indexOps(MarketplaceImport.class);
        indexes.createIndex(new Index()
                .on("shop", Sort.Direction.ASC)
                .on("createdAt", Sort.Direction.DESC)
                .on("_id", Sort.Direction.DESC)
                .named("shopNewestFirst"));
        indexes.createIndex(new Index().on("status", Sort.Direction.ASC).named("status"));
    }

    /** Whoever sees a shop sees its imports. */
    private Criteria visibleTo(Actor actor) {
        return where("shop")
                .in(shops.visibleTo(actor).stream()
                        .map(shop -> shop.id().value())
                        .toList());
    }

    MarketplaceImport require(String id, Actor actor) {
        var found = mongo.findOne(
                query(new Criteria().andOperator(where("_id").is(id), visibleTo(actor))), MarketplaceImport.class);
        if (found == null) {
            throw new NotFound(id);
        }
        return found;
    }

    /** Newest first. */
    Page<MarketplaceImport> list(@Nullable ShopId shop, @Nullable String cursor, Actor actor) {
        var scope = shop == null
                ? visibleTo(actor)
                : new Criteria().andOperator(where("shop").is(shop.value()), visibleTo(actor));
        long total = mongo.count(query(scope), MarketplaceImport.class);
        var rest = cursor == null
                ? scope
                : new Criteria().andOperator(scope, Cursor.parse(cursor).after());
        var found = mongo.find(query(rest).with(NEWEST_FIRST).limit(PAGE + 1), MarketplaceImport.class);
        boolean more = found.size() > PAGE;
        var items = more ? found.subList(0, PAGE) : found;
        return new Page<>(items, more ? Cursor.of(items.get(PAGE - 1)).text() : null, total);
    }

    void begin(MarketplaceImport begun) {
        mongo.insert(begun);
    }

    MarketplaceImport preview(String id, Contents contents, int rowParts, int factParts, SalesChange expected) {
        var update = Update.update("status", ImportStatus.PREVIEW)
                .set("contents", contents)
                .set("rowParts", rowParts)
                .set("factParts", factParts)
                .set("expected", expected);
        return step(id, ImportStatus.READING, update).orElseThrow(() -> new NotFound(id));
    }

    /** The failed import; nothing if it had gone another step before. */
    Optional<MarketplaceImport> fail(String id, ImportStatus from, Failure failure, @Nullable Contents contents) {
        var update = Update.update("status", ImportStatus.FAILED).set("failure", failure);
        return step(id, from, contents == null ? update : update.set("contents", contents));
    }

    /** Whether this call, and none before it, asked for the import to be recorded. */
    boolean commit(String id, AccountId by) {
        var update = Update.update("status", ImportStatus.COMMITTING).set("committedBy", by);
        return step(id, ImportStatus.PREVIEW, update).isPresent();
    }

    List<MarketplaceImport> committing() {
        return mongo.find(query(where("status").is(ImportStatus.COMMITTING)), MarketplaceImport.class);
    }

    /** Imports that began before the moment and were never read to their end. */
    List<MarketplaceImport> abandoned(Instant before) {
        return mongo.find(
                query(where("status").is(ImportStatus.READING).and("createdAt").lt(before)), MarketplaceImport.class);
    }

    void plan(MarketplaceImport at, SalesChange planned) {
        mongo.updateFirst(atPart(at), Update.update("planned", planned), MarketplaceImport.class);
    }

    @Nullable
    MarketplaceImport advance(MarketplaceImport at, SalesChange recorded) {
        var update = Update.update("partsDone", at.partsDone() + 1)
                .set("recorded", recorded)
                .unset("planned");
        return mongo.findAndModify(
                atPart(at), update, FindAndModifyOptions.options().returnNew(true), MarketplaceImport.class);
    }

    void finish(String id, Instant now) {
        step(
                id,
                ImportStatus.COMMITTING,
                Update.update("status", ImportStatus.COMMITTED).set("committedAt", now));
    }

    private static Query atPart(MarketplaceImport at) {
        return query(where("_id")
                .is(at.id())
                .and("status")
                .is(ImportStatus.COMMITTING)
                .and("partsDone")
                .is(at.partsDone()));
    }

    private Optional<MarketplaceImport> step(String id, ImportStatus from, Update update) {
        return Optional.ofNullable(mongo.findAndModify(
                query(where("_id").is(id).and("status").is(from)),
                update,
                FindAndModifyOptions.options().returnNew(true),
                MarketplaceImport.class));
    }

    /** A place in the list: after this moment and id. */
    private record Cursor(Instant createdAt, String id) {
        static Cursor of(MarketplaceImport last) {
            return new Cursor(last.createdAt(), last.id());
        }

        static Cursor parse(String text) {
            int bar = text.indexOf('|');
            try {
                return new Cursor(Instant.parse(text.substring(0, Math.max(bar, 0))), text.substring(bar + 1));
            } catch (DateTimeParseException notOneOfOurs) {
                throw Invalid.field("cursor", "cursor");
            }
        }

        String text() {
            return createdAt + "|" + id;
        }

        Criteria after() {
            return where("createdAt")
                    .lte(createdAt)
                    .orOperator(where("createdAt").lt(createdAt), where("_id").lt(id));
        }
    }
}
