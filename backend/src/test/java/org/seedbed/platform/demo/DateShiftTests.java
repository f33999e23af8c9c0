package org.seedbed.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateShiftTests {
    private static final Charset GBK = Charset.forName("GB18030");

    @Test
    void movesEveryDateByTheSameWholeWeeksWhateverTheWeekday() {
        var wednesday = DateShift.to(LocalDate.of(2026, 1, 14));

        assertThat(moved(wednesday, "2026-01-05 08:00:00,2025-12-31,\"2024/2/4 11:05\""))
                .isEqualTo("2026-01-12 08:00:00,2026-01-07,\"2024/2/11 11:05\"");
    }

    @Test
    void leavesNumbersThatOnlyLookLikeDatesAlone() {
        var later = DateShift.to(LocalDate.of(2027, 1, 1));

        assertThat(moved(later, "1202601050001,2026010500,12026-01-055"))
                .isEqualTo("1202601050001,2026010500,12026-01-055");
    }

    @Test
    void keepsTextInGbkAsItIs() {
        var file = "订单编号,订单创建时间\r\n1,2026-01-05 08:00:00\r\n".getBytes(GBK);

        var moved = DateShift.to(LocalDate.of(2026, 1, 12)).move(file);

        assertThat(new String(moved, GBK)).isEqualTo("订单编号,订单创建时间\r\n1,2026-01-12 08:00:00\r\n");
    }

    @Test
    void leavesOutRowsOfTodayAndLater() {
        var today = DateShift.none(LocalDate.of(2026, 1, 8));

        var kept = today.untilYesterday(
                "date,x\r\n2026-01-07,a\r\n2026-01-08,b\r\n2026-01-09,c\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(new String(kept, StandardCharsets.UTF_8)).isEqualTo("date,x\r\n2026-01-07,a\r\n");
    }

    private static String moved(DateShift shift, String text) {
        return new String(shift.move(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
