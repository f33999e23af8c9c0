package org.seedbed.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.seedbed.marketplace.TaobaoFiles.order;
import static org.seedbed.marketplace.TaobaoFiles.row;
import static org.seedbed.shop.Directories.SHANGHAI;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedbed.exchange.Problem;
import org.seedbed.exchange.TableReader;
import org.seedbed.sales.Figures;
import org.seedbed.sales.SaleFacts;
import org.seedbed.sales.SaleLine;
import org.seedbed.sales.SaleMoney;
import org.seedbed.sales.SaleStatus;
import org.seedbed.shop.Directories;

class FileReadTests {
    private static final Charset GBK = Charset.forName("GB18030");
    private static final String NO = "1930000000000000011";
    private static final String PAID_AT = "2026-01-02 10:00:00";

    @ParameterizedTest
    @ValueSource(strings = {"A", "B", "C", "D", "E", "F", "G", "H"})
    void recognisesEveryOrderLayoutByItsColumnNames(String layout) {
        var read = read(TaobaoFiles.csv(TaobaoFiles.ORDERS.get(layout), order(NO, "买家已付款，等待卖家发货", PAID_AT, "598.00")));

        assertThat(read.contents().layout()).isEqualTo(layout);
        assertThat(read.contents().kind()).isEqualTo("orders");
        assertThat(read.contents().encoding()).isEqualTo("GB18030");
        assertThat(read.contents().problems()).isEmpty();
        assertThat(read.contents().totals()).isEqualTo(new Figures(59_800, 0, 59_800));
        assertThat(read.contents().from()).isEqualTo(LocalDate.parse("2026-01-02"));
        assertThat(read.facts()).singleElement().satisfies(facts -> {
            assertThat(facts.orderNo()).isEqualTo(NO);
            assertThat(money(facts).paidAt()).isEqualTo(Instant.parse("2026-01-02T02:00:00Z"));
            assertThat(money(facts).units()).isEqualTo(1);
        });
    }

