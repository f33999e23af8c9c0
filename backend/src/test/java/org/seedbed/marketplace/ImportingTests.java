package org.seedbed.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.seedbed.marketplace.TaobaoFiles.ORDERS;
import static org.seedbed.marketplace.TaobaoFiles.csv;
import static org.seedbed.marketplace.TaobaoFiles.order;
import static org.seedbed.marketplace.TaobaoFiles.row;
import static org.seedbed.shop.Directories.LI;
import static org.seedbed.shop.Directories.SHANGHAI;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.As;
import org.seedbed.TestClock;
import org.seedbed.TestStore;
import org.seedbed.TestTokens;
import org.seedbed.exchange.Problem;
import org.seedbed.sales.Books;
import org.seedbed.sales.DayFigures;
import org.seedbed.sales.Figures;
import org.seedbed.sales.SaleStatus;
import org.seedbed.sales.SalesChange;
import org.seedbed.shared.Actor;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Refused;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.Directories;
import org.seedbed.shop.ShopDirectory;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(TestStore.class)
class ImportingTests {
    private static final String FIRST = "1930000000000000011";
    private static final String SECOND = "1930000000000000022";
    private static final Actor MEMBER = As.trainee(LI.value());

    private final TestClock clock = new TestClock("2026-02-01T02:00:00Z");
    private MongoTemplate mongo;
    private ShopDirectory directory;
    private Books books;
    private ImportParts parts;
    private MarketplaceImports imports;
    private ImportCommits commits;
    private Importing importing;
    private ShopId shop;

    @BeforeEach
    void open(MongoTemplate store) {
        mongo = store;
        directory = Directories.over(mongo, clock);
        books = Books.over(mongo, directory, SHANGHAI);
        parts = new ImportParts(mongo);
        imports = new MarketplaceImports(mongo, directory);
        commits = new ImportCommits(imports, parts, books.book(), clock);
        importing = new Importing(
                directory, imports, parts, books.book(), commits, new TestTokens(), follower -> {}, clock, SHANGHAI);
        shop = Directories.open(directory, "花田").id();
    }

    @Test
    void previewsThenRecordsAndShowsExactlyTheFilesMoney() {
        var file = csv(
                ORDERS.get("C"),
                order(FIRST, "交易成功", "2026-01-02 10:00:00", "598.10"),
                order(SECOND, "交易关闭", "2026-01-03 10:00:00", "20.00"));
        var preview = upload(file);

        assertThat(preview.status()).isEqualTo(ImportStatus.PREVIEW);
        assertThat(preview.changes()).isEqualTo(new SalesChange(2, 0, 0));
        assertThat(days()).isEmpty();

        var committed = commit(preview.id());
        assertThat(committed.status()).isEqualTo(ImportStatus.COMMITTED);
        assertThat(committed.changes()).isEqualTo(new SalesChange(2, 0, 0));
        assertThat(Figures.sum(days().stream().map(DayFigures::figures).toList()))
                .isEqualTo(preview.contents().totals())
                .isEqualTo(new Figures(61_810, 2_000, 59_810));
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        var file = csv(ORDERS.get("B"), order(FIRST, "交易成功", "2026-01-02 10:00:00", "598.10"));
        importAll(file);
        var before = mongo.findAll(Document.class, "sales");

        var again = upload(file);
        assertThat(again.changes()).isEqualTo(new SalesChange(0, 0, 1));
        assertThat(commit(again.id()).changes()).isEqualTo(new SalesChange(0, 0, 1));
        assertThat(mongo.findAll(Document.class, "sales")).isEqualTo(before);
    }

    @Test
    void showsWhatAnUpdatedFileAddsAndChanges() {
        importAll(csv(
                ORDERS.get("B"),
                order(FIRST, "卖家已发货，等待买家确认", "2026-01-02 10:00:00", "10.00"),
                order(SECOND, "交易成功", "2026-01-02 10:00:00", "10.00")));

        var updated = upload(csv(
                ORDERS.get("B"),
                order(FIRST, "交易成功", "2026-01-02 10:00:00", "10.00"),
                order(SECOND, "交易成功", "2026-01-02 10:00:00", "10.00"),
                order("1930000000000000033", "等待买家付款", "", "10.00")));

        assertThat(updated.changes()).isEqualTo(new SalesChange(1, 1, 1));
        assertThat(commit(updated.id()).changes()).isEqualTo(new SalesChange(1, 1, 1));
    }

