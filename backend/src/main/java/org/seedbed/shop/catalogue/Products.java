package org.seedbed.shop.catalogue;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Page;
import org.seedbed.shared.Refused;
import org.seedbed.shared.ShopId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The products as they are stored; every query names their shop. */
@Repository
class Products {
    static final int MOST_OF_A_SHOP = 2_000;

    private static final int TRIES = 5;
    /** A page is looked for among so many candidates at most; the next page goes on behind them. */
    private static final int MOST_ROUNDS = 4;

    private static final int LONGEST_SOUGHT = 100;

    private final MongoOperations mongo;

    Products(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(Product.class);
        indexes.createIndex(new Index().on("skuKeys", ASC).named("sku").unique().sparse());
        indexes.createIndex(ordered(new Index().on("shop", ASC)).named("shop"));
        indexes.createIndex(
                ordered(new Index().on("shop", ASC).on("state", ASC)).named("state"));
        indexes.createIndex(
                ordered(new Index().on("shop", ASC).on("categories", ASC)).named("category"));
        indexes.createIndex(
                ordered(new Index().on("shop", ASC).on("grams", ASC)).named("grams"));
    }

    private static Index ordered(Index index) {
        return index.on("createdAt", DESC).on("_id", DESC);
    }

    Product insert(Product product) {
        try {
            return mongo.insert(product);
        } catch (DuplicateKeyException taken) {
            throw taken(product);
        }
    }

    /** Refuses as many more products as would be too many; asked once for all of a file. */
    void requireRoom(ShopId shop, int more) {
        long known = mongo.count(query(of(shop)).limit(MOST_OF_A_SHOP), Product.class);
        if (known + more > MOST_OF_A_SHOP) {
            throw new Refused("catalogue-full", MOST_OF_A_SHOP);
        }
    }

    Product require(ShopId shop, ProductId id) {
        return found(query(of(shop).and("_id").is(id.value())), id);
    }

    Product requirePublished(ShopId shop, ProductId id) {
        return found(query(of(shop).and("_id").is(id.value()).and("state").is(ProductState.PUBLISHED)), id);
    }

    private Product found(Query query, ProductId id) {
        return Optional.ofNullable(mongo.findOne(query, Product.class)).orElseThrow(() -> new NotFound(id));
    }

    /** Loads, changes and saves, again from the start if somebody else saved in between. */
    Product change(ShopId shop, ProductId id, UnaryOperator<Product> verb) {
        for (int attempt = 1; ; attempt++) {
            var changed = verb.apply(require(shop, id));
            try {
                return mongo.save(changed);
            } catch (DuplicateKeyException taken) {
                throw taken(changed);
            } catch (OptimisticLockingFailureException lost) {
                if (attempt == TRIES) {
                    throw lost;
                }
            }
        }
    }

    /** Names the SKUs that another product of the shop has. */
    private Refused taken(Product product) {
        var skus = product.variants().stream().map(Variant::sku).toList();
        var taken = withSkus(product.shop(), skus).stream()
                .filter(other -> !other.id().equals(product.id()))
                .flatMap(other -> other.variants().stream().map(Variant::sku))
                .filter(skus::contains)
                .toList();
        return new Refused("sku-taken", String.join(", ", taken));
    }

    List<Product> withSkus(ShopId shop, Collection<String> skus) {
        var keys = skus.stream().map(sku -> Product.skuKey(shop, sku)).toList();
        return keys.isEmpty() ? List.of() : mongo.find(query(where("skuKeys").in(keys)), Product.class);
    }

    List<Product> byIds(ShopId shop, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : mongo.find(query(where("_id").in(ids).and("shop").is(shop.value())), Product.class);
    }

    List<Product> all(ShopId shop) {
        return mongo.find(query(of(shop)).with(newestFirst()), Product.class);
    }

    boolean hasPublished(ShopId shop) {
        return mongo.exists(query(published(shop)), Product.class);
    }

    List<String> labels(ShopId shop) {
        var wanted = query(where("shop").is(shop.value()));
        wanted.fields().include("categories", "options", "origin");
        return mongo.find(wanted, Document.class, "products").stream()
                .flatMap(Products::labels)
                .distinct()
                .toList();
    }

