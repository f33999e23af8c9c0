package org.seedbed.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTests {
    private static final RegionCode GANSU = RegionCode.of("62");
    private static final RegionCode LINXIA = RegionCode.of("6229");
    private static final RegionCode JISHISHAN = RegionCode.of("622927");

    @ParameterizedTest
    @CsvSource({
        "62, PROVINCE",
        "6229, PREFECTURE",
        "622927, COUNTY",
        "622927101, TOWNSHIP",
        "622927101200, VILLAGE",
    })
    void knowsItsLevelFromItsLength(String digits, RegionCode.Level level) {
        assertThat(RegionCode.of(digits).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "6",
                "622",
                "62292",
                "6229271",
                "6229271012",
                "6229271012001",
                "62a9",
                " 62",
                "٦٢",
                "６２",
                "02",
                "92",
                "620000",
                "6200",
                "622927000",
                "622927101000",
                "62\n"
            })
    void refusesWhatIsNoCode(String digits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegionCode.of(digits))
                .withMessageContaining("\"" + digits + "\"")
                .withMessageContaining("622927");
    }

    @Test
    void acceptsACityThatIsItsOwnCounty() {
        assertThat(RegionCode.of("441900003").parent()).contains(RegionCode.of("441900"));
    }

    @Test
    void containsItselfAndWhatLiesInside() {
        assertThat(JISHISHAN.contains(JISHISHAN)).isTrue();
        assertThat(GANSU.contains(JISHISHAN)).isTrue();
        assertThat(JISHISHAN.contains(RegionCode.of("622927101"))).isTrue();
    }

    @Test
    void containsNeitherItsParentNorItsNeighbours() {
        assertThat(JISHISHAN.contains(LINXIA)).isFalse();
        assertThat(JISHISHAN.contains(RegionCode.of("622926"))).isFalse();
        assertThat(GANSU.contains(RegionCode.of("64"))).isFalse();
    }

    @Test
    void climbsFromVillageToProvince() {
        assertThat(RegionCode.of("622927101200").parent()).contains(RegionCode.of("622927101"));
        assertThat(RegionCode.of("622927101").parent()).contains(JISHISHAN);
        assertThat(JISHISHAN.parent()).contains(LINXIA);
        assertThat(LINXIA.parent()).contains(GANSU);
        assertThat(GANSU.parent()).isEmpty();
    }

    @Test
    void knowsItsProvince() {
        assertThat(RegionCode.of("622927101200").province()).isEqualTo(GANSU);
        assertThat(GANSU.province()).isEqualTo(GANSU);
    }

    @Test
    void sortsARegionBeforeWhatLiesInside() {
        assertThat(GANSU).isLessThan(LINXIA);
        assertThat(JISHISHAN).isLessThan(RegionCode.of("64"));
    }
}