    @Test
    void neverLowersAStatusByAnOlderFile() {
        var newer = order(FIRST, "交易成功", "2026-01-02 10:00:00", "10.00");
        newer.put("确认收货时间", "2026-01-10 10:00:00");
        var older = order(FIRST, "买家已付款，等待卖家发货", "2026-01-02 10:00:00", "10.00");
        importAll(csv(ORDERS.get("C"), newer));

        assertThat(importAll(csv(ORDERS.get("B"), older)).changes()).isEqualTo(new SalesChange(0, 0, 1));
        assertThat(status(FIRST)).isEqualTo(SaleStatus.COMPLETED);

        importAll(csv(ORDERS.get("B"), order(FIRST, "交易关闭", "2026-01-02 10:00:00", "10.00")));
        assertThat(status(FIRST)).isEqualTo(SaleStatus.REFUNDED_FULL);
    }

    @Test
    void joinsOrdersAndItemsInEitherOrderOfUpload() {
        var orders = csv(ORDERS.get("B"), order(FIRST, "交易成功", "2026-01-02 10:00:00", "10.01"));
        var items = csv(
                TaobaoFiles.ITEMS_10,
                row("订单编号", FIRST, "标题", "土豆", "价格", "5.00", "购买数量", "1"),
                row("订单编号", FIRST, "标题", "百合", "价格", "5.00", "购买数量", "1"));
        importAll(items);
        assertThat(days()).isEmpty();
        importAll(orders);

        var sale = books.figures().find("taobao|" + shop + "|" + FIRST).orElseThrow();
        assertThat(sale.lineFigures()).extracting(Figures::gross).containsExactly(501L, 500L);
        assertThat(sale.money().source().row()).isEqualTo(2);
        assertThat(sale.lines().get(1).source().row()).isEqualTo(3);
        assertThat(days()).singleElement().extracting(DayFigures::units).isEqualTo(2);
    }

    @Test
    void endsTheSameWhereverItWasInterrupted() {
        var file = manyOrders(600);
        var whole = importAll(file);
        var expectedSales = sales();
        var expectedDays = days();

        for (int crashAfter = 0; crashAfter <= 5; crashAfter++) {
            for (var collection :
                    List.of("sales", "salesDays", "salesSplits", "marketplaceImports", "marketplaceImportRows")) {
                mongo.getCollection(collection).deleteMany(new Document());
            }
            var preview = upload(file);
            importing.commit(preview.id(), MEMBER);
            var crashing =
                    new ImportCommits(new CrashingImports(mongo, directory, crashAfter), parts, books.book(), clock);
            assertThatThrownBy(crashing::catchUp).isInstanceOf(Killed.class);
            commits.catchUp();
            var resumed = imports.require(preview.id(), MEMBER);

            assertThat(resumed.status()).as("after step %d", crashAfter).isEqualTo(ImportStatus.COMMITTED);
            assertThat(resumed.changes()).isEqualTo(whole.changes());
            assertThat(sales()).hasSameElementsAs(expectedSales);
            assertThat(days()).isEqualTo(expectedDays);
        }
    }

    private static final class Killed extends Error {}

    /** Imports that stop working after so many steps of recording, as a process does that is killed. */
    private static final class CrashingImports extends MarketplaceImports {
        private int left;

        CrashingImports(MongoTemplate mongo, ShopDirectory shops, int steps) {
            super(mongo, shops);
            left = steps;
        }

        @Override
        void plan(MarketplaceImport at, SalesChange planned) {
            step();
            super.plan(at, planned);
            step();
        }

        @Override
        MarketplaceImport advance(MarketplaceImport at, SalesChange recorded) {
            step();
            return super.advance(at, recorded);
        }

        private void step() {
            if (left-- == 0) {
                throw new Killed();
            }
        }
    }

    @Test
    void keepsNothingOfTheBuyerAnywhere() {
        ORDERS.values().forEach(header -> importAll(csv(header, order(FIRST, "交易成功", "2026-01-02 10:00:00", "10.00"))));
        for (var header : List.of(TaobaoFiles.ITEMS_10, TaobaoFiles.ITEMS_18, TaobaoFiles.ITEMS_27)) {
            importAll(csv(
                    header, row("订单编号", FIRST, "主订单编号", FIRST, "子订单编号", FIRST, "标题", "土豆", "商品标题", "土豆", "购买数量", "1")));
        }
        upload("姓名,地址\n金丝雀甲,翠鸟巷七号\n".getBytes(StandardCharsets.UTF_8));

        for (var collection : mongo.getCollectionNames()) {
            assertThat(mongo.findAll(Document.class, collection).toString()).doesNotContain(TaobaoFiles.CANARIES);
        }
    }

