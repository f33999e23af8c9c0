package org.seedbed.platform.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Moves every date in a file by one number of whole weeks, so that a programme written against one Monday is alive in the week
 * in which it is loaded; and leaves out rows of days that have not come yet. Works on the bytes, whatever their encoding: a date
 * is ASCII in all of those we read.
 */
final class DateShift {
    private static final LocalDate WRITTEN_AGAINST = LocalDate.of(2026, 1, 5);
    private static final Pattern DATE =
            Pattern.compile("(?<![0-9])(20[0-9]{2})([-/])([0-9]{1,2})\\2([0-9]{1,2})(?![0-9])");

    private final long weeks;
    private final LocalDate today;

    private DateShift(long weeks, LocalDate today) {
        this.weeks = weeks;
        this.today = today;
    }

    /** From the Monday the files were written against to the Monday of this day's week. */
    static DateShift to(LocalDate today) {
        return new DateShift(ChronoUnit.WEEKS.between(WRITTEN_AGAINST, today.with(DayOfWeek.MONDAY)), today);
    }

    static DateShift none(LocalDate today) {
        return new DateShift(0, today);
    }

    byte[] move(byte[] file) {
        return isZip(file) ? moveInWorkbook(file) : bytes(move(text(file)));
    }

    /** The rows of a text file whose dates all lie before today; the header stays. */
    byte[] untilYesterday(byte[] moved) {
        if (isZip(moved)) {
            return moved;
        }
        return bytes(text(moved)
                .lines()
                .filter(line ->
                        DATE.matcher(line).results().map(DateShift::date).allMatch(today::isAfter))
                .collect(Collectors.joining("\r\n", "", "\r\n")));
    }

    private String move(String text) {
        return DATE.matcher(text).replaceAll(match -> {
            var moved = date(match).plusWeeks(weeks);
            return match.group(2).equals("-")
                    ? moved.toString()
                    : moved.getYear() + "/" + moved.getMonthValue() + "/" + moved.getDayOfMonth();
        });
    }

    private byte[] moveInWorkbook(byte[] file) {
        var moved = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                var out = new ZipOutputStream(moved)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(bytes(move(text(in.readAllBytes()))));
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Not a workbook", e);
        }
        return moved.toByteArray();
    }

    private static LocalDate date(MatchResult match) {
        return LocalDate.of(
                Integer.parseInt(match.group(1)), Integer.parseInt(match.group(3)), Integer.parseInt(match.group(4)));
    }

    private static boolean isZip(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
