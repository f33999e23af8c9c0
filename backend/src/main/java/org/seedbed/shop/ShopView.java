package org.seedbed.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.ShopRow.ShopMemberView;

/** A shop with everybody who ever shared it and what was changed by whom. */
record ShopView(
        ShopId id,
        String name,
        ShopRegion region,
        ShopStatus status,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        String currency,
        List<ShopMemberView> members,
        List<ChannelAccount> channels,
        boolean mayEdit,
        boolean mayGovern,
        List<ShopChangeView> changes) {

    record ShopChangeView(
            ShopPerson who,
            String what,
            Instant when,
            @Nullable String why) {}

    record ShopPerson(AccountId id, String name) {}
}