    @Test
    void opensTheRowsBehindAFigure() {
        var committed = importAll(manyOrders(2_050));

        var rows = parts.rows(committed, 1_999, 100);
        assertThat(rows)
                .hasSize(53)
                .extracting(ImportedRow::row)
                .startsWith(1_999)
                .endsWith(2_051);
        assertThat(committed.contents().columns()).contains("订单编号", "买家实际支付金额").doesNotContain("收货人姓名");
        assertThat(rows.get(0).cells().get(committed.contents().columns().indexOf("订单编号")))
                .isEqualTo("1930000000010001998");
    }

    @Test
    void saysWhichNumbersASpreadsheetDamaged() {
        var damaged = order("x", "交易成功", "2026-01-02 10:00:00", "10.00");
        damaged.put("订单编号", "6.91793E+18");
        var failed = upload(csv(ORDERS.get("B"), damaged));

        assertThat(failed.status()).isEqualTo(ImportStatus.FAILED);
        assertThat(failed.failure().code()).isEqualTo("ids-damaged");
        assertThat(failed.contents().problems())
                .singleElement()
                .isEqualTo(new Problem(2, "订单编号", "6.91793E+18", Problem.SCIENTIFIC_NOTATION, Problem.Severity.ERROR));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> importing.commit(failed.id(), MEMBER));
    }

    @Test
    void failsWhatIsNoTable() {
        var failed = upload(new byte[] {1, 2, 3, 0, 0});

        assertThat(failed.status()).isEqualTo(ImportStatus.FAILED);
        assertThat(failed.contents()).isNull();
    }

    @Test
    void forgetsTheRowsOfADiscardedPreview() {
        var preview = upload(manyOrders(3));

        assertThat(importing.discard(preview.id(), MEMBER).status()).isEqualTo(ImportStatus.FAILED);
        assertThat(mongo.findAll(Document.class, "marketplaceImportRows")).isEmpty();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> importing.discard(preview.id(), MEMBER));
    }

    @Test
    void failsAnUploadThatNeverCameToItsEnd() {
        imports.begin(MarketplaceImport.begin("lost", shop, "orders.csv", LI, clock.instant()));
        clock.advance(Duration.ofMinutes(11));
        commits.catchUp();

        assertThat(imports.require("lost", MEMBER).status()).isEqualTo(ImportStatus.FAILED);
    }

    @Test
    void isOnlyForThoseWhoWorkInTheShop() {
        var preview = upload(manyOrders(1));
        for (var stranger : List.of(As.trainee("somebody"), As.coordinator("640424"), As.instructor("teacher"))) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> importing.read(shop, "a.csv", new byte[0], stranger));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> imports.require(preview.id(), stranger));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> importing.commit(preview.id(), stranger));
            assertThat(imports.list(null, null, stranger).items()).isEmpty();
        }
        importing.commit(preview.id(), As.coordinator("62"));
        importing.commit(preview.id(), MEMBER);
        assertThat(imports.list(shop, null, MEMBER).items()).hasSize(1);
    }

    private MarketplaceImport importAll(byte[] file) {
        return commit(upload(file).id());
    }

    private MarketplaceImport upload(byte[] file) {
        return importing.read(shop, "ExportOrderList.csv", file, MEMBER);
    }

    private MarketplaceImport commit(String id) {
        importing.commit(id, MEMBER);
        importing.recordCommitted();
        return imports.require(id, MEMBER);
    }

    @SuppressWarnings("unchecked")
    private static byte[] manyOrders(int count) {
        Map<String, String>[] orders = IntStream.range(0, count)
                .mapToObj(i -> order(
                        "19300000000%08d".formatted(10_000_001 + i),
                        "交易成功",
                        "2026-01-%02d 10:00:00".formatted(1 + i % 28),
                        (i % 97) + ".01"))
                .toArray(Map[]::new);
        return csv(ORDERS.get("B"), orders);
    }

    private List<Document> sales() {
        var all = mongo.findAll(Document.class, "sales");
        all.forEach(sale -> {
            sale.remove("stamp");
            sale.get("money", Document.class).remove("source");
        });
        return all;
    }

    private SaleStatus status(String orderNo) {
        return books.figures()
                .find("taobao|" + shop + "|" + orderNo)
                .orElseThrow()
                .money()
                .status();
    }

    private List<DayFigures> days() {
        return books.figures()
                .days(Set.of(shop), LocalDate.parse("2025-01-01"), LocalDate.parse("2027-01-01"), null, "CNY");
    }
}
