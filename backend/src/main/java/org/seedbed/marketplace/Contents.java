package org.seedbed.marketplace;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.exchange.Problem;
import org.seedbed.marketplace.Findings.StatusCount;
import org.seedbed.sales.Figures;

/** What a file turned out to hold, without any of its rows. */
record Contents(
        String platform,
        String kind,
        String layout,
        String encoding,
        int rows,
        int orders,
        String currency,
        Figures totals,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<StatusCount> statuses,
        List<Problem> problems,
        int problemCount,
        List<String> columns) {}
