package org.seedbed.sales;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.ShopId;

/** What a {@link Sale} adds to the sum of its day; the rest of it is not read, for a busy day is summed again with each sale. */
record SoldOnDay(
        ShopId shop,
        LocalDate day,
        String channel,
        String currency,
        @Nullable Money money,
        @Nullable List<Line> lines) {
    static final String[] FIELDS = {
        "shop", "day", "channel", "currency", "money.figures", "money.units", "lines.quantity"
    };

    record Money(Figures figures, @Nullable Integer units) {}

    record Line(int quantity) {}

    DayKey key() {
        return new DayKey(shop, day, channel, currency);
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