    @Test
    void holdsNoPersonalColumnAfterReading() {
        TaobaoFiles.ORDERS.values().forEach(header -> {
            var read = read(TaobaoFiles.csv(header, order(NO, "交易成功", PAID_AT, "598.00")));

            assertThat(read.toString()).doesNotContain(TaobaoFiles.CANARIES);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "等待买家付款,,AWAITING_PAYMENT,0,0,0",
        "没有创建支付宝交易,,AWAITING_PAYMENT,0,0,0",
        "买家已付款，等待卖家发货,2026-01-02 10:00:00,PAID,10000,0,10000",
        "'买家已付款,等待卖家发货',2026-01-02 10:00:00,PAID,10000,0,10000",
        "卖家部分发货,2026-01-02 10:00:00,PARTLY_SHIPPED,10000,0,10000",
        "卖家已发货，等待买家确认,2026-01-02 10:00:00,SHIPPED,10000,0,10000",
        "'卖家已发货,等待买家确认',2026-01-02 10:00:00,SHIPPED,10000,0,10000",
        "交易成功,2026-01-02 10:00:00,COMPLETED,10000,0,10000",
        "交易关闭,,CLOSED_UNPAID,0,0,0",
        "交易关闭,2026-01-02 10:00:00,REFUNDED_FULL,10000,10000,0",
        "付款以后用户退款成功，交易自动关闭,2026-01-02 10:00:00,REFUNDED_FULL,10000,10000,0",
        "TRADE_FINISHED,2026-01-02 10:00:00,COMPLETED,10000,0,10000",
    })
    void understandsEveryStatusWithoutARefundColumn(
            String raw, String paidAt, SaleStatus status, long gross, long refunds, long net) {
        var read = read(
                TaobaoFiles.csv(TaobaoFiles.ORDERS.get("B"), order(NO, raw, paidAt == null ? "" : paidAt, "100.00")));

        assertThat(money(read.facts().get(0)).status()).isEqualTo(status);
        assertThat(money(read.facts().get(0)).figures()).isEqualTo(new Figures(gross, refunds, net));
        assertThat(read.contents().statuses()).containsExactly(new Findings.StatusCount(raw, status, 1));
    }

    @ParameterizedTest
    @CsvSource({
        // status, refund, paid out → status, refunds, net, adjustments
        "交易成功,0.00,95.00元,COMPLETED,0,9500,-500",
        "交易成功,20.00,79.00元,REFUNDED_PARTIAL,2000,7900,-100",
        "交易成功,,,COMPLETED,0,10000,0",
        "交易成功,20.00,,REFUNDED_PARTIAL,2000,8000,0",
        "'卖家已发货,等待买家确认',0.00,0.00元,SHIPPED,0,10000,0",
        "交易关闭,100.00,0.00元,REFUNDED_FULL,10000,0,0",
        "交易关闭,,,REFUNDED_FULL,10000,0,0",
    })
    void takesRefundAndPayoutWhereTheFileHasThem(
            String raw, String refund, String paidOut, SaleStatus status, long refunds, long net, long adjustments) {
        var order = order(NO, raw, PAID_AT, "¥100.00");
        order.put("退款金额", refund == null ? "null" : refund);
        order.put("打款商家金额", paidOut == null ? "" : paidOut);
        var money = money(read(TaobaoFiles.csv(TaobaoFiles.ORDERS.get("D"), order))
                .facts()
                .get(0));

        assertThat(money.status()).isEqualTo(status);
        assertThat(money.figures()).isEqualTo(new Figures(10_000, refunds, net));
        assertThat(money.figures().adjustments()).isEqualTo(adjustments);
    }

    @Test
    void knowsThePayoutUnderItsOtherName() {
        var header = List.of("订单编号", "订单状态", "买家实付金额", "订单付款时间", "确认收货打款金额");
        var order = row("订单编号", NO, "订单状态", "交易成功", "买家实付金额", "100", "订单付款时间", PAID_AT, "确认收货打款金额", "90");

        assertThat(money(read(TaobaoFiles.csv(header, order)).facts().get(0)).figures())
                .isEqualTo(new Figures(10_000, 0, 9_000));
    }

    @Test
    void reportsAnUnknownStatusAndLeavesTheOrderOut() {
        var read = read(TaobaoFiles.csv(
                TaobaoFiles.ORDERS.get("C"),
                order(NO, "买家在想", PAID_AT, "10.00"),
                order("1930000000000000022", "交易成功", PAID_AT, "20.00")));

        assertThat(read.facts()).extracting(SaleFacts::orderNo).containsExactly("1930000000000000022");
        assertThat(read.contents().totals().gross()).isEqualTo(2_000);
        assertThat(read.contents().statuses()).contains(new Findings.StatusCount("买家在想", null, 1));
        assertThat(read.contents().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo("订单状态");
            assertThat(problem.code()).isEqualTo("status-unknown");
        });
    }

    @Test
    void takesTheLatestMomentOfAnyRowAsTheAgeOfTheFile() {
        var done = order(NO, "交易成功", PAID_AT, "10.00");
        done.put("确认收货时间", "2026-01-20 08:00:00");
        var read = read(TaobaoFiles.csv(
                TaobaoFiles.ORDERS.get("C"), done, order("1930000000000000022", "等待买家付款", "", "20.00")));

        assertThat(read.facts())
                .extracting(facts -> money(facts).sourceTime())
                .containsOnly(Instant.parse("2026-01-20T00:00:00Z"));
    }

