package org.seedbed.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and moments in the forms that Chinese spreadsheets and shop exports use; never month-first, never guessed. */
final class Dates {

    private static final int LONGEST = 40;
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final String TIME = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?";
    private static final String OFFSET = "\\s*(Z|[-+]\\d{2}:?\\d{2})?";
    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{4})(?:-(\\d{1,2})-|/(\\d{1,2})/|\\.(\\d{1,2})\\.|年(\\d{1,2})月)(\\d{1,2})(?:日?|(?:日|[T\\s])\\s*" + TIME
                    + OFFSET + ")");

    private Dates() {}

    static Parsed<LocalDate> date(Cell cell, String text) {
        return read(cell, text).map(moment -> moment.wall().toLocalDate());
    }

    static Parsed<LocalDateTime> dateTime(Cell cell, String text) {
        var moment = read(cell, text);
        boolean elsewhere = moment.value() != null && moment.value().offset() != null;
        return elsewhere ? Parsed.problem(cell, Problem.BAD_DATE) : moment.map(Moment::wall);
    }

    static Parsed<Instant> instant(Cell cell, String text, ZoneId zone) {
        return read(cell, text).map(moment -> moment.in(zone));
    }

    private static Parsed<Moment> read(Cell cell, String text) {
        var plain = Cleaning.trim(Cleaning.halfWidth(text));
        if (plain.length() > LONGEST) return Parsed.problem(cell, Problem.BAD_DATE);
        try {
            var compact = COMPACT.matcher(plain);
            if (compact.matches()) return Parsed.value(cell, Moment.atMidnight(day(compact, 2, 3)));
            var written = WRITTEN.matcher(plain);
            return written.matches() ? Parsed.value(cell, moment(written)) : Parsed.problem(cell, Problem.BAD_DATE);
        } catch (DateTimeException impossible) {
            return Parsed.problem(cell, Problem.BAD_DATE);
        }
    }

    private static Moment moment(Matcher written) {
        int month = 2;
        while (written.group(month) == null) month++;
        var day = day(written, month, 6);
        if (written.group(7) == null) return Moment.atMidnight(day);
        int second = written.group(9) == null ? 0 : number(written, 9);
        var time = LocalTime.of(number(written, 7), number(written, 8), second);
        var offset = written.group(10);
        return new Moment(day.atTime(time), offset == null ? null : ZoneOffset.of(offset));
    }

    private static LocalDate day(Matcher matched, int month, int day) {
        return LocalDate.of(number(matched, 1), number(matched, month), number(matched, day));
    }

    private static int number(Matcher matched, int group) {
        return Integer.parseInt(matched.group(group));
    }

    private record Moment(LocalDateTime wall, @Nullable ZoneOffset offset) {

        static Moment atMidnight(LocalDate day) {
            return new Moment(day.atStartOfDay(), null);
        }

        Instant in(ZoneId zone) {
            return offset == null ? wall.atZone(zone).toInstant() : wall.toInstant(offset);
        }
    }
}
