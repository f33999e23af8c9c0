package org.seedbed.revenue;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.seedbed.exchange.Column;
import org.seedbed.exchange.Format;
import org.seedbed.exchange.TableWriter;
import org.seedbed.sales.Figures;
import org.seedbed.sales.SaleMoney;
import org.seedbed.shared.Money;
import org.seedbed.shared.Wording;
import org.springframework.stereotype.Component;

/** Writes what the revenue pages show as tables, with headers in the reader's language. */
@Component
class RevenueExport {
    /** Every page costs a pass over the sales, so there are few of them. */
    private static final int SALES_AT_ONCE = 10_000;

    private final Wording wording;
    private final Labels labels;
    private final ZoneId zone;

    RevenueExport(Wording wording, Labels labels, ZoneId zone) {
        this.wording = wording;
        this.labels = labels;
        this.zone = zone;
    }

    void write(Series series, RevenueFilter filter, Format format, OutputStream out) throws IOException {
        var columns = new ArrayList<Column<Series.Point>>();
        columns.add(Column.date(header("from"), point -> point.part().from()));
        columns.add(Column.date(header("to"), point -> point.part().to()));
        columns.add(Column.text(header("partial"), point -> point.partial() ? header("yes") : null));
        columns.addAll(money(decimals(filter), point -> point.sums().figures()));
        columns.add(Column.integer(header("orders"), point -> point.sums().orders()));
        new TableWriter<>(columns).write(series.points(), format, out);
    }

    void write(Breakdown breakdown, RevenueFilter filter, Format format, OutputStream out) throws IOException {
        var columns = new ArrayList<Column<Breakdown.Row>>();
        columns.add(Column.text(
                header(Choice.text(breakdown.dimension())),
                row -> labels.of(row.key(), breakdown.dimension(), breakdown.scope())
                        .name()));
        columns.addAll(money(decimals(filter), row -> row.sums().figures()));
        columns.add(Column.integer(header("orders"), row -> row.sums().orders()));
        columns.add(Column.integer(header("active-shops"), row -> row.sums().activeShops()));
        columns.add(Column.money(
                header("average-order"), decimals(filter), row -> row.sums().averageOrder()));
        columns.add(Column.money(header("previous-net"), decimals(filter), Breakdown.Row::previousNet));
        new TableWriter<>(columns).write(breakdown.rows(), format, out);
    }

    void write(SalesBehind sales, RevenueFilter filter, Format format, OutputStream out) throws IOException {
        var columns = new ArrayList<Column<SalesBehind.Behind>>();
        columns.add(Column.date(header("day"), row -> row.sale().day()));
        columns.add(Column.instant(header("paid-at"), zone, row -> of(row, SaleMoney::paidAt)));
        columns.add(Column.text(header("shop"), row -> sales.shopName(row.sale().shop())));
        columns.add(
                Column.text(header("channel"), row -> labels.channel(row.sale().channel())));
        columns.add(Column.text(header("order-no"), row -> row.sale().orderNo()));
        columns.add(Column.text(
                header("status"), row -> of(row, money -> wording.say("revenue.status." + money.status()))));
        columns.addAll(money(decimals(filter), row -> row.sale().figures()));
        if (filter.cohort() != null) {
            columns.add(Column.money(header("share"), decimals(filter), SalesBehind.Behind::share));
        }
        columns.add(Column.text(header("currency"), row -> row.sale().currency()));
        columns.add(Column.integer(header("units"), row -> row.sale().units()));
        columns.add(Column.text(
                header("import"), row -> of(row, money -> money.source().importId())));
        columns.add(Column.integer(
                header("row"), row -> of(row, money -> money.source().row())));
        new TableWriter<>(columns).write(sales.all(SALES_AT_ONCE), format, out);
    }

    String fileName(String kind, RevenueFilter filter, Format format) {
        return wording.say("revenue.file." + kind) + "-" + filter.from() + "-" + filter.to() + "." + format.extension();
    }

    /** All figures are in one currency, as asked. */
    private static int decimals(RevenueFilter filter) {
        return Money.decimals(filter.currencyCode());
    }

    private <T> List<Column<T>> money(int decimals, Function<T, Figures> figures) {
        return List.of(
                Column.money(
                        header("gross"), decimals, row -> figures.apply(row).gross()),
                Column.money(
                        header("refunds"), decimals, row -> figures.apply(row).refunds()),
                Column.money(
                        header("adjustments"),
                        decimals,
                        row -> figures.apply(row).adjustments()),
                Column.money(header("net"), decimals, row -> figures.apply(row).net()));
    }

    private String header(String column) {
        return wording.say("revenue.column." + column);
    }

    private static <R> @Nullable R of(SalesBehind.Behind row, Function<SaleMoney, @Nullable R> fact) {
        return Optional.ofNullable(row.sale().money()).map(fact).orElse(null);
    }
}
