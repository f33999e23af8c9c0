package org.seedbed.sales;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.ShopId;
import org.springframework.data.annotation.Id;

/** What a {@link Sale} adds to the sum of its day, and the days whose sums do not have it yet as it is now. */
record SoldOnDay(
        @Id String id,
        ShopId shop,
        LocalDate day,
        String channel,
        String currency,
        @Nullable Money money,
        @Nullable List<Line> lines,
        @Nullable List<LocalDate> dirty,
        long stamp) {
    static final String[] FIELDS = {
        "shop", "day", "channel", "currency", "money.figures", "money.units", "lines.quantity", "dirty", "stamp"
    };

    record Money(Figures figures, @Nullable Integer units) {}

    record Line(int quantity) {}

    DayKey key() {
        return new DayKey(shop, day, channel, currency);
    }

    /** The sums to be brought in step with it. */
    List<DayKey> keysBehind() {
        return dirty == null
                ? List.of()
                : dirty.stream()
                        .map(behind -> new DayKey(shop, behind, channel, currency))
                        .toList();
    }

    /** Whether nobody wrote to it since it was recorded, so that no sum can have it otherwise than it is. */
    boolean isAsRecorded() {
        return stamp == 1;
    }

    Figures figures() {
        return money == null ? Figures.NONE : money.figures();
    }

    /** As {@link Sale#units()}. */
    int units() {
        if (lines != null) {
            return lines.stream().mapToInt(Line::quantity).sum();
        }
        return money == null || money.units() == null ? 0 : money.units();
    }
}
