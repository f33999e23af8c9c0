package org.seedbed.marketplace;

import static org.seedbed.marketplace.Field.COMPLETED_AT;
import static org.seedbed.marketplace.Field.GOODS_AMOUNT;
import static org.seedbed.marketplace.Field.ORDERED_AT;
import static org.seedbed.marketplace.Field.ORDER_NO;
import static org.seedbed.marketplace.Field.PAID_AMOUNT;
import static org.seedbed.marketplace.Field.PAID_AT;
import static org.seedbed.marketplace.Field.PAID_OUT;
import static org.seedbed.marketplace.Field.POSTAGE;
import static org.seedbed.marketplace.Field.QUANTITY;
import static org.seedbed.marketplace.Field.REFUND;
import static org.seedbed.marketplace.Field.SHIPPED_AT;
import static org.seedbed.marketplace.Field.SHOP_NAME;
import static org.seedbed.marketplace.Field.STATUS;
import static org.seedbed.marketplace.Field.TITLE;
import static org.seedbed.marketplace.RowTimes.CHINA;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.exchange.Problem;
import org.seedbed.exchange.Row;
import org.seedbed.exchange.Table;
import org.seedbed.sales.Figures;
import org.seedbed.sales.SaleFacts;
import org.seedbed.sales.SaleMoney;
import org.seedbed.sales.Source;

/** Taobao's and Tmall's order export ({@code ExportOrderList}): one row an order, with its status and its money. */
final class TaobaoOrders implements FileKind {
    private static final Columns COLUMNS = new Columns()
            .with(ORDER_NO, "订单编号")
            .with(STATUS, "订单状态")
            .with(ORDERED_AT, "订单创建时间")
            .with(PAID_AT, "订单付款时间")
            .with(SHIPPED_AT, "发货时间")
            .with(COMPLETED_AT, "确认收货时间")
            .with(GOODS_AMOUNT, "买家应付货款")
            .with(POSTAGE, "买家应付邮费")
            .with(PAID_AMOUNT, "买家实际支付金额", "买家实付金额")
            .with(REFUND, "退款金额")
            .with(PAID_OUT, "打款商家金额", "确认收货打款金额")
            .with(TITLE, "宝贝标题", "商品标题", "标题")
            .with(QUANTITY, "宝贝总数量")
            .with(SHOP_NAME, "店铺名称");

    @Override
    public boolean recognises(Table table) {
        return COLUMNS.in(table, List.of(ORDER_NO, STATUS, PAID_AMOUNT));
    }

    @Override
    public String platform() {
        return "taobao";
    }

    @Override
    public String kind() {
        return "orders";
    }

    @Override
    public String layout(Table table) {
        if (table.has("预售订单", "商家备忘", "延迟发货自动赔付金额")) {
            return table.has("收货人姓名", "宝贝标题") ? "G" : "H";
        }
        if (table.has("满返红包金额", "直播返现状态")) {
            return "F";
        }
        if (table.has("是否信用购", "主订单编号")) {
            return "E";
        }
        if (table.has("支付单号")) {
            return "D";
        }
        if (table.has("退款金额", "打款商家金额", "确认收货打款金额")) {
            return "C";
        }
        return table.has("店铺名称", "店铺Id") ? "B" : "A";
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public List<SaleFacts> read(Upload upload, Findings findings) {
        var latest = new RowTimes(upload.table(), COLUMNS, CHINA).latest();
        var facts = new ArrayList<SaleFacts>();
        var seen = new HashSet<String>();
        for (var row : upload.table().rows()) {
            var said = order(row, upload, latest, findings);
            if (said == null) {
                continue;
            }
            if (seen.add(said.orderNo())) {
                facts.add(said);
            } else {
                findings.add(COLUMNS.cell(row, ORDER_NO).problem(Problem.DUPLICATE_IN_FILE));
            }
        }
        return facts;
    }

    private static @Nullable SaleFacts order(Row row, Upload upload, Instant latest, Findings findings) {
        var problems = new ArrayList<Problem>();
        var orderNo = OrderNumbers.digits(COLUMNS.cell(row, ORDER_NO)).reportTo(problems);
        var status = status(row, problems, findings);
        var orderedAt = COLUMNS.cell(row, ORDERED_AT).instant(CHINA).reportTo(problems);
        var paidAt = COLUMNS.cell(row, PAID_AT).instant(CHINA).reportTo(problems);
        var paid = COLUMNS.cell(row, PAID_AMOUNT).money().reportTo(problems);
        var refund = COLUMNS.cell(row, REFUND).money().reportTo(problems);
        var paidOut = COLUMNS.cell(row, PAID_OUT).signedMoney().reportTo(problems);
        var units = COLUMNS.cell(row, QUANTITY).integer(0, 1_000_000).reportTo(problems);
        boolean owesTime = status != null && status.isPaidFor() && paidAt == null && paid != null && paid > 0;
        if (owesTime) {
            problems.add(COLUMNS.cell(row, PAID_AT).warning("paid-without-time"));
        }
        if (!findings.allow(problems) || status == null || orderNo == null) {
            return null;
        }
        var figures = paidAt == null ? Figures.NONE : figures(status, paid == null ? 0 : paid, refund, paidOut);
        var meaning = status.meaning(paidAt != null, figures.gross(), figures.refunds());
        findings.status(COLUMNS.cell(row, STATUS), meaning);
        var money = new SaleMoney(
                meaning,
                orderedAt,
                paidAt,
                figures,
                units == null ? null : units.intValue(),
                latest,
                new Source(upload.importId(), row.number()));
        return new SaleFacts("taobao", upload.shop().id(), orderNo, "CNY", money, null);
    }

    private static @Nullable TaobaoStatus status(Row row, List<Problem> problems, Findings findings) {
        var cell = COLUMNS.cell(row, STATUS);
        var status = TaobaoStatus.of(cell);
        if (status == null) {
            findings.status(cell, null);
            problems.add(cell.problem(cell.isEmpty() ? Problem.REQUIRED_EMPTY : "status-unknown"));
        }
        return status;
    }

    /** The refund as stated, else everything of an order closed after payment; the net as paid out once successful. */
    private static Figures figures(TaobaoStatus status, long gross, @Nullable Long refund, @Nullable Long paidOut) {
        long refunds = refund != null ? refund : status.isClosed() ? gross : 0;
        long net = status == TaobaoStatus.SUCCESSFUL && paidOut != null ? paidOut : gross - refunds;
        return new Figures(gross, refunds, net);
    }
}
