package org.seedbed.shop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.seedbed.shop.catalogue.ProductTests.variant;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedbed.As;
import org.seedbed.TestClock;
import org.seedbed.TestStore;
import org.seedbed.TestTokens;
import org.seedbed.exchange.Format;
import org.seedbed.exchange.TableWriter;
import org.seedbed.shared.Refused;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Wording;
import org.seedbed.shop.Bilingual;
import org.seedbed.shop.Directories;
import org.seedbed.shop.NewShop;
import org.seedbed.shop.ShopDirectory;
import org.seedbed.shop.stock.Stock;
import org.seedbed.shop.stock.Stocks;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(TestStore.class)
class CatalogueTests {
    private static final Map<String, String> WORDS = Map.of(
            "shop.yes",
            "是",
            "shop.no",
            "否",
            "shop.state.draft",
            "草稿",
            "shop.state.published",
            "上架",
            "shop.state.archived",
            "归档");
    private static final Wording WORDING = (key, arguments) ->
            WORDS.getOrDefault(key, key.startsWith("shop.column.") ? key.substring("shop.column.".length()) : key);

    private final List<Object> heard = new ArrayList<>();
    private ShopDirectory shops;
    private ProductDesk desk;
    private Catalogue catalogue;
    private ProductImport imports;
    private Stock stock;
    private ShopId shop;

    @BeforeEach
    void open(MongoTemplate mongo) {
        var clock = new TestClock("2026-01-05T02:00:00Z");
        shops = Directories.over(mongo, clock);
        var products = new Products(mongo);
        shop = Directories.open(shops, "花田").id();
        stock = Stocks.over(mongo, clock);
        desk = new ProductDesk(products, shops, null, stock, heard::add, new TestTokens(), clock);
        catalogue = new Catalogue(products, heard::add);
        imports = new ProductImport(desk, WORDING);
    }

    @Test
    void saysAWordOnceAndRaisesThePageOnlyThen() {
        var product = published("蜂蜜", "H1");
        heard.clear();

        catalogue.word(shop, "H1", Availability.IN_STOCK);
        catalogue.word(shop, "H1", Availability.IN_STOCK);

        assertThat(heard).containsExactly(new CatalogueChanged(shop, product.id()));
        var said = catalogue.require(shop, product.id());
        assertThat(said.page()).isEqualTo(product.page() + 1);
        assertThat(said.variants().get(0).availability()).isEqualTo(Availability.IN_STOCK);
        assertThat(catalogue.words(shop, List.of("H1", "none")))
                .containsExactly(Map.entry("H1", Availability.IN_STOCK));
        assertThat(desk.change(
                                shop,
                                product.id(),
                                one -> one.changed(one.content(), desk.change(As.ADMINISTRATOR, "x")))
                        .availability())
                .isEqualTo(Availability.IN_STOCK);
    }