    @Test
    void refusesAFileWhoseNumbersASpreadsheetRounded() {
        var scientific = order("x", "交易成功", PAID_AT, "10.00");
        scientific.put("订单编号", "1.93E+18");
        var zeros = order("x", "交易成功", PAID_AT, "10.00");
        zeros.put("订单编号", "1930000000000010000");
        var file = TaobaoFiles.csv(TaobaoFiles.ORDERS.get("B"), order(NO, "交易成功", PAID_AT, "10.00"), scientific, zeros);

        assertThatExceptionOfType(Unusable.class).isThrownBy(() -> read(file)).satisfies(unusable -> {
            assertThat(unusable.code()).isEqualTo("ids-damaged");
            assertThat(unusable.problems()).extracting(Problem::row).containsExactly(3, 4);
            assertThat(unusable.problems()).extracting(Problem::column).containsOnly("订单编号");
        });
    }

    @Test
    void believesANumberThatTheFileKeepsAsText() {
        var read = read(TaobaoFiles.csv(
                TaobaoFiles.ORDERS.get("B"),
                order("1930000000000010000", "交易成功", PAID_AT, "10.00"),
                order(NO, "交易成功", PAID_AT, "10.00"),
                order("1930000000000000022", "交易成功", PAID_AT, "10.00")));

        assertThat(read.facts()).hasSize(3);
    }

    @Test
    void warnsOfAnotherShopsNameAndOfResavedDatesOnce() {
        var other = order(NO, "交易成功", "2026/1/2 10:00", "10.00");
        other.put("店铺名称", "别人的店");
        var again = order("1930000000000000022", "交易成功", "2026/1/2 10:00", "10.00");
        again.put("店铺名称", "别人的店");
        var read = read(TaobaoFiles.csv(TaobaoFiles.ORDERS.get("B"), other, again));

        assertThat(read.facts()).hasSize(2);
        assertThat(read.contents().problems())
                .extracting(Problem::code)
                .containsExactly("shop-name-differs", "dates-resaved");
    }

    @Test
    void leavesOutARowThatSlippedSidewaysWithoutQuotingIt() {
        var header = TaobaoFiles.ORDERS.get("H");
        var slipped = new String(TaobaoFiles.csv(header, order(NO, "交易成功", PAID_AT, "10.00")), GBK)
                .replace("\"=\"\"" + NO, "\"金丝雀甲\",\"翠鸟巷七号\",\"=\"\"" + NO)
                .getBytes(GBK);
        var read = read(slipped);

        assertThat(read.facts()).isEmpty();
        assertThat(read.contents().problemCount()).isPositive();
        assertThat(read.toString()).doesNotContain(TaobaoFiles.CANARIES);
    }

    @Test
    void readsTheItemsOfTheThreeItemLayouts() {
        var classic = read(TaobaoFiles.csv(
                TaobaoFiles.ITEMS_10,
                row("订单编号", NO, "标题", "土豆 5斤", "价格", "12.50", "购买数量", "2", "商品属性", "规格:5斤", "商家编码", "TD5"),
                row("订单编号", NO, "标题", "百合", "价格", "30.00", "购买数量", "1")));
        assertThat(classic.contents().layout()).isEqualTo("items-10");
        assertThat(lines(classic)).extracting(SaleLine::title).containsExactly("土豆 5斤", "百合");
        assertThat(lines(classic)).extracting(SaleLine::listed).containsExactly(2_500L, 3_000L);
        assertThat(lines(classic).get(0).sku()).isEqualTo("TD5");
        assertThat(classic.facts().get(0).money()).isNull();

        var middle = read(TaobaoFiles.csv(
                TaobaoFiles.ITEMS_18,
                row("子订单编号", NO, "主订单编号", NO, "标题", "土豆", "价格", "12.50", "购买数量", "2", "买家实际支付金额", "24.00")));
        assertThat(middle.contents().layout()).isEqualTo("items-18");
        assertThat(lines(middle)).extracting(SaleLine::listed).containsExactly(2_400L);

        var current = read(TaobaoFiles.csv(
                TaobaoFiles.ITEMS_27,
                row(
                        "子订单编号",
                        "1930000000000000033",
                        "主订单编号",
                        NO,
                        "商品标题",
                        "土豆",
                        "商品价格",
                        "12.50",
                        "购买数量",
                        "2",
                        "买家实付金额",
                        "24.00",
                        "退款金额",
                        "无退款申请",
                        "订单状态",
                        "交易成功")));
        assertThat(current.contents().layout()).isEqualTo("items-27");
        assertThat(current.facts().get(0).orderNo()).isEqualTo(NO);
        assertThat(lines(current)).extracting(SaleLine::lineId).containsExactly("1930000000000000033");
        assertThat(List.of(classic, middle, current).toString()).doesNotContain(TaobaoFiles.CANARIES);
    }

