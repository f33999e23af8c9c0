package org.seedbed.shop.catalogue;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedbed.media.Picture;
import org.seedbed.media.Pictures;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Change;
import org.seedbed.shared.Page;
import org.seedbed.shared.Refused;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Tokens;
import org.seedbed.shop.Shop;
import org.seedbed.shop.ShopDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Where those who work in a shop look after its products. */
@Service
public class ProductDesk {
    private static final Logger LOG = LoggerFactory.getLogger(ProductDesk.class);
    private static final int PAGE = 50;
    private static final int SKU_LENGTH = 8;
    private static final int SKUS_AT_ONCE = 500;

    private final Products products;
    private final ShopDirectory shops;
    private final Pictures pictures;
    private final Inventory inventory;
    private final ApplicationEventPublisher events;
    private final Tokens tokens;
    private final Clock clock;

    ProductDesk(
            Products products,
            ShopDirectory shops,
            Pictures pictures,
            Inventory inventory,
            ApplicationEventPublisher events,
            Tokens tokens,
            Clock clock) {
        this.products = products;
        this.shops = shops;
        this.pictures = pictures;
        this.inventory = inventory;
        this.events = events;
        this.tokens = tokens;
        this.clock = clock;
    }

    Page<Product> list(
            ShopId shop, @Nullable ProductState state, @Nullable String query, @Nullable String cursor, Actor actor) {
        shops.requireEditable(shop, actor);
        var filter = new ProductFilter(shop, state, null);
        return query == null || query.isBlank()
                ? products.page(filter, cursor, PAGE)
                : products.search(filter, query, cursor, PAGE);
    }

    List<Product> all(ShopId shop) {
        return products.all(shop);
    }

    Shop requireShop(ShopId shop, Actor actor) {
        return shops.requireEditable(shop, actor);
    }

    /** A product of a shop that this person may change; otherwise it is as if it did not exist. */
    public Product require(ShopId shop, ProductId product, Actor actor) {
        shops.requireEditable(shop, actor);
        return products.require(shop, product);
    }

    Product create(ShopId shop, ProductForm form, Actor actor) {
        shops.requireEditable(shop, actor);
        return create(shop, content(shop, form), actor);
    }

    Product create(ShopId shop, Content content, Actor actor) {
        requireRoom(shop, 1);
        return insert(Product.create(newId(), shop, content, change(actor, "product-created")));
    }

    void requireRoom(ShopId shop, int more) {
        products.requireRoom(shop, more);
    }

    Product insert(Product product) {
        return told(products.insert(product));
    }

    ProductId newId() {
        return new ProductId(tokens.id());
    }

    Product change(ShopId shop, ProductId product, ProductForm form, Actor actor) {
        shops.requireEditable(shop, actor);
        var content = content(shop, form);
        var change = change(actor, "product-changed");
        return change(shop, product, one -> one.changed(content, change));
    }

    Product move(ShopId shop, ProductId product, ProductState next, Actor actor) {
        shops.requireEditable(shop, actor);
        var change = change(actor, "product-" + next.name().toLowerCase(Locale.ROOT));
        return change(shop, product, one -> one.moved(next, change));
    }

    Product change(ShopId shop, ProductId product, UnaryOperator<Product> verb) {
        return told(products.change(shop, product, verb));
    }

    List<Product> withSkus(ShopId shop, List<String> skus) {
        return some(skus)
                .flatMap(part -> products.withSkus(shop, part).stream())
                .toList();
    }

    /** How many of each could be sold now; a variant that was never counted is left out. */
    Map<String, Integer> units(ShopId shop, List<String> skus) {
        var units = new HashMap<String, Integer>();
        some(skus).forEach(part -> units.putAll(inventory.available(shop, part)));
        return units;
    }

    private static Stream<List<String>> some(List<String> skus) {
        return IntStream.iterate(0, from -> from < skus.size(), from -> from + SKUS_AT_ONCE)
                .mapToObj(from -> skus.subList(from, Math.min(skus.size(), from + SKUS_AT_ONCE)));
    }

    /** Counts a variant that was never counted; what somebody else has counted meanwhile stays. */
    void countFirst(ShopId shop, String sku, int counted, Actor actor) {
        try {
            inventory.count(shop, sku, 0, counted, actor);
        } catch (Refused countedMeanwhile) {
            LOG.info("{} of shop {} was counted while a file was imported", sku, shop);
        }
    }

    List<Product> byIds(ShopId shop, List<String> ids) {
        return products.byIds(shop, ids);
    }

    Picture keep(ShopId shop, byte[] upload, Actor actor) {
        shops.requireEditable(shop, actor);
        return pictures.keep(shop, upload);
    }

    /** Shows one more picture of the product that has this SKU. */
    public void illustrate(ShopId shop, String sku, byte[] upload, String alt, Actor actor) {
        var product = products.withSkus(shop, List.of(sku)).get(0);
        var kept = keep(shop, upload, actor);
        var shown = new ProductPicture(kept.id(), alt, kept.width(), kept.height());
        var change = change(actor, "product-changed");
        change(shop, product.id(), one -> one.changed(one.content().with(shown), change));
    }

    Change change(Actor actor, String what) {
        return Change.of(actor, what, clock.instant());
    }

    private Product told(Product product) {
        events.publishEvent(new CatalogueChanged(product.shop(), product.id()));
        return product;
    }

    private String newSku() {
        return tokens.id().substring(0, SKU_LENGTH).toUpperCase(Locale.ROOT);
    }

    private Content content(ShopId shop, ProductForm form) {
        var own = pictures.byIds(form.pictureIds()).values().stream()
                .filter(picture -> picture.owner().equals(shop))
                .toList();
        return form.toContent(own, this::newSku);
    }
}
