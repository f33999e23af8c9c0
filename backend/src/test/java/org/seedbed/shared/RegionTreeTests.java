package org.seedbed.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTreeTests {
    private static final Pattern ENGLISH = Pattern.compile("[A-Z][A-Za-zü' -]+");

    private final RegionTree tree = RegionTree.ofChina();

    @Test
    void listsAllProvincesPrefecturesAndCounties() {
        assertThat(tree.provinces()).hasSize(34);
        assertThat(tree.all()).filteredOn(at(RegionCode.Level.PREFECTURE)).hasSize(342);
        assertThat(tree.all()).filteredOn(at(RegionCode.Level.COUNTY)).hasSizeBetween(2_850, 3_050);
        assertThat(tree.provinces())
                .allMatch(province -> tree.children(province.code()).size() > 0
                        || province.code().digits().matches("71|81|82"));
    }

    @Test
    void listsTheParentOfEveryRegion() {
        assertThat(tree.all())
                .allMatch(region -> region.code()
                        .parent()
                        .map(parent -> tree.children(parent).contains(region)
                                && tree.find(parent).isPresent())
                        .orElse(true));
    }

    @Test
    void namesEveryRegionInBothLanguages() {
        assertThat(tree.all()).allSatisfy(region -> {
            assertThat(region.name()).matches("\\p{IsHan}+");
            assertThat(region.englishName()).matches(ENGLISH);
        });
    }

    @Test
    void tellsNeighboursApartInEnglish() {
        var seen = new HashSet<String>();
        assertThat(tree.all()).allMatch(region -> seen.add(region.code().parent() + region.englishName()));
    }

    @ParameterizedTest
    @CsvSource({
        "62, 甘肃省, Gansu",
        "6229, 临夏回族自治州, Linxia",
        "622927, 积石山保安族东乡族撒拉族自治县, Jishishan",
        "64, 宁夏回族自治区, Ningxia",
        "6404, 固原市, Guyuan",
        "640424, 泾源县, Jingyuan",
        "61, 陕西省, Shaanxi",
        "15, 内蒙古自治区, Inner Mongolia",
        "54, 西藏自治区, Tibet",
        "81, 香港特别行政区, Hong Kong",
        "82, 澳门特别行政区, Macao",
        "71, 台湾省, Taiwan",
        "3502, 厦门市, Xiamen",
        "50, 重庆市, Chongqing",
        "6101, 西安市, Xi'an",
        "1411, 吕梁市, Lüliang",
        "330382, 乐清市, Yueqing",
        "341823, 泾县, Jing County",
        "622901, 临夏市, Linxia City",
        "622926, 东乡族自治县, Dongxiang",
        "620171, 兰州新区, Lanzhou New Area",
        "429004, 仙桃市, Xiantao",
        "659001, 石河子市, Shihezi",
        "441900, 东莞市, Dongguan",
    })
    void knowsRegionsByTheirUsualNames(String code, String name, String englishName) {
        assertThat(tree.require(RegionCode.of(code))).isEqualTo(new Region(RegionCode.of(code), name, englishName));
    }

    @Test
    void answersUnknownRegionsAsNotFound() {
        var nowhere = RegionCode.of("6299");

        assertThat(tree.find(nowhere)).isEmpty();
        assertThat(tree.children(nowhere)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tree.require(nowhere));
    }

    @Test
    void leadsFromTheProvinceToTheRegion() {
        assertThat(tree.path(RegionCode.of("622927")))
                .extracting(Region::englishName)
                .containsExactly("Gansu", "Linxia", "Jishishan");
    }

    @Test
    void leadsAVillageToItsCounty() {
        assertThat(tree.path(RegionCode.of("622927101200")))
                .extracting(region -> region.code().digits())
                .containsExactly("62", "6229", "622927");
    }

    @Test
    void leavesHeadingsOutOfPathsButNotOutOfTheTree() {
        assertThat(tree.path(RegionCode.of("110101"))).extracting(Region::name).containsExactly("北京市", "东城区");
        assertThat(tree.children(RegionCode.of("50"))).extracting(Region::name).containsExactly("市辖区", "县");
        assertThat(tree.search("市辖区", 10)).isEmpty();
    }

    @Test
    void listsChildrenInCodeOrder() {
        assertThat(tree.children(RegionCode.of("6229")))
                .hasSize(8)
                .isSortedAccordingTo((one, other) -> one.code().compareTo(other.code()));
    }

    @ParameterizedTest
    @CsvSource({
        "积石山, 622927",
        "jishi, 622927",
        "JISHISHAN, 622927",
        "622927, 622927",
        "泾源, 640424",
        "xian, 6101",
        "luliang, 1411",
        "inner mong, 15",
        "临夏, 6229",
        "62, 62"
    })
    void findsARegionFirstByWhatPeopleType(String text, String code) {
        assertThat(tree.search(text, 5)).first().extracting(Region::code).isEqualTo(RegionCode.of(code));
    }

    @Test
    void findsNoMoreThanAskedForAndNothingForNothing() {
        assertThat(tree.search("县", 7)).hasSize(7);
        assertThat(tree.search("  ' ", 7)).isEmpty();
        assertThat(tree.search("nowhere at all", 7)).isEmpty();
    }

    @Test
    void speaksTheReadersLanguage() {
        var gansu = tree.require(RegionCode.of("62"));

        assertThat(gansu.nameIn(Locale.SIMPLIFIED_CHINESE)).isEqualTo("甘肃省");
        assertThat(gansu.nameIn(Locale.ENGLISH)).isEqualTo("Gansu");
    }

    private static Predicate<Region> at(RegionCode.Level level) {
        return region -> region.code().level() == level;
    }
}
