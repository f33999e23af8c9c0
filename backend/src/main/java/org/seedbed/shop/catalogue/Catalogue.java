package org.seedbed.shop.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Page;
import org.seedbed.shared.ShopId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What a shop has to sell, as its pages, its carts and its stock see it. */
@Service
public class Catalogue {
    private static final int PAGE = 24;

    private final Products products;
    private final ApplicationEventPublisher events;

    Catalogue(Products products, ApplicationEventPublisher events) {
        this.products = products;
        this.events = events;
    }

    /** What is offered under these SKUs now, whatever the state of the products. */
    public Offers offers(ShopId shop, Collection<String> skus) {
        var found = new LinkedHashMap<String, Offer>();
        for (var product : products.withSkus(shop, skus)) {
            product.variants().stream()
                    .filter(variant -> skus.contains(variant.sku()))
                    .forEach(variant -> found.put(variant.sku(), product.offer(variant)));
        }
        return new Offers(found);
    }

    /** Published products, the newest first, of one category or of all. */
    public Page<Product> published(ShopId shop, @Nullable String category, @Nullable String cursor) {
        return products.page(new ProductFilter(shop, ProductState.PUBLISHED, category), cursor, PAGE);
    }

    /** Published products whose title, SKU, category or origin holds every word of the text, the newest first. */
    public Page<Product> search(ShopId shop, String text, @Nullable String cursor) {
        return products.search(new ProductFilter(shop, ProductState.PUBLISHED, null), text, cursor, PAGE);
    }

    /** A published product of the shop; otherwise it is as if it did not exist. */
    public Product require(ShopId shop, ProductId product) {
        return products.requirePublished(shop, product);
    }

    /** The categories of the published products, by name. */
    public List<String> categories(ShopId shop) {
        return products.categories(shop);
    }

    /** The short texts of the shop's products, each once: categories, options, their values, places of origin. */
    public List<String> labels(ShopId shop) {
        return products.labels(shop);
    }

    public boolean hasPublished(ShopId shop) {
        return products.hasPublished(shop);
    }

    /** The words that pages say about these SKUs now. */
    public Map<String, Availability> words(ShopId shop, Collection<String> skus) {
        var words = new LinkedHashMap<String, Availability>();
        offers(shop, skus).bySku().forEach((sku, offer) -> words.put(sku, offer.availability()));
        return words;
    }

    /** Says the word about the SKU; nothing changes if it is said already, or if the variant is made to order. */
    public void word(ShopId shop, String sku, Availability word) {
        products.say(shop, sku, word).ifPresent(product -> events.publishEvent(new CatalogueChanged(shop, product)));
    }
}
