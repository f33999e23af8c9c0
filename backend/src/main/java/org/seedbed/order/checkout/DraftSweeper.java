package org.seedbed.order.checkout;

import java.time.Duration;
import org.seedbed.order.OrderDrafts;
import org.seedbed.shared.Follower;
import org.springframework.stereotype.Component;

/** Ends drafts that a crash left half placed and whose buyers did not come back; what they hold goes back. */
@Component
class DraftSweeper implements Follower {
    private static final Duration AGE = Duration.ofMinutes(10);
    private static final int BATCH = 200;

    private final OrderDrafts drafts;

    DraftSweeper(OrderDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void catchUp() {
        for (var stale = drafts.stale(AGE, BATCH); !stale.isEmpty(); stale = drafts.stale(AGE, BATCH)) {
            stale.forEach(draft -> drafts.refuse(draft, "interrupted"));
        }
    }
}
