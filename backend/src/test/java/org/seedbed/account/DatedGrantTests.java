package org.seedbed.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.seedbed.shared.Grant;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.Role;

class DatedGrantTests {
    @Test
    void isInForceFromTheFirstToTheLastDay() {
        var grant = instructor("2026-03-02", "2026-03-31");

        assertThat(grant.isInForce(day("2026-03-01"))).isFalse();
        assertThat(grant.isInForce(day("2026-03-02"))).isTrue();
        assertThat(grant.isInForce(day("2026-03-31"))).isTrue();
        assertThat(grant.isInForce(day("2026-04-01"))).isFalse();
    }

    @Test
    void mayBeForASingleDay() {
        var grant = instructor("2026-03-02", "2026-03-02");

        assertThat(grant.isInForce(day("2026-03-01"))).isFalse();
        assertThat(grant.isInForce(day("2026-03-02"))).isTrue();
        assertThat(grant.isInForce(day("2026-03-03"))).isFalse();
    }

    @Test
    void isOpenWhereItNamesNoDay() {
        assertThat(instructor(null, null).isInForce(day("1970-01-01"))).isTrue();
        assertThat(instructor("2026-03-02", null).isInForce(day("2026-03-01"))).isFalse();
        assertThat(instructor("2026-03-02", null).isInForce(day("2126-03-02"))).isTrue();
        assertThat(instructor(null, "2026-03-31").isInForce(day("1970-01-01"))).isTrue();
        assertThat(instructor(null, "2026-03-31").isInForce(day("2026-04-01"))).isFalse();
    }

    @Test
    void endsNoEarlierThanItBegins() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> instructor("2026-03-02", "2026-03-01"))
                .satisfies(invalid -> assertThat(invalid.fields().get(0).code()).isEqualTo("grant-ends-before-start"));
    }

    @Test
    void hasARegionForCoordinatorsOnly() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> new DatedGrant(Role.COORDINATOR, null, null, null));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> new DatedGrant(Role.INSTRUCTOR, RegionCode.of("62"), null, null));
    }

    @Test
    void tellsWhatWasGivenAndWhatWasTaken() {
        var before = Set.of(instructor(null, null), instructor("2026-03-02", "2026-03-31"));
        var after = Set.of(
                instructor("2026-03-02", "2026-03-31"),
                new DatedGrant(Role.ADMINISTRATOR, null, null, day("2026-06-30")),
                new DatedGrant(Role.COORDINATOR, RegionCode.of("62"), day("2026-04-01"), null));

        assertThat(DatedGrant.difference(before, after))
                .isEqualTo("-INSTRUCTOR, +COORDINATOR 62 2026-04-01/.., +ADMINISTRATOR ../2026-06-30");
        assertThat(DatedGrant.difference(after, after)).isEmpty();
        assertThat(DatedGrant.difference(Set.of(), DatedGrant.always(Set.of(Grant.of(Role.TRAINEE)))))
                .isEqualTo("+TRAINEE");
    }

    private static DatedGrant instructor(@Nullable String from, @Nullable String to) {
        return new DatedGrant(Role.INSTRUCTOR, null, from == null ? null : day(from), to == null ? null : day(to));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
