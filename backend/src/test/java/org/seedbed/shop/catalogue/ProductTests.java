package org.seedbed.shop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.media.PictureId;
import org.seedbed.shared.Change;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.Refused;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.Bilingual;

class ProductTests {
    private static final Change BY = Change.of(As.ADMINISTRATOR, "product-changed", Instant.EPOCH);
    private static final Option SIZE = new Option("Size", List.of("S", "L"));

    @Test
    void namesOneValueOfEachOptionInEveryVariant() {
        assertThat(content(List.of(SIZE), variant("A", "S"), variant("B", "L")).variants())
                .hasSize(2);
        refuses("variant-values", () -> content(List.of(SIZE), variant("A")));
        refuses("variant-values", () -> content(List.of(SIZE), variant("A", "M")));
        refuses("variant-values", () -> content(List.of(), variant("A", "S")));
        refuses("variant-twice", () -> content(List.of(SIZE), variant("A", "S"), variant("B", "S")));
        refuses("sku-twice", () -> content(List.of(SIZE), variant("A", "S"), variant("A", "L")));
        refuses("variant-twice", () -> content(List.of(), variant("A"), variant("B")));
    }

    @Test
    void refusesPricesWeightsAndNamesThatCannotBe() {
        refuses("price", () -> priced(0, null, 0));
        refuses("price", () -> priced(-1, null, 0));
        refuses("price", () -> priced(Long.MAX_VALUE, null, 0));
        refuses("compare-at", () -> priced(100, 100L, 0));
        refuses("weight", () -> priced(100, null, -1));
        refuses("sku", () -> variant(""));
        refuses("sku", () -> variant("a|b"));
        refuses("sku", () -> variant("a".repeat(41)));
        refuses("picture-alt", () -> new ProductPicture(new PictureId("p"), " ", 1, 1));
        refuses("option-value-twice", () -> new Option("Size", List.of("S", "S ")));
        refuses(
                "required",
                () -> new Content(new Bilingual(" ", null), null, List.of(), null, List.of(), List.of(), List.of()));
        assertThat(variant("ＡＢ１").sku()).isEqualTo("AB1");
        assertThat(variant("蜂蜜-500").sku()).isEqualTo("蜂蜜-500");
    }

    @Test
    void goesOnSaleOnlyWithSomethingToSell() {
        var empty = product(content(List.of()));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> empty.moved(ProductState.PUBLISHED, BY))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("product-without-variant"));
        var published = product(content(List.of(), variant("A"))).moved(ProductState.PUBLISHED, BY);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> published.changed(content(List.of()), BY));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> published.moved(ProductState.ARCHIVED, BY).moved(ProductState.PUBLISHED, BY));
    }

    @Test
    void keepsTheWordsOfKnownVariantsWhenItIsEdited() {
        var product = product(content(List.of(SIZE), variant("A", "S")));
        var counted = product.imported(
                content(List.of(SIZE), variant("A", "S").saying(Availability.IN_STOCK)), product.state(), BY);

        assertThat(counted.variants().get(0).availability()).isEqualTo(Availability.SOLD_OUT);
        assertThat(counted.changed(content(List.of(SIZE), variant("A", "L"), variant("B", "S")), BY)
                        .variants())
                .extracting(Variant::availability)
                .containsOnly(Availability.SOLD_OUT);
        assertThat(counted.page()).isEqualTo(product.page() + 1);
    }

    @Test
    void isFoundByPartsOfItsWordsInBothLanguages() {
        var product = product(content(List.of(), variant("TF-500")));

        for (var part : List.of("蜂蜜", "蜜", "hon", "ONEY", "ｈｏｎ", "500", "土 honey")) {
            assertThat(product.grams()).as(part).containsAll(Grams.sought(part));
            assertThat(product.holds(Grams.words(part))).as(part).isTrue();
        }
        assertThat(product.holds(Grams.words("honeycomb"))).isFalse();
        assertThat(Grams.sought("  !! ")).isEmpty();
    }

    private static Variant priced(long price, Long compareAt, long grams) {
        return new Variant("A", List.of(), price, compareAt, grams, false, null, Availability.SOLD_OUT);
    }

    static Variant variant(String sku, String... values) {
        return new Variant(sku, List.of(values), 1_000, null, 500, false, null, Availability.SOLD_OUT);
    }

    static Content content(List<Option> options, Variant... variants) {
        return new Content(
                new Bilingual("土蜂蜜", "Wild honey"), null, List.of(), null, options, List.of(variants), List.of());
    }

    private static Product product(Content content) {
        return Product.create(new ProductId("product"), new ShopId("shop"), content, BY);
    }

    private static void refuses(String code, ThrowingCallable made) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(made)
                .satisfies(invalid -> assertThat(invalid.fields().get(0).code()).isEqualTo(code));
    }
}
