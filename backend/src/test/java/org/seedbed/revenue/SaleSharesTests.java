package org.seedbed.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seedbed.sales.DayFigures;
import org.seedbed.sales.Figures;
import org.seedbed.sales.Sale;
import org.seedbed.sales.SaleMoney;
import org.seedbed.sales.SaleStatus;
import org.seedbed.sales.Source;
import org.seedbed.shared.ShopId;

class SaleSharesTests {
    private static final ShopId SHOP = new ShopId("tea");
    private static final LocalDate DAY = LocalDate.parse("2026-10-01");
    private static final Instant NOON = Instant.parse("2026-10-01T04:00:00Z");

    @Test
    void partsOfSalesAddUpToThePartOfTheDay() {
        // a third of 100 + 100 + 100 is 100 in all, though each sale alone would round to 33
        assertThat(SaleShares.of(slice(100, 300), sales(100, 100, 100)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("s0", 33L, "s1", 33L, "s2", 34L));
    }

    @Test
    void aRefundedSaleHasNoPart() {
        assertThat(SaleShares.of(slice(50, 100), sales(100, 0)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("s0", 50L, "s1", 0L));
    }

    @Test
    void aDayThatNetsToNothingIsDividedAsItsGross() {
        var day = day(new Figures(400, 200, 0));
        var slice = new Slice(day, new Figures(100, 50, 0));

        assertThat(SaleShares.of(slice, sales(200, -200)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("s0", 50L, "s1", -50L));
    }

    private static Slice slice(long part, long whole) {
        return new Slice(day(new Figures(whole, 0, whole)), new Figures(part, 0, part));
    }

    private static DayFigures day(Figures figures) {
        return new DayFigures(SHOP, DAY, "taobao", "CNY", figures, 2, 2, Map.of());
    }

    private static List<Sale> sales(long... nets) {
        return IntStream.range(0, nets.length)
                .mapToObj(i -> new Sale(
                        "s" + i,
                        "taobao",
                        SHOP,
                        "order " + i,
                        "CNY",
                        new SaleMoney(
                                SaleStatus.COMPLETED,
                                NOON,
                                NOON,
                                new Figures(Math.abs(nets[i]), 0, nets[i]),
                                1,
                                NOON,
                                new Source("import", i)),
                        DAY,
                        null,
                        null,
                        0))
                .toList();
    }
}
