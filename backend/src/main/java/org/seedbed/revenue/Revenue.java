package org.seedbed.revenue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.seedbed.cohort.CohortHistory;
import org.seedbed.sales.SalesFigures;
import org.seedbed.shared.Actor;
import org.seedbed.shop.ShopDirectory;
import org.springframework.stereotype.Service;

/** Answers what was earned, within what the asker may see; every answer reads the day sums once. */
@Service
class Revenue {
    private final ShopDirectory shops;
    private final CohortHistory cohorts;
    private final SalesFigures figures;
    private final Clock clock;
    private final ZoneId zone;

    Revenue(ShopDirectory shops, CohortHistory cohorts, SalesFigures figures, Clock clock, ZoneId zone) {
        this.shops = shops;
        this.cohorts = cohorts;
        this.figures = figures;
        this.clock = clock;
        this.zone = zone;
    }

    Sums sum(RevenueFilter filter, Actor actor) {
        var scope = scope(filter, actor);
        return Sums.of(scope.portion().of(figures.days(scope.sales(filter.period()))));
    }

    Series series(RevenueFilter filter, Grain grain, Actor actor) {
        return Series.of(review(filter, scope(filter, actor)), grain);
    }

    Breakdown breakdown(RevenueFilter filter, Dimension dimension, Actor actor) {
        var scope = dimension == Dimension.COHORT ? scopeWithCohorts(filter, actor) : scope(filter, actor);
        return Breakdown.of(review(filter, scope), dimension);
    }

    SalesBehind salesBehind(RevenueFilter filter, Actor actor) {
        return new SalesBehind(scope(filter, actor), figures);
    }

    /** Cohorts are looked up only where they matter. */
    private Scope scope(RevenueFilter filter, Actor actor) {
        return filter.cohort() == null
                ? Scope.of(filter, shops.visibleTo(actor), List.of())
                : scopeWithCohorts(filter, actor);
    }

    private Scope scopeWithCohorts(RevenueFilter filter, Actor actor) {
        return Scope.of(filter, shops.visibleTo(actor), cohorts.visibleTo(actor));
    }

    private Review review(RevenueFilter filter, Scope scope) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var period = filter.period();
        var before = period.before(today);
        var days = figures.days(scope.sales(new Period(before.from(), period.to())));
        return new Review(scope, period, before, today, days);
    }
}
