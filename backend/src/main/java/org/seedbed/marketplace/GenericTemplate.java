package org.seedbed.marketplace;

import static org.seedbed.marketplace.Field.CHANNEL;
import static org.seedbed.marketplace.Field.ORDERED_AT;
import static org.seedbed.marketplace.Field.ORDER_NO;
import static org.seedbed.marketplace.Field.PAID_AMOUNT;
import static org.seedbed.marketplace.Field.PAID_AT;
import static org.seedbed.marketplace.Field.PAID_OUT;
import static org.seedbed.marketplace.Field.QUANTITY;
import static org.seedbed.marketplace.Field.REFUND;
import static org.seedbed.marketplace.Field.SKU;
import static org.seedbed.marketplace.Field.STATUS;
import static org.seedbed.marketplace.Field.TITLE;
import static org.seedbed.marketplace.RowTimes.CHINA;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedbed.exchange.Problem;
import org.seedbed.exchange.Row;
import org.seedbed.exchange.Table;
import org.seedbed.sales.Figures;
import org.seedbed.sales.SaleFacts;
import org.seedbed.sales.SaleLine;
import org.seedbed.sales.SaleMoney;
import org.seedbed.sales.Source;

/**
 * Our own template for platforms we do not know: one row an order, or one row an article with the order's columns on its first
 * row or repeated. Without a status an order counts as paid; without a time of payment it counts on the day it was placed.
 */
final class GenericTemplate implements FileKind {
    static final Columns COLUMNS = new Columns()
            .with(ORDER_NO, "order_no", "订单号")
            .with(STATUS, "status", "状态")
            .with(ORDERED_AT, "ordered_at", "下单时间")
            .with(PAID_AT, "paid_at", "付款时间")
            .with(PAID_AMOUNT, "gross", "实付金额")
            .with(REFUND, "refund", "退款金额")
            .with(PAID_OUT, "net", "到账金额")
            .with(TITLE, "title", "商品")
            .with(SKU, "sku", "商家编码")
            .with(QUANTITY, "quantity", "数量")
            .with(CHANNEL, "channel", "渠道");

    private static final List<Field> OF_ORDER = List.of(STATUS, ORDERED_AT, PAID_AT, PAID_AMOUNT, REFUND, PAID_OUT);

    @Override
    public boolean recognises(Table table) {
        return COLUMNS.in(table, List.of(ORDER_NO, PAID_AMOUNT));
    }

    @Override
    public String platform() {
        return "generic";
    }

    @Override
    public String kind() {
        return "orders";
    }

    @Override
    public String layout(Table table) {
        return "template";
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public List<SaleFacts> read(Upload upload, Findings findings) {
        var latest = new RowTimes(upload.table(), COLUMNS, CHINA).latest();
        var orders = new LinkedHashMap<String, List<Row>>();
        for (var row : upload.table().rows()) {
            var orderNo = OrderNumbers.free(COLUMNS.cell(row, ORDER_NO));
            if (orderNo.problem() != null) {
                findings.add(orderNo.problem());
            } else {
                orders.computeIfAbsent(channel(row) + "|" + orderNo.value(), none -> new ArrayList<>())
                        .add(row);
            }
        }
        var facts = new ArrayList<SaleFacts>();
        orders.values().forEach(rows -> {
            var said = order(rows, upload, latest, findings);
            if (said != null) {
                facts.add(said);
            }
        });
        return facts;
    }

    private static @Nullable SaleFacts order(List<Row> rows, Upload upload, Instant latest, Findings findings) {
        var problems = new ArrayList<Problem>();
        var first = rows.get(0);
        requireOneStory(rows, problems);
        var channelCell = COLUMNS.cell(first, CHANNEL);
        if (channelCell.text().length() > 30 || channelCell.text().contains("|")) {
            problems.add(channelCell.problem(Problem.BAD_ENUM));
        }
        var money = money(first, upload, latest, problems, findings);
        var lines = new ArrayList<SaleLine>();
        for (var row : rows) {
            var line = line(row, upload, problems);
            if (line != null) {
                lines.add(line);
            }
        }
        if (!findings.allow(problems) || money == null) {
            return null;
        }
        var orderNo = COLUMNS.cell(first, ORDER_NO).text();
        return new SaleFacts(
                channel(first),
                upload.shop().id(),
                orderNo,
                upload.shop().currency(),
                money,
                lines.isEmpty() ? null : lines);
    }

    private static void requireOneStory(List<Row> rows, List<Problem> problems) {
        for (var row : rows.subList(1, rows.size())) {
            for (var field : OF_ORDER) {
                var cell = COLUMNS.cell(row, field);
                if (!cell.isEmpty()
                        && !cell.text().equals(COLUMNS.cell(rows.get(0), field).text())) {
                    problems.add(cell.problem("order-rows-differ"));
                }
            }
        }
    }

    private static @Nullable SaleMoney money(
            Row row, Upload upload, Instant latest, List<Problem> problems, Findings findings) {
        var statusCell = COLUMNS.cell(row, STATUS);
        var status = TemplateStatus.of(statusCell);
        var orderedAt = COLUMNS.cell(row, ORDERED_AT).instant(CHINA).reportTo(problems);
        var statedPaidAt = COLUMNS.cell(row, PAID_AT).instant(CHINA).reportTo(problems);
        var gross = COLUMNS.cell(row, PAID_AMOUNT).money().required().reportTo(problems);
        var refund = COLUMNS.cell(row, REFUND).money().reportTo(problems);
        var net = COLUMNS.cell(row, PAID_OUT).signedMoney().reportTo(problems);
        if (status == null) {
            problems.add(statusCell.problem("status-unknown"));
            findings.status(statusCell, null);
        }
        if (status == null || gross == null) {
            return null;
        }
        var paidAt = paidAt(status, orderedAt, statedPaidAt);
        if (paidAt == null && status.impliesPayment()) {
            problems.add(COLUMNS.cell(row, PAID_AT).warning("paid-without-time"));
        }
        long refunds = refund != null ? refund : status.returnsEverything() ? gross : 0;
        var meaning = status.meaning(paidAt != null, gross, refunds);
        findings.status(statusCell, meaning);
        var figures = paidAt == null ? Figures.NONE : new Figures(gross, refunds, net != null ? net : gross - refunds);
        var source = new Source(upload.importId(), row.number());
        return new SaleMoney(meaning, orderedAt, paidAt, figures, null, latest, source);
    }

    private static @Nullable Instant paidAt(
            TemplateStatus status, @Nullable Instant orderedAt, @Nullable Instant stated) {
        if (status == TemplateStatus.AWAITING) {
            return null;
        }
        return stated == null && status.impliesPayment() ? orderedAt : stated;
    }

    private static @Nullable SaleLine line(Row row, Upload upload, List<Problem> problems) {
        var title = COLUMNS.cell(row, TITLE).text(500).reportTo(problems);
        var sku = COLUMNS.cell(row, SKU).text(200).reportTo(problems);
        var quantity = COLUMNS.cell(row, QUANTITY).integer(0, 1_000_000).reportTo(problems);
        if (title == null && sku == null && quantity == null) {
            return null;
        }
        int pieces = Objects.requireNonNullElse(quantity, 1L).intValue();
        return new SaleLine(null, title, null, sku, pieces, null, new Source(upload.importId(), row.number()));
    }

    private static String channel(Row row) {
        var text = COLUMNS.cell(row, CHANNEL).text().toLowerCase(Locale.ROOT);
        return text.isEmpty() ? "generic" : text;
    }
}
