package org.seedbed.cohort.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateCodeTests {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void readsWhatItPrinted() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var code = CertificateCode.fromRandom(sixteen(random));
            assertThat(code.printed()).matches("(?:[0-9A-Z]{4}-){4}[0-9A-Z]");
            assertThat(CertificateCode.parse(code.printed())).contains(code);
            assertThat(CertificateCode.parse(" " + code.printed().toLowerCase(Locale.ROOT) + " "))
                    .contains(code);
        }
    }

    @Test
    void noticesAnyOneWrongCharacter() {
        var code = CertificateCode.fromRandom("0123456789ABCDEF").value();
        for (int place = 0; place < code.length(); place++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != code.charAt(place)) {
                    var mistyped = code.substring(0, place) + other + code.substring(place + 1);
                    assertThat(CertificateCode.parse(mistyped)).as(mistyped).isEmpty();
                }
            }
        }
    }

    @Test
    void takesLettersThatLookLikeDigitsForTheDigits() {
        var code = CertificateCode.fromRandom("1010101010101010");

        assertThat(CertificateCode.parse("IOLO-iolo-IOLO-10lo" + code.value().substring(16)))
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0000-0000-0000-0000", "UUUU-0000-0000-0000-0", "000000000000000000", "证书"})
    void readsNothingElse(String typed) {
        assertThat(CertificateCode.parse(typed)).isEmpty();
    }

    @Test
    void isMadeFromSixteenCharactersOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> CertificateCode.fromRandom("short"));
    }

    @ParameterizedTest
    @CsvSource({
        "王明, 王*",
        "王小明, 王*明",
        "欧阳小明, 欧**明",
        "王, 王",
        "Anna Kovács, A*** K***",
        "Bo, B***",
    })
    void hidesMostOfTheHoldersName(String name, String shown) {
        assertThat(PublicCertificate.masked(name)).isEqualTo(shown);
    }

    private static String sixteen(Random random) {
        return random.ints(16, 0, ALPHABET.length())
                .collect(
                        StringBuilder::new, (text, place) -> text.append(ALPHABET.charAt(place)), StringBuilder::append)
                .toString();
    }
}
