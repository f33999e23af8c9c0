package org.seedbed.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.seedbed.exchange.Problem.Severity;

/** One cell with its place, its value as the file has it, and the text left after cleaning. */
public record Cell(int row, String column, String raw, String text) {
    private static final int HUNDREDTHS = 2;

    static Cell of(int row, String column, String raw) {
        return new Cell(row, column, raw, Cleaning.clean(raw));
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Text of at most so many characters. */
    public Parsed<String> text(int most) {
        return parse((cell, text) -> text.codePointCount(0, text.length()) > most
                ? Parsed.problem(cell, Problem.TOO_LONG)
                : Parsed.value(cell, text));
    }

    /** An amount in hundredths, zero or more. */
    public Parsed<Long> money() {
        return money(HUNDREDTHS);
    }

    /** An amount in the minor units of a currency of so many decimals, zero or more. */
    public Parsed<Long> money(int decimals) {
        return parse((cell, text) -> Numbers.money(cell, text, decimals, false));
    }

    /** An amount in hundredths that may be below zero. */
    public Parsed<Long> signedMoney() {
        return parse((cell, text) -> Numbers.money(cell, text, HUNDREDTHS, true));
    }

    public Parsed<Long> integer(long least, long most) {
        return parse((cell, text) -> Numbers.integer(cell, text, least, most));
    }

    /** A calendar day; a time of day beside it is ignored. */
    public Parsed<LocalDate> date() {
        return parse(Dates::date);
    }

    /** Wall time; a bare day means its midnight. */
    public Parsed<LocalDateTime> dateTime() {
        return parse(Dates::dateTime);
    }

    /** A moment: wall time in the given zone unless the cell names its own offset. */
    public Parsed<Instant> instant(ZoneId zone) {
        return parse((cell, text) -> Dates.instant(cell, text, zone));
    }

    /**
     * A number that is a name. Scientific notation is an error; sixteen or more digits that end in zeros after the
     * fifteenth are only suspicious, so the value comes with a warning (see {@link Table#lostDigits}).
     */
    public Parsed<String> identifier() {
        return parse(Identifiers::identifier);
    }

    /** A mainland mobile number as its eleven digits. */
    public Parsed<String> phone() {
        return parse(Identifiers::phone);
    }

    /** One of several words; width, case and surrounding space do not matter. */
    public <E> Parsed<E> choice(Map<String, E> aliases) {
        return parse((cell, text) -> {
            var key = Cleaning.key(text);
            return aliases.entrySet().stream()
                    .filter(alias -> Cleaning.key(alias.getKey()).equals(key))
                    .findFirst()
                    .map(alias -> Parsed.value(cell, alias.getValue()))
                    .orElseGet(() -> Parsed.problem(cell, Problem.BAD_ENUM));
        });
    }

    public Problem problem(String code) {
        return new Problem(row, column, raw, code, Severity.ERROR);
    }

    public Problem warning(String code) {
        return new Problem(row, column, raw, code, Severity.WARNING);
    }

    private <T> Parsed<T> parse(BiFunction<Cell, String, Parsed<T>> meaning) {
        return isEmpty() ? new Parsed<>(this, absent(), null) : meaning.apply(this, text);
    }

    private static <T> @Nullable T absent() {
        return null;
    }
}
