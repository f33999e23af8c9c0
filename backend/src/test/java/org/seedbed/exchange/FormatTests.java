package org.seedbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "..\\..\\boot.ini",
                "a\r\nSet-Cookie: x=1",
                "\u202Ecod.exe",
                "a\"; filename=\"b.exe",
                "a\u0000b",
                "CON:",
                "a;b%2f<svg>",
                "~/.ssh/id",
                "…\u2028…\uD800"
            })
    void givesFilesNamesThatLeadNowhereAndHideNothing(String title) {
        assertThat(Format.CSV.fileName(title))
                .endsWith(".csv")
                .matches("[\\p{L}\\p{M}\\p{N} ()（）_-]+\\.csv")
                .doesNotContain("..");
    }

    @Test
    void keepsWhatPeopleCallThings() {
        assertThat(Format.XLSX.fileName("积石山县电商培训第 16 期（一班） 名单")).isEqualTo("积石山县电商培训第 16 期（一班） 名单.xlsx");
        assertThat(Format.CSV.fileName("𠮷".repeat(200))).isEqualTo("𠮷".repeat(80) + ".csv");
    }
}
