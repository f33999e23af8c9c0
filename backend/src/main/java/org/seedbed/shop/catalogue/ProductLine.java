package org.seedbed.shop.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.exchange.Problem;
import org.seedbed.exchange.Row;
import org.seedbed.shared.Money;

/** One row of a file of products, read cell by cell; what is empty is null. Amounts are in minor units. */
record ProductLine(
        Row row,
        @Nullable String product,
        @Nullable String title,
        @Nullable String titleEn,
        @Nullable ProductState state,
        @Nullable String sku,
        @Nullable Long price,
        @Nullable Long compareAt,
        @Nullable Long weightGrams,
        @Nullable Boolean madeToOrder,
        @Nullable Long stock,
        List<String> options,
        List<String> values,
        List<String> categories,
        @Nullable String origin,
        @Nullable String description,
        @Nullable String descriptionEn) {
    static final Map<String, ProductState> STATES = Map.of(
            "草稿", ProductState.DRAFT,
            "draft", ProductState.DRAFT,
            "上架", ProductState.PUBLISHED,
            "在售", ProductState.PUBLISHED,
            "published", ProductState.PUBLISHED,
            "下架", ProductState.ARCHIVED,
            "归档", ProductState.ARCHIVED,
            "archived", ProductState.ARCHIVED);
    private static final Map<String, Boolean> YES_OR_NO = Map.of(
            "是", true, "yes", true, "true", true, "1", true, "否", false, "no", false, "false", false, "0", false);
    private static final int LONGEST_WORD = 60;
    private static final int MOST_UNITS = 1_000_000;
    private static final String CATEGORY_SEPARATORS = "[;；]";

    static ProductLine of(Row row, String currency, Collection<Problem> problems) {
        int decimals = Money.decimals(currency);
        return new ProductLine(
                row,
                text(row, ProductColumn.PRODUCT, LONGEST_WORD, problems),
                text(row, ProductColumn.TITLE, Content.LONGEST_TITLE, problems),
                text(row, ProductColumn.TITLE_EN, Content.LONGEST_TITLE, problems),
                ProductColumn.STATE.of(row).choice(STATES).reportTo(problems),
                ProductColumn.SKU.of(row).identifier().reportTo(problems),
                ProductColumn.PRICE.of(row).money(decimals).reportTo(problems),
                ProductColumn.COMPARE_AT.of(row).money(decimals).reportTo(problems),
                ProductColumn.WEIGHT_G.of(row).integer(0, Variant.HEAVIEST).reportTo(problems),
                ProductColumn.MADE_TO_ORDER.of(row).choice(YES_OR_NO).reportTo(problems),
                ProductColumn.STOCK.of(row).integer(0, MOST_UNITS).reportTo(problems),
                texts(row, ProductColumn.OPTIONS, problems),
                texts(row, ProductColumn.VALUES, problems),
                categories(text(row, ProductColumn.CATEGORIES, Content.LONGEST_DESCRIPTION, problems)),
                text(row, ProductColumn.ORIGIN, LONGEST_WORD, problems),
                text(row, ProductColumn.DESCRIPTION, Content.LONGEST_DESCRIPTION, problems),
                text(row, ProductColumn.DESCRIPTION_EN, Content.LONGEST_DESCRIPTION, problems));
    }

    /** What was counted of what is kept in stock; null if the row says nothing of it. */
    @Nullable
    Integer units() {
        return stock == null || Boolean.TRUE.equals(madeToOrder) ? null : Integer.valueOf(stock.intValue());
    }

    /** Rows with the same key are variants of one product. */
    String key() {
        return product == null ? "title " + (title == null ? titleEn : title) : "product " + product;
    }

    private static @Nullable String text(Row row, ProductColumn column, int most, Collection<Problem> problems) {
        return column.of(row).text(most).reportTo(problems);
    }

    /** In the order of the columns, up to the first empty one. */
    private static List<String> texts(Row row, List<ProductColumn> columns, Collection<Problem> problems) {
        return columns.stream()
                .map(column -> text(row, column, LONGEST_WORD, problems))
                .takeWhile(text -> text != null)
                .toList();
    }

    private static List<String> categories(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(CATEGORY_SEPARATORS))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }
}
