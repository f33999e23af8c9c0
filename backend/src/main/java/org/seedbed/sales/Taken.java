package org.seedbed.sales;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A batch of facts taken in by the sales they speak of: which are new, which are to be written, and what a reader would notice. */
record Taken(List<Sale> fresh, List<Sale> changed, SalesChange change) {

    static Taken in(Map<String, List<SaleFacts>> batch, Map<String, Sale> known, ZoneId zone) {
        var fresh = new ArrayList<Sale>();
        var changed = new ArrayList<Sale>();
        int noticed = 0;
        for (var order : batch.entrySet()) {
            var before = known.get(order.getKey());
            var after = before == null ? Sale.blank(order.getValue().get(0)) : before;
            for (var facts : order.getValue()) {
                after = after.with(facts, zone);
            }
            if (before == null) {
                fresh.add(after);
            } else if (after != before) {
                changed.add(after);
                noticed += before.saysTheSameAs(after) ? 0 : 1;
            }
        }
        return new Taken(fresh, changed, new SalesChange(fresh.size(), noticed, batch.size() - fresh.size() - noticed));
    }
}
