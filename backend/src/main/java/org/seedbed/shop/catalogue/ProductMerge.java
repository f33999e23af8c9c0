package org.seedbed.shop.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.seedbed.exchange.Table;
import org.seedbed.shop.Bilingual;

/**
 * What a product becomes by the rows of a file: columns that the file has replace what is known, columns it lacks leave it, and
 * variants that it does not name stay.
 */
final class ProductMerge {
    private final Table table;
    private final @Nullable Product known;
    private final List<ProductLine> lines;

    ProductMerge(Table table, @Nullable Product known, List<ProductLine> lines) {
        this.table = table;
        this.known = known;
        this.lines = lines;
    }

    /** Throws {@link org.seedbed.shared.Invalid} if the rows do not fit together. */
    Content content() {
        var options = options();
        var content = new Content(
                bilingual(
                        ProductColumn.TITLE, ProductLine::title, ProductColumn.TITLE_EN, ProductLine::titleEn, title()),
                bilingual(
                        ProductColumn.DESCRIPTION,
                        ProductLine::description,
                        ProductColumn.DESCRIPTION_EN,
                        ProductLine::descriptionEn,
                        known == null ? null : known.description()),
                categories(),
                value(ProductColumn.ORIGIN, ProductLine::origin, known == null ? null : known.origin()),
                options,
                variants(options),
                known == null ? List.of() : known.pictures());
        return known == null
                ? content
                : new Content(
                        content.title(),
                        content.description(),
                        content.categories(),
                        content.origin(),
                        content.options(),
                        content.worded(known.variants()),
                        content.pictures());
    }

    ProductState state() {
        var current = known == null ? ProductState.DRAFT : known.state();
        return lines.stream()
                .map(ProductLine::state)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(current);
    }

    private @Nullable Bilingual title() {
        return known == null ? null : known.title();
    }

    private Bilingual bilingual(
            ProductColumn chinese,
            Function<ProductLine, @Nullable String> zh,
            ProductColumn english,
            Function<ProductLine, @Nullable String> en,
            @Nullable Bilingual current) {
        return new Bilingual(
                value(chinese, zh, current == null ? null : current.zh()),
                value(english, en, current == null ? null : current.en()));
    }

    private <T> @Nullable T value(ProductColumn column, Function<ProductLine, @Nullable T> read, @Nullable T current) {
        return column.isIn(table)
                ? lines.stream().map(read).filter(Objects::nonNull).findFirst().orElse(null)
                : current;
    }

    private List<String> categories() {
        if (!ProductColumn.CATEGORIES.isIn(table)) {
            return known == null ? List.of() : known.categories();
        }
        return lines.stream()
                .map(ProductLine::categories)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private boolean hasOptions() {
        return ProductColumn.OPTION1.isIn(table) && ProductColumn.VALUE1.isIn(table);
    }

    /** The named options with what is known of their values and what the rows add, in this order. */
    private List<Option> options() {
        var current = known == null ? List.<Option>of() : known.options();
        if (!hasOptions()) {
            return current;
        }
        var names = lines.stream()
                .map(ProductLine::options)
                .filter(all -> !all.isEmpty())
                .findFirst()
                .orElse(List.of());
        var options = new ArrayList<Option>();
        for (int i = 0; i < names.size(); i++) {
            int place = i;
            var name = names.get(i);
            var values = new LinkedHashSet<String>();
            current.stream()
                    .filter(option -> option.name().equals(name))
                    .forEach(option -> values.addAll(option.values()));
            lines.stream()
                    .filter(line -> line.values().size() > place)
                    .forEach(line -> values.add(line.values().get(place)));
            options.add(new Option(name, List.copyOf(values)));
        }
        return options;
    }

    private List<Variant> variants(List<Option> options) {
        var variants = new LinkedHashMap<String, Variant>();
        if (known != null) {
            known.variants().forEach(variant -> variants.put(variant.sku(), variant));
        }
        for (var line : lines) {
            if (line.sku() != null) {
                var variant = variant(line, variants.get(line.sku()), options);
                variants.put(variant.sku(), variant);
            }
        }
        return List.copyOf(variants.values());
    }

    private Variant variant(ProductLine line, @Nullable Variant current, List<Option> options) {
        var values = hasOptions() || current == null ? line.values() : current.values();
        boolean toOrder = current != null && current.madeToOrder();
        return new Variant(
                Objects.requireNonNull(line.sku()),
                values.subList(0, Math.min(values.size(), options.size())),
                orZero(line.price() == null && current != null ? Long.valueOf(current.price()) : line.price()),
                ProductColumn.COMPARE_AT.isIn(table) || current == null ? line.compareAt() : current.compareAt(),
                orZero(
                        line.weightGrams() == null && current != null
                                ? Long.valueOf(current.weightGrams())
                                : line.weightGrams()),
                line.madeToOrder() == null ? toOrder : line.madeToOrder(),
                current == null ? null : current.picture(),
                current == null ? Availability.SOLD_OUT : current.availability());
    }

    private static long orZero(@Nullable Long number) {
        return number == null ? 0 : number;
    }
}
