package org.seedbed.shop.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedbed.As;
import org.seedbed.shared.Change;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;

class ShippingPlanTests {
    private static final RegionCode GANSU = RegionCode.of("62");
    private static final RegionCode JISHISHAN = RegionCode.of("622927");
    private static final Change BY = Change.of(As.ADMINISTRATOR, "shipping-changed", Instant.EPOCH);

    @ParameterizedTest
    @CsvSource({"0,800", "1,800", "1000,800", "1001,1000", "2000,1000", "2001,1200", "1000000,200600"})
    void countsEveryKilogramBegun(long grams, long price) {
        assertThat(plan(zone(null, null)).quote(JISHISHAN, grams, 0))
                .hasValueSatisfying(quote -> assertThat(quote.total()).isEqualTo(price));
    }

    @Test
    void takesOnlyTheSurchargeWhereTheGoodsAreWorthEnough() {
        var plan = plan(zone(9_900L, new Zone.Remote(List.of(RegionCode.of("6229")), 500)));

        assertThat(plan.quote(JISHISHAN, 500, 9_899)).contains(new Quote("Near", 800, 500));
        assertThat(plan.quote(JISHISHAN, 500, 9_900)).contains(new Quote("Near", 0, 500));
        assertThat(plan.quote(RegionCode.of("620102"), 500, 9_900)).contains(new Quote("Near", 0, 0));
    }

    @Test
    void sendsNowhereThatNoZoneReaches() {
        assertThat(plan(zone(null, null)).quote(RegionCode.of("110101"), 500, 0))
                .isEmpty();
        assertThat(plan().quote(JISHISHAN, 500, 0)).isEmpty();
        assertThat(plan().reachesSomebody()).isFalse();
    }

    @Test
    void refusesZonesThatDoNotFitTogether() {
        refuses("province-twice", () -> plan(zone(null, null), zone(null, null)));
        refuses("remote-outside-zone", () -> zone(null, new Zone.Remote(List.of(RegionCode.of("1101")), 500)));
        refuses("remote-level", () -> new Zone.Remote(List.of(GANSU), 500));
        refuses("zone-provinces", () -> new Zone("Near", List.of(JISHISHAN), 800, 200, null, null));
        refuses("zone-price", () -> new Zone("Near", List.of(GANSU), -1, 200, null, null));
        refuses("zone-free-over", () -> zone(0L, null));
    }

    @Test
    void offersPresetsThatReachEveryProvinceOnceAndCountNoShopAsRemoteToItself() {
        var presets = new ZonePresets((key, arguments) -> key).of(JISHISHAN);

        assertThat(presets).allSatisfy(preset -> plan(preset.zones().toArray(Zone[]::new)));
        assertThat(presets.get(0).zones()).satisfies(zones -> {
            assertThat(zones.get(0).provinces()).contains(GANSU);
            assertThat(zones.get(1).provinces()).contains(RegionCode.of("65")).doesNotContain(GANSU);
            assertThat(zones.stream().flatMap(zone -> zone.provinces().stream()))
                    .hasSize(31);
        });
    }

    private static Zone zone(Long freeOver, Zone.Remote remote) {
        return new Zone("Near", List.of(GANSU), 800, 200, freeOver, remote);
    }

    private static ShippingPlan plan(Zone... zones) {
        return ShippingPlan.none(new ShopId("shop")).changed(Stream.of(zones).toList(), null, BY);
    }

    private static void refuses(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable made) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(made)
                .satisfies(invalid -> assertThat(invalid.fields().get(0).code()).isEqualTo(code));
    }
}