    @Test
    void readsTheTemplateInBothLanguages() {
        var english = read("""
                order_no,status,ordered_at,paid_at,gross,refund,net,title,quantity,channel
                A-1,completed,2026-01-02 09:00,2026-01-02 09:05,100.00,,95.00,Potatoes,2,WeChat
                A-1,,,,,,,Lilies,1,WeChat
                A-2,refunded,2026-01-03 09:00,,50.00,,,,,
                A-3,awaiting,2026-01-03 09:00,,50.00,,,,,
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(english.contents().platform()).isEqualTo("generic");
        assertThat(english.facts()).extracting(SaleFacts::channel).containsExactly("wechat", "generic", "generic");
        assertThat(english.facts())
                .extracting(facts -> money(facts).figures())
                .containsExactly(new Figures(10_000, 0, 9_500), new Figures(5_000, 5_000, 0), Figures.NONE);
        assertThat(english.facts().get(0).lines())
                .extracting(SaleLine::quantity)
                .containsExactly(2, 1);

        var chinese = read("""
                订单号,状态,下单时间,实付金额,退款金额
                B-1,已完成,2026-01-02 09:00,100.00,10.00
                B-2,,2026-01-02 09:00,100.00,
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(chinese.facts())
                .extracting(facts -> money(facts).status())
                .containsExactly(SaleStatus.REFUNDED_PARTIAL, SaleStatus.PAID);
    }

    @Test
    void leavesOutATemplateOrderWhoseRowsDisagree() {
        var read = read("""
                order_no,gross,paid_at
                A-1,100.00,2026-01-02 09:00
                A-1,90.00,
                A-2,10.00,2026-01-02 09:00
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(read.facts()).extracting(SaleFacts::orderNo).containsExactly("A-2");
        assertThat(read.contents().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("order-rows-differ");
            assertThat(problem.row()).isEqualTo(3);
        });
    }

    @Test
    void refusesColumnsItDoesNotKnow() {
        assertThatExceptionOfType(Unusable.class)
                .isThrownBy(() -> read("姓名,电话\n金丝雀甲,13912345678\n".getBytes(StandardCharsets.UTF_8)))
                .satisfies(unusable -> assertThat(unusable.code()).isEqualTo("format-unknown"));
    }

    @Test
    void keepsTheFirstOfTwoRowsWithTheSameOrderNumber() {
        var read = read(TaobaoFiles.csv(
                TaobaoFiles.ORDERS.get("B"), order(NO, "交易成功", PAID_AT, "10.00"), order(NO, "交易成功", PAID_AT, "99.00")));

        assertThat(read.contents().totals().gross()).isEqualTo(1_000);
        assertThat(read.contents().problems()).extracting(Problem::code).containsExactly(Problem.DUPLICATE_IN_FILE);
    }

    private static FileRead read(byte[] file) {
        return FileRead.of(new Upload("import", Directories.unsaved("花田"), new TableReader().read(file)), SHANGHAI);
    }

    private static SaleMoney money(SaleFacts facts) {
        assertThat(facts.money()).isNotNull();
        return facts.money();
    }

    private static List<SaleLine> lines(FileRead read) {
        assertThat(read.facts().get(0).lines()).isNotNull();
        return read.facts().get(0).lines();
    }
}
