package org.seedbed.revenue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.seedbed.sales.Figures;
import org.seedbed.sales.Sale;
import org.seedbed.sales.SaleLine;
import org.seedbed.sales.SaleStatus;
import org.seedbed.sales.SalesFigures;
import org.seedbed.sales.Source;
import org.seedbed.shared.Actor;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Page;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.ShopDirectory;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sales behind a figure, each with the file's row it came from. */
@RestController
class RevenueSalesController {
    private static final int PAGE = 50;

    private final Revenue revenue;
    private final SalesFigures figures;
    private final ShopDirectory shops;

    RevenueSalesController(Revenue revenue, SalesFigures figures, ShopDirectory shops) {
        this.revenue = revenue;
        this.figures = figures;
        this.shops = shops;
    }

    @GetMapping("/api/revenue/sales")
    Page<SaleRow> sales(@ParameterObject RevenueFilter filter, @RequestParam @Nullable String cursor, Actor actor) {
        var behind = revenue.salesBehind(filter, actor);
        return behind.page(cursor, PAGE)
                .map(one -> SaleRow.of(one.sale(), behind.shopName(one.sale().shop()), one.share()));
    }

    /** One order, also one that was never paid. */
    @GetMapping("/api/revenue/sales/one")
    SaleView sale(@RequestParam String id, Actor actor) {
        var sale = figures.find(id).orElseThrow(() -> new NotFound(id));
        return SaleView.of(sale, shops.require(sale.shop(), actor).name());
    }

    record SaleShop(ShopId id, String name) {}

    /** The row of the imported file, counted as a spreadsheet counts. */
    record SaleSource(String importId, int row) {
        static SaleSource of(Source source) {
            return new SaleSource(source.importId(), source.row());
        }
    }

    /** @param share of the net, where only one cohort's part is asked about */
    record SaleRow(
            String id,
            String channel,
            SaleShop shop,
            String orderNo,
            @Nullable SaleStatus status,
            @Nullable Instant orderedAt,
            @Nullable Instant paidAt,
            @Nullable LocalDate day,
            String currency,
            long gross,
            long refunds,
            long adjustments,
            long net,
            int units,
            @Nullable Long share,
            @Nullable SaleSource source) {
        static SaleRow of(Sale sale, String shopName, @Nullable Long share) {
            var money = sale.money();
            var figures = sale.figures();
            return new SaleRow(
                    sale.id(),
                    sale.channel(),
                    new SaleShop(sale.shop(), shopName),
                    sale.orderNo(),
                    money == null ? null : money.status(),
                    money == null ? null : money.orderedAt(),
                    money == null ? null : money.paidAt(),
                    sale.day(),
                    sale.currency(),
                    figures.gross(),
                    figures.refunds(),
                    figures.adjustments(),
                    figures.net(),
                    sale.units(),
                    share,
                    money == null ? null : SaleSource.of(money.source()));
        }
    }

    record SaleView(SaleRow sale, List<SaleLineView> lines) {
        static SaleView of(Sale sale, String shopName) {
            var lines = Objects.requireNonNullElse(sale.lines(), List.<SaleLine>of());
            var parts = sale.lineFigures();
            return new SaleView(
                    SaleRow.of(sale, shopName, null),
                    IntStream.range(0, lines.size())
                            .mapToObj(i -> SaleLineView.of(lines.get(i), parts.get(i)))
                            .toList());
        }
    }

    /** One article with its part of the order's money. */
    record SaleLineView(
            @Nullable String title,
            @Nullable String variant,
            @Nullable String sku,
            int quantity,
            long gross,
            long refunds,
            long net,
            SaleSource source) {
        static SaleLineView of(SaleLine line, Figures part) {
            return new SaleLineView(
                    line.title(),
                    line.variant(),
                    line.sku(),
                    line.quantity(),
                    part.gross(),
                    part.refunds(),
                    part.net(),
                    SaleSource.of(line.source()));
        }
    }
}
