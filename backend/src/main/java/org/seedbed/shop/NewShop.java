package org.seedbed.shop;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.RegionCode;

/** What it takes to enter a shop; without an opening day it is still being prepared. */
public record NewShop(
        String name,
        RegionCode region,
        @Nullable LocalDate openedOn,
        List<Member> members,
        List<ChannelAccount> channels,
        String currency) {}
