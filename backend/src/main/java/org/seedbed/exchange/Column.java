package org.seedbed.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One column of an export: its header and what it shows of each row; null shows as an empty cell. */
public final class Column<T> {

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private static final String TEXT = "";
    private static final String INTEGER = "0";
    private static final String DAY = "yyyy-mm-dd";
    private static final String PERCENT = "0.0%";

    private final String header;
    private final String numberFormat;
    private final Function<? super T, ? extends @Nullable Object> value;

    private Column(String header, String numberFormat, Function<? super T, ? extends @Nullable Object> value) {
        this.header = header;
        this.numberFormat = numberFormat;
        this.value = value;
    }

    public static <T> Column<T> text(String header, Function<? super T, @Nullable String> value) {
        return new Column<>(header, TEXT, value);
    }

    public static <T> Column<T> integer(String header, Function<? super T, ? extends @Nullable Number> value) {
        return new Column<T>(header, INTEGER, row -> {
            var number = value.apply(row);
            return number == null ? null : number.longValue();
        });
    }

    /** Minor units in, and out what they are in a currency of so many decimals. */
    public static <T> Column<T> money(String header, int decimals, Function<? super T, @Nullable Long> minorUnits) {
        var numberFormat = decimals == 0 ? INTEGER : INTEGER + "." + "0".repeat(decimals);
        return new Column<T>(header, numberFormat, row -> {
            var amount = minorUnits.apply(row);
            return amount == null ? null : BigDecimal.valueOf(amount, decimals);
        });
    }

    public static <T> Column<T> date(String header, Function<? super T, @Nullable LocalDate> value) {
        return new Column<>(header, DAY, value);
    }

    /** A moment as the wall clock of the given zone showed it. */
    public static <T> Column<T> instant(String header, ZoneId zone, Function<? super T, @Nullable Instant> value) {
        return new Column<T>(header, TEXT, row -> {
            var moment = value.apply(row);
            return moment == null ? null : DATE_TIME.format(moment.atZone(zone));
        });
    }

    /** A share of one: 0.25 is a quarter. */
    public static <T> Column<T> ratio(String header, Function<? super T, @Nullable Double> value) {
        return new Column<T>(header, PERCENT, row -> {
            var share = value.apply(row);
            return share == null || !Double.isFinite(share) ? null : BigDecimal.valueOf(share);
        });
    }

    public String header() {
        return header;
    }

    /** What a spreadsheet is told about its cells. */
    String numberFormat() {
        return numberFormat;
    }

    /** A String, Long, BigDecimal or LocalDate, or null. */
    @Nullable
    Object of(T row) {
        return value.apply(row);
    }
}