    private static Stream<String> labels(Document product) {
        var options = product.getList("options", Document.class).stream()
                .flatMap(option -> Stream.concat(
                        Stream.of(option.getString("name")), option.getList("values", String.class).stream()));
        return Stream.of(
                        product.getList("categories", String.class).stream(),
                        options,
                        Stream.ofNullable(product.getString("origin")))
                .flatMap(texts -> texts);
    }

    List<String> categories(ShopId shop) {
        return mongo.findDistinct(query(published(shop)), "categories", Product.class, String.class).stream()
                .sorted()
                .toList();
    }

    Page<Product> page(ProductFilter filter, @Nullable String cursor, int size) {
        var found =
                mongo.find(query(criteria(filter, cursor)).with(newestFirst()).limit(size + 1), Product.class);
        return cut(found, size);
    }

    /** Those that hold every word of the text; a page may be short, and then its cursor goes on. */
    Page<Product> search(ProductFilter filter, String text, @Nullable String cursor, int size) {
        var sought = text.substring(0, Math.min(LONGEST_SOUGHT, text.length()));
        var words = Grams.words(sought);
        var grams = Grams.sought(sought);
        if (grams.isEmpty()) {
            return new Page<>(List.of(), null, null);
        }
        var found = new ArrayList<Product>();
        var from = cursor;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var wanted = criteria(filter, from).and("grams").all(grams);
            var candidates = mongo.find(query(wanted).with(newestFirst()).limit(size + 1), Product.class);
            for (var candidate : candidates.subList(0, Math.min(size, candidates.size()))) {
                from = cursor(candidate);
                if (candidate.holds(words)) {
                    found.add(candidate);
                }
                if (found.size() == size) {
                    return new Page<>(found, from, null);
                }
            }
            if (candidates.size() <= size) {
                return new Page<>(found, null, null);
            }
        }
        return new Page<>(found, from, null);
    }

    /** The product on whose page the word was another one before. */
    Optional<ProductId> say(ShopId shop, String sku, Availability word) {
        var saysOtherwise = where("sku")
                .is(sku)
                .and("madeToOrder")
                .is(false)
                .and("availability")
                .ne(word.name());
        var said = mongo.findAndModify(
                query(where("skuKeys")
                        .is(Product.skuKey(shop, sku))
                        .and("variants")
                        .elemMatch(saysOtherwise)),
                new Update()
                        .set("variants.$.availability", word.name())
                        .inc("page", 1)
                        .inc("version", 1),
                FindAndModifyOptions.options().returnNew(true),
                Product.class);
        return Optional.ofNullable(said).map(Product::id);
    }

    private static Page<Product> cut(List<Product> found, int size) {
        var items = found.size() > size ? found.subList(0, size) : found;
        return new Page<>(items, found.size() > size ? cursor(items.get(size - 1)) : null, null);
    }

    private static Criteria of(ShopId shop) {
        return where("shop").is(shop.value());
    }

    private static Criteria published(ShopId shop) {
        return of(shop).and("state").is(ProductState.PUBLISHED);
    }

    private static Criteria criteria(ProductFilter filter, @Nullable String cursor) {
        var criteria = of(filter.shop());
        if (filter.state() != null) {
            criteria = criteria.and("state").is(filter.state());
        }
        if (filter.category() != null) {
            criteria = criteria.and("categories").is(filter.category());
        }
        return cursor == null ? criteria : after(criteria, cursor);
    }

    private static Sort newestFirst() {
        return Sort.by(DESC, "createdAt", "_id");
    }

    private static String cursor(Product last) {
        return last.createdAt().toEpochMilli() + "-" + last.id().value();
    }

    private static Criteria after(Criteria criteria, String cursor) {
        if (!cursor.matches("\\d{1,15}-[0-9A-Za-z]{1,32}")) {
            throw Invalid.field("cursor", "cursor");
        }
        var at = cursor.indexOf('-');
        var created = Instant.ofEpochMilli(Long.parseLong(cursor.substring(0, at)));
        return criteria.and("createdAt")
                .lte(created)
                .orOperator(where("createdAt").lt(created), where("_id").lt(cursor.substring(at + 1)));
    }
}
