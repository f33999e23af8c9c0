package org.seedbed.marketplace;

import static org.seedbed.marketplace.Field.LINE_ID;
import static org.seedbed.marketplace.Field.ORDERED_AT;
import static org.seedbed.marketplace.Field.ORDER_NO;
import static org.seedbed.marketplace.Field.PAID_AMOUNT;
import static org.seedbed.marketplace.Field.PAID_AT;
import static org.seedbed.marketplace.Field.PRICE;
import static org.seedbed.marketplace.Field.PRODUCT_ID;
import static org.seedbed.marketplace.Field.QUANTITY;
import static org.seedbed.marketplace.Field.SKU;
import static org.seedbed.marketplace.Field.STATUS;
import static org.seedbed.marketplace.Field.TITLE;
import static org.seedbed.marketplace.Field.VARIANT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.exchange.Problem;
import org.seedbed.exchange.Row;
import org.seedbed.exchange.Table;
import org.seedbed.sales.SaleFacts;
import org.seedbed.sales.SaleLine;
import org.seedbed.sales.SaleStatus;
import org.seedbed.sales.Source;

/** Taobao's and Tmall's item export ({@code ExportOrderDetailList}, 宝贝报表): one row an article of an order. */
final class TaobaoItems implements FileKind {
    private static final Columns COLUMNS = new Columns()
            .with(ORDER_NO, "主订单编号", "订单编号")
            .with(LINE_ID, "子订单编号")
            .with(PRODUCT_ID, "商品ID")
            .with(STATUS, "订单状态")
            .with(ORDERED_AT, "订单创建时间")
            .with(PAID_AT, "订单付款时间")
            .with(PAID_AMOUNT, "买家实付金额", "买家实际支付金额")
            .with(TITLE, "商品标题", "标题", "宝贝标题")
            .with(VARIANT, "商品属性")
            .with(SKU, "商家编码", "外部系统编号")
            .with(PRICE, "商品价格", "价格")
            .with(QUANTITY, "购买数量");

    @Override
    public boolean recognises(Table table) {
        return COLUMNS.in(table, List.of(ORDER_NO, QUANTITY, TITLE));
    }

    @Override
    public String platform() {
        return "taobao";
    }

    @Override
    public String kind() {
        return "items";
    }

    @Override
    public String layout(Table table) {
        if (!COLUMNS.in(table, LINE_ID)) {
            return "items-10";
        }
        return table.has("商品标题", "商品ID") ? "items-27" : "items-18";
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public List<SaleFacts> read(Upload upload, Findings findings) {
        var lines = new LinkedHashMap<String, List<SaleLine>>();
        var lineIds = new HashSet<String>();
        for (var row : upload.table().rows()) {
            var orderNo = OrderNumbers.digits(COLUMNS.cell(row, ORDER_NO));
            var line = line(row, upload, lineIds, orderNo.problem(), findings);
            if (line != null && orderNo.value() != null) {
                lines.computeIfAbsent(orderNo.value(), none -> new ArrayList<>())
                        .add(line);
            }
        }
        var facts = new ArrayList<SaleFacts>();
        lines.forEach((orderNo, ofOrder) ->
                facts.add(new SaleFacts("taobao", upload.shop().id(), orderNo, "CNY", null, ofOrder)));
        return facts;
    }

    private static @Nullable SaleLine line(
            Row row, Upload upload, Set<String> lineIds, @Nullable Problem ofOrderNo, Findings findings) {
        var problems = new ArrayList<Problem>();
        if (ofOrderNo != null) {
            problems.add(ofOrderNo);
        }
        var lineId = COLUMNS.cell(row, LINE_ID).text(64).reportTo(problems);
        var title = COLUMNS.cell(row, TITLE).text(500).reportTo(problems);
        var variant = COLUMNS.cell(row, VARIANT).text(500).reportTo(problems);
        var sku = COLUMNS.cell(row, SKU).text(200).reportTo(problems);
        var quantity =
                COLUMNS.cell(row, QUANTITY).integer(0, 1_000_000).required().reportTo(problems);
        var price = COLUMNS.cell(row, PRICE).money().reportTo(problems);
        var paid = COLUMNS.cell(row, PAID_AMOUNT).money().reportTo(problems);
        if (lineId != null && !lineIds.add(lineId)) {
            problems.add(COLUMNS.cell(row, LINE_ID).problem(Problem.DUPLICATE_IN_FILE));
        }
        countStatus(row, findings);
        if (!findings.allow(problems) || quantity == null) {
            return null;
        }
        Long listed = paid != null ? paid : price == null ? null : Math.multiplyExact(price, quantity);
        return new SaleLine(
                lineId, title, variant, sku, quantity.intValue(), listed, new Source(upload.importId(), row.number()));
    }

    /** Counted for the reader only: what an order's status is, its order file says. */
    private static void countStatus(Row row, Findings findings) {
        var cell = COLUMNS.cell(row, STATUS);
        var status = TaobaoStatus.of(cell);
        if (!cell.isEmpty()) {
            SaleStatus meaning = status == null
                    ? null
                    : status.meaning(!COLUMNS.cell(row, PAID_AT).isEmpty(), 0, 0);
            findings.status(cell, meaning);
        }
    }
}
