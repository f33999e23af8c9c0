package org.seedbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedbed.exchange.Problem.Severity;

class CellTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void takesOffWhatSpreadsheetsAndMarketplacesLeave() {
        assertThat(cell("\uFEFF\t 昆明\u3000\u00A0\t").text()).isEqualTo("昆明");
        assertThat(cell("=\"1930000000000001\"").text()).isEqualTo("1930000000000001");
        assertThat(cell("=\"a \"\"b\"\"\"").text()).isEqualTo("a \"b\"");
        assertThat(cell("'13800138000").text()).isEqualTo("13800138000");
        assertThat(cell("\u202D13800138000\u202C").text()).isEqualTo("13800138000");
        assertThat(cell("a\tb").text()).isEqualTo("a\tb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "-", "\t-", "null", "NULL", "无", "=\"\"", "'"})
    void countsEveryWayOfSayingNothingAsEmpty(String raw) {
        assertThat(cell(raw).isEmpty()).isTrue();
        assertThat(cell(raw).money()).isEqualTo(new Parsed<Long>(cell(raw), null, null));
    }

    @Test
    void asksForAValueOnlyWhenOneIsRequired() {
        var problems = new ArrayList<Problem>();
        assertThat(cell("").date().reportTo(problems)).isNull();
        assertThat(cell(" ").date().required().reportTo(problems)).isNull();
        assertThat(cell("x").date().required().reportTo(problems)).isNull();
        assertThat(problems).extracting(Problem::code).containsExactly("required-empty", "bad-date");
    }

    @Test
    void quotesTheValueAsTheFileHasIt() {
        assertThat(cell("\t'x ").money().problem())
                .isEqualTo(new Problem(7, "column", "\t'x ", "bad-money", Severity.ERROR));
        assertThat(cell("x".repeat(900)).money().problem().value()).hasSize(200).endsWith("…");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1,234.50|123450", "¥12|1200", "12.5元|1250", "￥0.01|1", "0|0", "1,234,567.89|123456789",
                "１２．５|1250", "\t168.99\t|16899", "'30.00|3000", "+5|500", "-0.00|0", "¥ 1 200.00|120000",
                "90071992547409.93|9007199254740993", "999999999999999.99|99999999999999999"
            })
    void readsAmountsToTheLastCent(String raw, long cents) {
        assertThat(cell(raw).money().value()).isEqualTo(cents);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1050|0|1050", "¥1,050|0|1050", "1.5|3|1500", "1.234|3|1234", "12|3|12000"})
    void readsAmountsOfOtherCurrenciesInTheirMinorUnits(String raw, int decimals, long minorUnits) {
        assertThat(cell(raw).money(decimals).value()).isEqualTo(minorUnits);
    }

    @ParameterizedTest
    @CsvSource({"10.5,0", "10.0,0", "1.2345,3"})
    void refusesDecimalsThatTheCurrencyDoesNotHave(String raw, int decimals) {
        assertThat(cell(raw).money(decimals).problem().code()).isEqualTo("too-many-decimals");
    }

    @Test
    void readsAmountsBelowZeroOnlyWhereTheyMakeSense() {
        assertThat(cell("-5.00").signedMoney().value()).isEqualTo(-500);
        assertThat(cell("-¥5").signedMoney().value()).isEqualTo(-500);
        assertThat(cell("¥-5").signedMoney().value()).isEqualTo(-500);
        assertThat(code("-5.00", Cell::money)).isEqualTo("negative");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1.234|too-many-decimals",
                "0.100|too-many-decimals",
                "12,34|bad-money",
                "1,2345|bad-money",
                "1.2.3|bad-money",
                "--1|bad-money",
                "-¥-1|bad-money",
                "1E+3|bad-money",
                "=1+1|bad-money",
                "12万|bad-money",
                "NaN|bad-money",
                "元|bad-money",
                "1000000000000000|out-of-range"
            })
    void refusesAmountsItWouldHaveToGuess(String raw, String code) {
        assertThat(code(raw, Cell::signedMoney)).isEqualTo(code);
    }

    @Test
    void refusesEndlessNumbersWithoutEffort() {
        assertThat(code("1,111".repeat(6_000), Cell::money)).isEqualTo("bad-money");
        assertThat(code("1".repeat(32_000), Cell::date)).isEqualTo("bad-date");
    }

    @Test
    void readsCounts() {
        assertThat(cell("1,200").integer(0, 9999).value()).isEqualTo(1200);
        assertThat(cell("3.0").integer(0, 9).value()).isEqualTo(3);
        assertThat(cell("-3").integer(-5, 5).value()).isEqualTo(-3);
        assertThat(code("3.5", cell -> cell.integer(0, 9))).isEqualTo("bad-integer");
        assertThat(code("10", cell -> cell.integer(0, 9))).isEqualTo("out-of-range");
        assertThat(code("9".repeat(30), cell -> cell.integer(0, 9))).isEqualTo("out-of-range");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-05",
                "2026/1/5",
                "2026年1月5日",
                "20260105",
                "2026.1.5",
                "2026-1-05",
                "２０２６/1/5",
                "2026-01-05 00:00:00",
                "2026/1/5 8:30",
                "2026-01-05T08:30:00.123",
                "2026年1月5日 8:30"
            })
    void readsDaysInEveryUsualForm(String raw) {
        assertThat(cell(raw).date().value()).isEqualTo(LocalDate.of(2026, 1, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-13-01",
                "1/5/2026",
                "05.01.2026",
                "2026-1/5",
                "46027",
                "2026-01",
                "2026-01-05 25:00"
            })
    void refusesDaysThatDoNotExistOrCouldBeTwo(String raw) {
        assertThat(code(raw, Cell::date)).isEqualTo("bad-date");
    }

    @Test
    void readsMomentsInTheZoneOfTheFileUnlessTheyNameTheirOwn() {
        assertThat(cell("2016/5/23 22:02").dateTime().value()).isEqualTo(LocalDateTime.of(2016, 5, 23, 22, 2));
        assertThat(cell("2026-01-05").dateTime().value()).isEqualTo(LocalDateTime.of(2026, 1, 5, 0, 0));
        assertThat(cell("2026-01-05 08:30:15").instant(SHANGHAI).value())
                .isEqualTo(Instant.parse("2026-01-05T00:30:15Z"));
        assertThat(cell("2026-05-01 10:00:00 +0200").instant(SHANGHAI).value())
                .isEqualTo(Instant.parse("2026-05-01T08:00:00Z"));
        assertThat(cell("2026-05-01T10:00:00Z").instant(SHANGHAI).value())
                .isEqualTo(Instant.parse("2026-05-01T10:00:00Z"));
        assertThat(code("2026-05-01 10:00:00 +0200", Cell::dateTime)).isEqualTo("bad-date");
        assertThat(code("2026-05-01 10:00:00 +99:00", cell -> cell.instant(SHANGHAI)))
                .isEqualTo("bad-date");
    }

    @Test
    void detectsIdentifiersThatASpreadsheetHasDamaged() {
        assertThat(code("6.91793E+18", Cell::identifier)).isEqualTo("scientific-notation");
        assertThat(code("7E+18", Cell::identifier)).isEqualTo("scientific-notation");
        assertThat(cell("1E5").identifier().value()).isEqualTo("1E5");
        assertThat(cell("260105-123456789012345").identifier().problem()).isNull();
        var rounded = cell("6917931234567890000").identifier();
        assertThat(rounded.value()).isEqualTo("6917931234567890000");
        assertThat(rounded.problem().code()).isEqualTo("digits-lost");
        assertThat(rounded.problem().severity()).isEqualTo(Severity.WARNING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "+86 138-0013-8000",
                "86 13800138000",
                "008613800138000",
                "'13800138000",
                "138 0013 8000",
                "=\"13800138000\"",
                "１３８００１３８０００",
                "\u202D13800138000\u202C",
                "(+86)138–0013–8000",
                "'+8613800138000"
            })
    void readsPhonesHoweverTheyAreWritten(String raw) {
        assertThat(cell(raw).phone().value()).isEqualTo("13800138000");
    }

    @Test
    void refusesWhatIsNoMobileNumber() {
        for (String raw :
                new String[] {"1380013800", "138001380000", "12800138000", "+1 13800138000", "0871-65110000"}) {
            assertThat(code(raw, Cell::phone)).as(raw).isEqualTo("bad-phone");
        }
        assertThat(code("1.38E+10", Cell::phone)).isEqualTo("scientific-notation");
    }

    @Test
    void readsOneOfSeveralWords() {
        var words = Map.of("是", true, "YES", true, "否", false);
        assertThat(cell(" 是").choice(words).value()).isTrue();
        assertThat(cell("ｙes").choice(words).value()).isTrue();
        assertThat(code("maybe", cell -> cell.choice(words))).isEqualTo("bad-enum");
    }

    @Test
    void measuresTextInCharacters() {
        assertThat(cell("𠮷田").text(2).value()).isEqualTo("𠮷田");
        assertThat(code("abc", cell -> cell.text(2))).isEqualTo("too-long");
    }

    private static String code(String raw, Function<Cell, Parsed<?>> parser) {
        var parsed = parser.apply(cell(raw));
        assertThat(parsed.value()).isNull();
        return parsed.problem().code();
    }

    private static Cell cell(String raw) {
        return Cell.of(7, "column", raw);
    }
}
