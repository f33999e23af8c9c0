package org.seedbed.shop.storefront;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedbed.shop.catalogue.Availability;
import org.seedbed.shop.catalogue.Product;
import org.seedbed.shop.catalogue.Variant;
import tools.jackson.databind.json.JsonMapper;

/** Pages as search engines read them, by schema.org's names. What a shop wrote stays text, whatever is in it. */
final class StructuredData {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CONTEXT = "https://schema.org";
    private static final int LONGEST = 160;

    private StructuredData() {}

    static String of(Product product, List<Image> images, Visit visit) {
        var thing = thing("Product");
        thing.put("name", product.title().in(visit.locale()));
        thing.put("url", visit.canonical());
        var description = visit.paragraphs(product.description());
        if (!description.isEmpty()) {
            thing.put("description", String.join("\n", description));
        }
        if (!images.isEmpty()) {
            thing.put(
                    "image",
                    images.stream().map(image -> visit.origin() + image.src()).toList());
        }
        if (product.origin() != null) {
            thing.put("countryOfOrigin", visit.word(product.origin()));
        }
        thing.put("brand", named("Brand", visit.name()));
        thing.put(
                "offers",
                product.variants().stream()
                        .map(variant -> offer(variant, visit))
                        .toList());
        var steps = new ArrayList<Map<String, Object>>();
        steps.add(step(1, visit.name(), visit.absolute("")));
        product.categories().stream()
                .findFirst()
                .ifPresent(category ->
                        steps.add(step(2, visit.word(category), visit.absolute("/c/" + Categories.segment(category)))));
        steps.add(step(steps.size() + 1, product.title().in(visit.locale()), visit.canonical()));
        var path = thing("BreadcrumbList");
        path.put("itemListElement", steps);
        return text(List.of(thing, path));
    }

    /** The shop itself, for its home. */
    static String of(Visit visit) {
        var thing = thing("OnlineStore");
        thing.put("name", visit.name());
        thing.put("url", visit.canonical());
        if (visit.tagline() != null) {
            thing.put("description", visit.tagline());
        }
        return text(thing);
    }

    private static Map<String, Object> offer(Variant variant, Visit visit) {
        var offer = named("Offer", visit.label(variant.label()));
        if (variant.label().isEmpty()) {
            offer.remove("name");
        }
        offer.put("sku", variant.sku());
        offer.put("price", Prices.plain(variant.price(), visit.shop().currency()));
        offer.put("priceCurrency", visit.shop().currency());
        offer.put("availability", CONTEXT + "/" + availability(variant.availability()));
        offer.put("itemCondition", CONTEXT + "/NewCondition");
        offer.put("url", visit.canonical());
        offer.put("seller", named("Organization", visit.name()));
        return offer;
    }

    private static String availability(Availability word) {
        return switch (word) {
            case IN_STOCK -> "InStock";
            case FEW_LEFT -> "LimitedAvailability";
            case SOLD_OUT -> "OutOfStock";
            case MADE_TO_ORDER -> "MadeToOrder";
        };
    }

    private static Map<String, Object> step(int position, String name, String address) {
        var step = named("ListItem", name);
        step.put("position", position);
        step.put("item", address);
        return step;
    }

    private static Map<String, Object> thing(String type) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@context", CONTEXT);
        thing.put("@type", type);
        return thing;
    }

    private static Map<String, Object> named(String type, String name) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", type);
        thing.put("name", name);
        return thing;
    }

    /** JSON in which nothing can end the script element that it stands in. */
    private static String text(Object data) {
        return JSON.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /** The beginning of a text, never half a character. */
    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }
}