    @Test
    void givesASkuToOneProductOfAShopOnly() {
        published("蜂蜜", "H1");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> published("花椒", "H1"))
                .satisfies(refused -> assertThat(refused.arguments()).containsExactly("H1"));
        published("草稿一");
        published("草稿二");
    }

    @Test
    void offersWhatIsAskedForOfThisShopAlone() {
        var product = published("蜂蜜", "H1");
        var other = Directories.open(shops, "别家").id();

        assertThat(catalogue.offers(shop, List.of("H1", "H2")).bySku()).containsOnlyKeys("H1");
        assertThat(catalogue.offers(shop, List.of("H1")).of("H1")).hasValueSatisfying(offer -> {
            assertThat(offer.product()).isEqualTo(product.id());
            assertThat(offer.isOnSale()).isTrue();
        });
        assertThat(catalogue.offers(other, List.of("H1")).bySku()).isEmpty();
    }

    @Test
    void findsPartsOfWordsAndTurnsPages() {
        for (int i = 0; i < 30; i++) {
            published("土蜂蜜 " + i, "H" + i);
        }
        published("花椒", "P1");

        var first = catalogue.search(shop, "蜂蜜", null);
        assertThat(first.items()).hasSize(24);
        var second = catalogue.search(shop, "蜂蜜", first.next());
        assertThat(second.items()).hasSize(6).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
        assertThat(catalogue.search(shop, "花", null).items()).hasSize(1);
        assertThat(catalogue.search(shop, "蜜蜂", null).items()).isEmpty();
        assertThat(catalogue
                        .published(
                                shop,
                                null,
                                catalogue.published(shop, null, null).next())
                        .items())
                .hasSize(7);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void changesNothingWhenItsOwnExportComesBack(Format format) throws IOException {
        load(
                "title,title_en,sku,price,compare_at,weight_g,made_to_order,option1,value1,categories,origin,description,state\n"
                        + "土蜂蜜,Wild honey,H1,39.90,49.90,500,否,规格,小,蜂蜜; 礼物,积石山,\"一行\n二行\",上架\n"
                        + "土蜂蜜,,H2,69.90,,1000,是,规格,大,,,,\n"
                        + "=花椒,,P1,12.00,,250,,,,,,,草稿\n");
        stock.count(shop, "H1", 0, 7, As.ADMINISTRATOR);
        var out = new ByteArrayOutputStream();
        new TableWriter<>(new ProductTable(WORDING).columns("CNY"))
                .write(ProductTable.rows(desk.all(shop), desk.units(shop, List.of("H1", "H2", "P1"))), format, out);

        var again = imports.run(shop, "export", out.toByteArray(), false, As.ADMINISTRATOR);

        assertThat(again.problems()).isEmpty();
        assertThat(again.productsUnchanged()).isEqualTo(2);
        assertThat(again.productsCreated() + again.productsUpdated() + again.productsSkipped())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void readsAndWritesPricesInTheCurrencyOfTheShop(Format format) throws IOException {
        var inYen = new NewShop(
                "山の店",
                RegionCode.of("622927"),
                LocalDate.parse("2024-01-01"),
                List.of(Directories.member(Directories.LI, 10_000, "2024-01-01")),
                List.of(),
                "JPY");
        shop = shops.open(inYen, As.ADMINISTRATOR).id();

        var wrong = load("title,sku,price\nお茶,T1,10.50\n");
        load("title,sku,price\nお茶,T1,1050\n");
        var out = new ByteArrayOutputStream();
        new TableWriter<>(new ProductTable(WORDING).columns("JPY"))
                .write(ProductTable.rows(desk.all(shop), Map.of()), format, out);
        var again = imports.run(shop, "export", out.toByteArray(), false, As.ADMINISTRATOR);

        assertThat(wrong.problems()).extracting(problem -> problem.code()).containsExactly("too-many-decimals");
        assertThat(desk.all(shop))
                .singleElement()
                .satisfies(tea -> assertThat(tea.variants().get(0).price()).isEqualTo(1_050));
        assertThat(again.productsUnchanged()).isOne();
    }

    @Test
    void countsWhatWasNeverCountedAndLeavesOtherCountsAlone() {
        var file = "title,sku,price,stock,made_to_order\n蜂蜜,H1,39.90,12,\n花椒,P1,12.00,0,\n剪纸,J1,20.00,3,是\n";
        var preview = imports.run(shop, "products.csv", file.getBytes(StandardCharsets.UTF_8), true, As.ADMINISTRATOR);
        assertThat(preview.problems()).isEmpty();
        assertThat(stock.available(shop, List.of("H1"))).isEmpty();

        load(file);
        assertThat(stock.available(shop, List.of("H1", "P1", "J1"))).isEqualTo(Map.of("H1", 12));
        assertThat(load(file).productsUnchanged()).isEqualTo(3);

        stock.count(shop, "H1", 12, 9, As.ADMINISTRATOR);
        var later = load(file);
        assertThat(later.productsUnchanged()).isEqualTo(3);
        assertThat(later.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("stock-counted-before");
            assertThat(problem.severity()).isEqualTo("warning");
            assertThat(problem.row()).isEqualTo(2);
        });
        assertThat(stock.available(shop, List.of("H1"))).isEqualTo(Map.of("H1", 9));
    }

    @Test
    void countsVariantsOfKnownProductsThatWereNotCountedYet() {
        load("title,sku,price\n蜂蜜,H1,39.90\n");

        var report = load("sku,库存\nH1,5\n");

        assertThat(report.productsUpdated()).isEqualTo(1);
        assertThat(stock.available(shop, List.of("H1"))).isEqualTo(Map.of("H1", 5));
    }

    @Test
    void updatesBySkuAndLeavesAloneWhatAFileDoesNotName() {
        load("title,sku,price,origin\n蜂蜜,H1,39.90,积石山\n花椒,P1,12.00,\n");

        var report = load("sku,price\nH1,41.00\n");

        assertThat(report.productsUpdated()).isEqualTo(1);
        assertThat(desk.withSkus(shop, List.of("H1")).get(0)).satisfies(product -> {
            assertThat(product.title()).isEqualTo(new Bilingual("蜂蜜", null));
            assertThat(product.origin()).isEqualTo("积石山");
            assertThat(product.lowestPrice()).isEqualTo(4_100);
        });
        assertThat(desk.all(shop)).hasSize(2);
    }

    @Test
    void saysWhatIsWrongRowByRowAndTakesTheRest() {
        published("旧", "OLD");

        var report = load("product,title,sku,price\n"
                + "1,蜂蜜,H1,39.90\n"
                + "2,花椒,P1,free\n"
                + "3,红枣,H1,1.00\n"
                + "4,枸杞,G1,\n"
                + "5,,N1,1.00\n"
                + "6,核桃,,1.00\n");

        assertThat(report.problems())
                .extracting(problem -> problem.row() + " " + problem.code())
                .contains("3 bad-money", "4 duplicate-in-file", "5 price", "6 required", "7 required-empty");
        assertThat(report.productsCreated()).isEqualTo(1);
        assertThat(report.productsSkipped()).isEqualTo(5);
        assertThat(desk.all(shop)).hasSize(2);
    }

    private ProductImportReport load(String table) {
        var file = table.getBytes(StandardCharsets.UTF_8);
        var tried = imports.run(shop, "a.csv", file, true, As.ADMINISTRATOR);
        var done = imports.run(shop, "a.csv", file, false, As.ADMINISTRATOR);
        assertThat(done.productsCreated()).isEqualTo(tried.productsCreated());
        return done;
    }

    private Product published(String title, String... skus) {
        var variants = List.of(skus).stream().map(sku -> variant(sku)).toList();
        var content = new Content(new Bilingual(title, null), null, List.of(), null, List.of(), variants, List.of());
        var product = desk.create(shop, content, As.ADMINISTRATOR);
        return variants.isEmpty() ? product : desk.move(shop, product.id(), ProductState.PUBLISHED, As.ADMINISTRATOR);
    }
}
