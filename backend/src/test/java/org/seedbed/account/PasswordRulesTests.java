package org.seedbed.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedbed.shared.Invalid;

class PasswordRulesTests {
    private static final List<@Nullable String> LI = Arrays.asList("李 小花", "lihua", "13800001234", null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "花椒百合土豆山药",
                "🌶🌶🥔🥔🍯🍯🧄🧅",
                " starts and ends with spaces ",
                "ﬁne ligatures",
                "tab\tinside it",
                "purple tea li"
            })
    void takesAnyCharactersOfAnyScript(String password) {
        assertThatCode(() -> PasswordRules.require(password, LI)).doesNotThrowAnyException();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        refuses("🌶🥔🍯🧄🧅🌽🍎", "password-length");
        assertThatCode(() -> PasswordRules.require("🌶🥔🍯🧄".repeat(32), LI)).doesNotThrowAnyException();
        refuses("🌶🥔🍯🧄".repeat(32) + "🌽", "password-length");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iloveyou",
                "ILoveYou",
                "1qaz2wsx",
                "ｉｌｏｖｅｙｏｕ",
                "football1",
                "basketball",
                "elizabeth",
                "88888888",
                "12121212",
                "sunshine1"
            })
    void refusesCommonPasswordsInAnyWriting(String password) {
        refuses(password, "password-common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seedbed2026",
                "Seedbed-Training!",
                "taobaoshop88",
                "woaini1314520",
                "电商培训学员2026",
                "admin-password-2026-2027"
            })
    void refusesWordsOfTheProgramme(String password) {
        refuses(password, "password-known");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lihua1234",
                "LIHUA-lihua",
                "13800001234",
                "a13800001234",
                "李小花20080808",
                "小花-seedbed",
                "8613800001234!"
            })
    void refusesWhatSaysOnlyWhoSomebodyIs(String password) {
        refuses(password, "password-known");
    }

    @Test
    void letsKnownWordsStandInALongerSecret() {
        assertThatCode(() -> PasswordRules.require("lihua grows 40 walnut trees", LI))
                .doesNotThrowAnyException();
        assertThatCode(() -> PasswordRules.require("seedbed of rye and barley", LI))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesHalfACharacter() {
        refuses("walnut \ud83c tree", "malformed");
    }

    @Test
    void knowsThirtyThousandCommonPasswords() throws IOException {
        assertThat(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies())
                .hasSizeGreaterThanOrEqualTo(30_000)
                .allMatch(password -> password.equals(password.toLowerCase(Locale.ROOT)))
                .filteredOn(password -> password.length() >= PasswordRules.SHORTEST)
                .allSatisfy(password -> refuses(password, "password-common"));
    }

    private static void refuses(String password, String code) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> PasswordRules.require(password, LI))
                .satisfies(invalid -> assertThat(invalid.fields())
                        .singleElement()
                        .satisfies(field -> {
                            assertThat(field.name()).isEqualTo("password");
                            assertThat(field.code()).isEqualTo(code);
                        }));
    }
}
