package org.seedbed.order;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.seedbed.order.LedgerEntry.Account;

/** What one paid order has brought so far. Money that came in for nothing and goes back is no earning. */
public record Earned(Instant paidAt, List<LedgerEntry> ledger) {
    private static final Set<Account> SALE = EnumSet.of(Account.GOODS, Account.SHIPPING, Account.DISCOUNT);

    public long paid() {
        return ledger.stream()
                .filter(entry -> SALE.contains(entry.account()))
                .mapToLong(LedgerEntry::amount)
                .sum();
    }

    public long refunded() {
        return -ledger.stream()
                .filter(entry -> entry.account() == Account.REFUND)
                .mapToLong(LedgerEntry::amount)
                .sum();
    }
}
