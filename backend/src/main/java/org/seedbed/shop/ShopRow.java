package org.seedbed.shop;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.ShopId;

/** A shop in a list, with those who share it today or did last; {@code waitingSince} is when it asked to be opened. */
record ShopRow(
        ShopId id,
        String name,
        ShopRegion region,
        ShopStatus status,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        String currency,
        List<ShopMemberView> members,
        List<ChannelAccount> channels,
        @Nullable LocalDate waitingSince,
        boolean mayEdit) {

    record ShopMemberView(
            AccountId account,
            String name,
            int basisPoints,
            LocalDate from,
            @Nullable LocalDate to) {}
}
