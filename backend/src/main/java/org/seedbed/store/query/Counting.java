package org.seedbed.store.query;

import java.time.Instant;
import java.util.Set;
import org.seedbed.store.file.Session;

/** How many documents a plan finds, without reading them where their entries tell. */
public final class Counting {
    private Counting() {}

    /**
     * Counts.
     *
     * @param enough where to stop; 0 counts all
     */
    public static long count(Session session, Plan plan, long enough, Instant now, Examined examined) {
        if (!plan.filtered() && plan.scansCollection()) {
            return session.number(
                    "select documents from collections where id = ?",
                    plan.collection().id());
        }
        if (!plan.filtered() && !plan.canRepeat()) {
            return entries(session, plan, examined);
        }
        var scan = new Scan(plan, now, Set.of(), examined);
        long count = 0;
        while ((enough == 0 || count < enough) && scan.next(session)) {
            count++;
        }
        scan.pause();
        return count;
    }

    private static long entries(Session session, Plan plan, Examined examined) {
        long count = 0;
        for (var access : plan.accesses()) {
            for (var range : access.ranges()) {
                count += session.number(
                        "select count(*) from " + access.index().table() + " where key >= ? and key < ?",
                        range.low(),
                        range.high());
            }
        }
        examined.keys(count);
        return count;
    }
}
