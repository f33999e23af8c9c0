package org.seedbed.sales;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Takes in what files and channels say of orders; saying it again changes nothing. */
@Service
public class SalesBook {
    private static final int TRIES = 10;

    private final Sales sales;
    private final DayRollups rollups;
    private final ZoneId zone;

    SalesBook(Sales sales, DayRollups rollups, ZoneId zone) {
        this.sales = sales;
        this.rollups = rollups;
        this.zone = zone;
    }

    /** Records the facts, each order in one write; the sums by day follow within a minute, or at once by {@link #settle}. */
    public SalesChange record(List<SaleFacts> facts) {
        var change = SalesChange.NONE;
        for (var batch : batches(facts)) {
            change = change.plus(recordBatch(batch));
        }
        return change;
    }

    /** What recording would change, changing nothing. */
    public SalesChange compare(List<SaleFacts> facts) {
        var change = SalesChange.NONE;
        for (var batch : batches(facts)) {
            change = change.plus(
                    Taken.in(batch, sales.byIds(batch.keySet()), zone).change());
        }
        return change;
    }

    /** Brings the sums by day up to date before it returns. */
    public void settle() {
        rollups.catchUp();
    }

    private SalesChange recordBatch(Map<String, List<SaleFacts>> batch) {
        var first = Taken.in(batch, sales.byIds(batch.keySet()), zone);
        var now = first;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            if (sales.insert(now.fresh()) & sales.replace(now.changed())) {
                return first.change();
            }
            now = Taken.in(batch, sales.byIds(batch.keySet()), zone);
        }
        throw new OptimisticLockingFailureException("Sales kept changing while they were recorded");
    }

    /** The facts of at most so many orders at a time, kept together by order. */
    private static List<Map<String, List<SaleFacts>>> batches(List<SaleFacts> facts) {
        var byOrder = new LinkedHashMap<String, List<SaleFacts>>();
        facts.forEach(fact -> byOrder.computeIfAbsent(fact.saleId(), none -> new ArrayList<>())
                .add(fact));
        var batches = new ArrayList<Map<String, List<SaleFacts>>>();
        byOrder.forEach((id, ofOrder) -> {
            if (batches.isEmpty() || batches.get(batches.size() - 1).size() == Sales.BATCH) {
                batches.add(new LinkedHashMap<>());
            }
            batches.get(batches.size() - 1).put(id, ofOrder);
        });
        return batches;
    }
}
