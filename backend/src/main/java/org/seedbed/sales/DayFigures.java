package org.seedbed.sales;

import java.time.LocalDate;
import java.util.Map;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.ShopId;

/** What a shop sold on one business day through one channel; {@code perMember} adds up to {@code figures}. */
public record DayFigures(
        ShopId shop,
        LocalDate day,
        String channel,
        String currency,
        Figures figures,
        int orders,
        int units,
        Map<AccountId, Figures> perMember) {}
