package org.seedbed.shop;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.ShopId;

/** Who has which part in a shop, read without the rest of it; the same revision always says the same. */
public record ShopShares(ShopId id, List<Member> members, int membersRevision) {
    static final String[] FIELDS = {"members", "membersRevision"};

    /** As {@link Shop#shareOn}. */
    public Map<AccountId, Integer> on(LocalDate day) {
        return new Shares(members).on(day);
    }
}
