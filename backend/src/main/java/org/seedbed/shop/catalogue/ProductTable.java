package org.seedbed.shop.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedbed.exchange.Column;
import org.seedbed.shared.Money;
import org.seedbed.shared.Wording;
import org.seedbed.shop.Bilingual;
import org.springframework.stereotype.Component;

/** Products as the rows of a file, one a variant, under headers that an import understands again. */
@Component
class ProductTable {
    private final Wording wording;

    ProductTable(Wording wording) {
        this.wording = wording;
    }

    /** A product and one of its variants; none for a product that has none. What is left of it, if it was counted. */
    record Line(
            Product product,
            @Nullable Variant variant,
            @Nullable Integer units) {}

    static List<Line> rows(List<Product> products, Map<String, Integer> units) {
        return products.stream()
                .flatMap(product -> product.variants().isEmpty()
                        ? Stream.of(new Line(product, null, null))
                        : product.variants().stream()
                                .map(variant -> new Line(product, variant, units.get(variant.sku()))))
                .toList();
    }

    List<Column<Line>> columns(String currency) {
        int decimals = Money.decimals(currency);
        return Arrays.stream(ProductColumn.values())
                .map(column -> column(column, decimals))
                .toList();
    }

    private Column<Line> column(ProductColumn column, int decimals) {
        var header = wording.say("shop.column." + column.meaning());
        return switch (column) {
            case PRICE -> Column.money(header, decimals, variant(Variant::price));
            case COMPARE_AT -> Column.money(header, decimals, variant(Variant::compareAt));
            case STOCK -> Column.integer(header, line -> line.units == null ? null : Long.valueOf(line.units));
            case WEIGHT_G -> Column.integer(header, variant(Variant::weightGrams));
            default -> Column.text(header, text(column));
        };
    }

    private Function<Line, @Nullable String> text(ProductColumn column) {
        return switch (column) {
            case PRODUCT -> line -> line.product.id().value();
            case TITLE -> line -> line.product.title().zh();
            case TITLE_EN -> line -> line.product.title().en();
            case STATE ->
                line -> wording.say("shop.state." + line.product.state().name().toLowerCase(Locale.ROOT));
            case SKU -> variant(Variant::sku);
            case MADE_TO_ORDER -> variant(variant -> wording.say(variant.madeToOrder() ? "shop.yes" : "shop.no"));
            case OPTION1 -> line -> option(line, 0);
            case OPTION2 -> line -> option(line, 1);
            case OPTION3 -> line -> option(line, 2);
            case VALUE1 -> line -> value(line, 0);
            case VALUE2 -> line -> value(line, 1);
            case VALUE3 -> line -> value(line, 2);
            case CATEGORIES -> line -> String.join("; ", line.product.categories());
            case ORIGIN -> line -> line.product.origin();
            case DESCRIPTION -> line -> description(line).map(Bilingual::zh).orElse(null);
            case DESCRIPTION_EN -> line -> description(line).map(Bilingual::en).orElse(null);
            default -> throw new IllegalArgumentException(column + " is not text");
        };
    }

    private static <T> Function<Line, @Nullable T> variant(Function<Variant, @Nullable T> read) {
        return line -> line.variant == null ? null : read.apply(line.variant);
    }

    private static Optional<Bilingual> description(Line line) {
        return Optional.ofNullable(line.product.description());
    }

    private static @Nullable String option(Line line, int place) {
        var options = line.product.options();
        return place < options.size() ? options.get(place).name() : null;
    }

    private static @Nullable String value(Line line, int place) {
        return line.variant == null || place >= line.variant.values().size()
                ? null
                : line.variant.values().get(place);
    }
}
