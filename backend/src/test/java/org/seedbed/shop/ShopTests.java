package org.seedbed.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.seedbed.shop.Directories.LI;
import static org.seedbed.shop.Directories.WANG;
import static org.seedbed.shop.Directories.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.shared.Change;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.Refused;

class ShopTests {
    private static final LocalDate TODAY = LocalDate.parse("2026-01-05");
    private static final Change BY = Change.of(As.ADMINISTRATOR, "test", Instant.EPOCH);

    private final Shop shop = Directories.unsaved("花田");

    @Test
    void knowsWhoHoldsWhichShareOnADay() {
        var shared = shop.sharedBy(
                List.of(
                        member(LI, 10_000, "2024-01-01", "2024-06-30"),
                        member(WANG, 4_000, "2024-07-01"),
                        member(LI, 6_000, "2024-07-01")),
                BY);

        assertThat(shared.shareOn(LocalDate.parse("2024-06-30"))).containsExactly(Map.entry(LI, 10_000));
        assertThat(shared.shareOn(LocalDate.parse("2024-07-01")))
                .containsExactly(Map.entry(LI, 6_000), Map.entry(WANG, 4_000));
        assertThat(shared.membersRevision()).isEqualTo(shop.membersRevision() + 1);
    }

    @Test
    void countsDaysOutsideTheMembershipAsTheNearestOne() {
        var ended = shop.sharedBy(List.of(member(LI, 10_000, "2024-01-01", "2024-06-30")), BY);

        assertThat(ended.shareOn(LocalDate.parse("2023-01-01"))).containsKey(LI);
        assertThat(ended.shareOn(LocalDate.parse("2025-01-01"))).containsKey(LI);
    }

    @Test
    void refusesSharesThatDoNotAddUpOnSomeDay() {
        refuses("shares-not-whole", member(LI, 9_999, "2024-01-01"));
        refuses("shares-not-whole", member(LI, 10_000, "2024-01-01"), member(WANG, 1, "2025-01-01"));
        refuses("shares-not-whole", member(LI, 10_000, "2024-01-01", "2024-06-29"), member(WANG, 10_000, "2024-07-01"));
        refuses("shares-overlap", member(LI, 5_000, "2024-01-01"), member(LI, 5_000, "2024-01-01"));
        refuses("shares-empty");
    }

    private void refuses(String code, Member... members) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> shop.sharedBy(List.of(members), BY))
                .satisfies(invalid -> assertThat(invalid.fields().get(0).code()).isEqualTo(code));
    }

    @Test
    void closesAndOpensAgain() {
        var closed = shop.moved(ShopStatus.CLOSED, LocalDate.parse("2025-12-31"), TODAY, BY);
        assertThat(closed.closedOn()).isEqualTo(LocalDate.parse("2025-12-31"));

        var open = closed.moved(ShopStatus.OPEN, TODAY, TODAY, BY);
        assertThat(open.closedOn()).isNull();
        assertThat(open.openedOn()).isEqualTo(shop.openedOn());
        assertThat(open.changes()).hasSize(3);
    }

    @Test
    void refusesAStepThatLeadsNowhereOrIntoTheFuture() {
        refuses("shop-status", ShopStatus.PENDING, "2025-12-31");
        refuses("shop-day-in-future", ShopStatus.CLOSED, "2026-01-06");
        refuses("shop-closes-before-opening", ShopStatus.CLOSED, "2023-12-31");
    }

    private void refuses(String code, ShopStatus next, String on) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> shop.moved(next, LocalDate.parse(on), TODAY, BY))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void isEditableByItsMembersOfTodayItsCoordinatorAndAdministrators() {
        var ended = shop.sharedBy(
                List.of(member(LI, 10_000, "2024-01-01", "2024-06-30"), member(WANG, 10_000, "2024-07-01")), BY);

        assertThat(ended.isEditableBy(As.trainee(WANG.value()), TODAY)).isTrue();
        assertThat(ended.isEditableBy(As.coordinator("62"), TODAY)).isTrue();
        assertThat(ended.isEditableBy(As.ADMINISTRATOR, TODAY)).isTrue();
        assertThat(ended.isEditableBy(As.trainee(LI.value()), TODAY)).isFalse();
        assertThat(ended.isEditableBy(As.coordinator("6404"), TODAY)).isFalse();
    }
}
