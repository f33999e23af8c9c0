package org.seedbed.revenue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Wording;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Revenue as figures: one sum, along the calendar, and side by side. */
@RestController
class RevenueController {
    private final Revenue revenue;
    private final Labels labels;
    private final Wording wording;

    RevenueController(Revenue revenue, Labels labels, Wording wording) {
        this.revenue = revenue;
        this.labels = labels;
        this.wording = wording;
    }

    @GetMapping("/api/revenue/summary")
    RevenueSummaryView summary(@ParameterObject RevenueFilter filter, Actor actor) {
        return RevenueSummaryView.of(filter.currencyCode(), revenue.sum(filter, actor));
    }

    @GetMapping("/api/revenue/series")
    SeriesView series(
            @ParameterObject RevenueFilter filter,
            @RequestParam @Schema(allowableValues = {"day", "week", "month"}) String by,
            Actor actor) {
        var grain = Choice.require(Grain.class, "by", by);
        return SeriesView.of(filter.currencyCode(), revenue.series(filter, grain, actor));
    }

    @GetMapping("/api/revenue/breakdown")
    BreakdownView breakdown(
            @ParameterObject RevenueFilter filter,
            @RequestParam @Schema(allowableValues = {"shop", "cohort", "region", "channel"}) String by,
            Actor actor) {
        var breakdown = revenue.breakdown(filter, Choice.require(Dimension.class, "by", by), actor);
        var note = breakdown.dimension() == Dimension.COHORT ? wording.say("revenue.note.by-cohort") : null;
        return BreakdownView.of(filter.currencyCode(), breakdown, labels, note);
    }

    /** Amounts in minor units. */
    record RevenueSummaryView(
            String currency, long gross, long refunds, long adjustments, long net, long orders, int activeShops) {
        static RevenueSummaryView of(String currency, Sums sums) {
            var figures = sums.figures();
            return new RevenueSummaryView(
                    currency,
                    figures.gross(),
                    figures.refunds(),
                    figures.adjustments(),
                    figures.net(),
                    sums.orders(),
                    sums.activeShops());
        }
    }

    record SeriesView(String currency, String by, List<SeriesItem> items, PreviousView previous) {
        static SeriesView of(String currency, Series series) {
            return new SeriesView(
                    currency,
                    Choice.text(series.grain()),
                    series.points().stream().map(SeriesItem::of).toList(),
                    PreviousView.of(series.before(), series.earlier()));
        }
    }

    record SeriesItem(
            LocalDate from,
            LocalDate to,
            boolean partial,
            long gross,
            long refunds,
            long adjustments,
            long net,
            long orders) {
        static SeriesItem of(Series.Point point) {
            var figures = point.sums().figures();
            return new SeriesItem(
                    point.part().from(),
                    point.part().to(),
                    point.partial(),
                    figures.gross(),
                    figures.refunds(),
                    figures.adjustments(),
                    figures.net(),
                    point.sums().orders());
        }
    }

    /** The period a period is compared with. */
    record PreviousView(
            LocalDate from,
            LocalDate to,
            long gross,
            long refunds,
            long adjustments,
            long net,
            long orders,
            int activeShops,
            @Nullable Long averageOrder) {
        static PreviousView of(Period period, Sums sums) {
            var figures = sums.figures();
            return new PreviousView(
                    period.from(),
                    period.to(),
                    figures.gross(),
                    figures.refunds(),
                    figures.adjustments(),
                    figures.net(),
                    sums.orders(),
                    sums.activeShops(),
                    sums.averageOrder());
        }
    }

    /** @param overlap net that is in more than one row, because somebody was in more than one cohort */
    record BreakdownView(
            String currency,
            String by,
            List<BreakdownItem> items,
            BreakdownItem total,
            long overlap,
            @Nullable String note) {
        static BreakdownView of(String currency, Breakdown breakdown, Labels labels, @Nullable String note) {
            return new BreakdownView(
                    currency,
                    Choice.text(breakdown.dimension()),
                    breakdown.rows().stream()
                            .map(row -> BreakdownItem.of(
                                    row.key(),
                                    labels.of(row.key(), breakdown.dimension(), breakdown.scope()),
                                    row.sums(),
                                    row.previousNet()))
                            .toList(),
                    BreakdownItem.of("total", labels.total(), breakdown.total(), breakdown.previousNet()),
                    breakdown.overlap(),
                    note);
        }
    }

    record BreakdownItem(
            String key,
            String label,
            @Nullable String labelEnglish,
            long gross,
            long refunds,
            long adjustments,
            long net,
            long orders,
            int activeShops,
            @Nullable Long averageOrder,
            long previousNet) {
        static BreakdownItem of(String key, Labels.Label label, Sums sums, long previousNet) {
            var figures = sums.figures();
            return new BreakdownItem(
                    key,
                    label.name(),
                    label.englishName(),
                    figures.gross(),
                    figures.refunds(),
                    figures.adjustments(),
                    figures.net(),
                    sums.orders(),
                    sums.activeShops(),
                    sums.averageOrder(),
                    previousNet);
        }
    }
}
