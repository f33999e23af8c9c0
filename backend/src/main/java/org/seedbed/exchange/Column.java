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

    /** What a spreadsheet is told about the cells of a column. */
    enum Kind {
        TEXT(""),
        INTEGER("0"),
        MONEY("0.00"),
        DATE("yyyy-mm-dd"),
        RATIO("0.0%");

        private final String numberFormat;

        Kind(String numberFormat) {
            this.numberFormat = numberFormat;
        }

        String numberFormat() {
            return numberFormat;
        }
    }

    private final String header;
    private final Kind kind;
    private final Function<? super T, ? extends @Nullable Object> value;

    private Column(String header, Kind kind, Function<? super T, ? extends @Nullable Object> value) {
        this.header = header;
        this.kind = kind;
        this.value = value;
    }

    public static <T> Column<T> text(String header, Function<? super T, @Nullable String> value) {
        return new Column<>(header, Kind.TEXT, value);
    }

    public static <T> Column<T> integer(String header, Function<? super T, ? extends @Nullable Number> value) {
        return new Column<T>(header, Kind.INTEGER, row -> {
            var number = value.apply(row);
            return number == null ? null : number.longValue();
        });
    }

    /** Hundredths in, two decimals out. */
    public static <T> Column<T> money(String header, Function<? super T, @Nullable Long> minorUnits) {
        return new Column<T>(header, Kind.MONEY, row -> {
            var amount = minorUnits.apply(row);
            return amount == null ? null : BigDecimal.valueOf(amount, 2);
        });
    }

    public static <T> Column<T> date(String header, Function<? super T, @Nullable LocalDate> value) {
        return new Column<>(header, Kind.DATE, value);
    }

    /** A moment as the wall clock of the given zone showed it. */
    public static <T> Column<T> instant(String header, ZoneId zone, Function<? super T, @Nullable Instant> value) {
        return new Column<T>(header, Kind.TEXT, row -> {
            var moment = value.apply(row);
            return moment == null ? null : DATE_TIME.format(moment.atZone(zone));
        });
    }

    /** A share of one: 0.25 is a quarter. */
    public static <T> Column<T> ratio(String header, Function<? super T, @Nullable Double> value) {
        return new Column<T>(header, Kind.RATIO, row -> {
            var share = value.apply(row);
            return share == null || !Double.isFinite(share) ? null : BigDecimal.valueOf(share);
        });
    }

    public String header() {
        return header;
    }

    Kind kind() {
        return kind;
    }

    /** A String, Long, BigDecimal or LocalDate, or null. */
    @Nullable
    Object of(T row) {
        return value.apply(row);
    }
}
