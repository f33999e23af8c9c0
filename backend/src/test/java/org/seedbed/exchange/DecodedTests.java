package org.seedbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedbed.exchange.Refusals.assertRefused;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DecodedTests {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TEXT = "姓名,城市\r\n王小明,昆明\r\n";

    @Test
    void knowsEveryEncodingByItsMarkOrItsBytes() {
        assertThat(Decoded.from(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Decoded(TEXT, "UTF-8"));
        assertThat(Decoded.from(TEXT.getBytes(GB18030))).isEqualTo(new Decoded(TEXT, "GB18030"));
        assertThat(Decoded.from(marked("efbbbf", StandardCharsets.UTF_8))).isEqualTo(new Decoded(TEXT, "UTF-8 BOM"));
        assertThat(Decoded.from(marked("fffe", StandardCharsets.UTF_16LE))).isEqualTo(new Decoded(TEXT, "UTF-16LE"));
        assertThat(Decoded.from(marked("feff", StandardCharsets.UTF_16BE))).isEqualTo(new Decoded(TEXT, "UTF-16BE"));
    }

    @Test
    void readsRareCharactersOfGb18030() {
        var rare = "姓名\n𠮷田,㐀\n";
        assertThat(Decoded.from(rare.getBytes(GB18030)).text()).isEqualTo(rare);
    }

    @Test
    void keepsTheBackslashByteInsideItsCharacter() {
        var bytes = hex("d0d5c3fb2c" + "bf5c" + "2c" + "bf5c22" + "0a");
        assertThat(Decoded.from(bytes).text()).isEqualTo("姓名,縗,縗\"\n").doesNotContain("\\");
    }

    @Test
    void refusesALeadByteThatWouldSwallowAQuotationMark() {
        assertRefused(hex("d0d5c3fb0a" + "8122" + "0a"), "encoding-unknown", 2, 5);
    }

    @Test
    void refusesATruncatedLastCharacterInEitherEncoding() {
        var utf8 = TEXT.strip().getBytes(StandardCharsets.UTF_8);
        assertRefused(Arrays.copyOf(utf8, utf8.length - 1), "encoding-unknown", 2, utf8.length - 3);
        var gbk = TEXT.strip().getBytes(GB18030);
        assertRefused(Arrays.copyOf(gbk, gbk.length - 1), "encoding-unknown");
    }

    /** What GBK leaves to each program stays one character of its own, and takes no separator with it. */
    @Test
    void t17KeepsPrivateCharactersFromSwallowingWhatFollows() {
        var text = Decoded.from(hex("d0d5c3fb0a" + "a17c" + "2c" + "b0a10a")).text();

        assertThat(text).startsWith("姓名\n").endsWith(",啊\n").doesNotContain("|", "\uFFFD");
        assertThat(text.codePointCount(0, text.length())).isEqualTo(7);
    }

    @Test
    void t17RefusesLeadBytesBeforeEverySeparator() {
        for (var separator : new String[] {"2c", "0a", "0d", "09", "3b", "22", "27", "3d"}) {
            assertRefused(hex("d0d5c3fb0a" + "81" + separator + "b0a1"), "encoding-unknown");
        }
    }

    @Test
    void refusesTwoEncodingsInOneFileAndSaysWhereTheSecondBegins() {
        var first = TEXT.getBytes(StandardCharsets.UTF_8);
        assertRefused(joined(first, "李雷,大理\r\n".getBytes(GB18030)), "encoding-unknown", 3, first.length);
        assertRefused(joined(marked("efbbbf", StandardCharsets.UTF_8), "李雷\r\n".getBytes(GB18030)), "encoding-unknown");
    }

    @Test
    void refusesWideTextWithoutAMarkAndBinaryData() {
        assertRefused("name,city".getBytes(StandardCharsets.UTF_16LE), "encoding-unknown", 1, 1);
        assertRefused(hex("89504e470d0a1a0a0000000d49484452"), "encoding-unknown");
    }

    private static byte[] marked(String mark, Charset charset) {
        return joined(hex(mark), TEXT.getBytes(charset));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
