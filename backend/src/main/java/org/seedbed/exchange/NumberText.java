package org.seedbed.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** How a workbook's numbers read as text: dates as dates, other numbers with the digits a spreadsheet can vouch for. */
final class NumberText {

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    private static final int LEAP_DAY_THAT_NEVER_WAS = 60;

    /** Few enough digits that no arithmetic on them can be made expensive. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(?:\\.\\d{1,40})?(?:[eE][-+]?\\d{1,2})?");

    private static final Pattern WHOLE = Pattern.compile("-?\\d+");
    private static final Pattern NOT_PLACEHOLDERS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
    private static final Pattern DATE_PLACEHOLDERS = Pattern.compile("[ymdhsYMDHS]");

    private final List<Boolean> isDate = new ArrayList<>();
    private final boolean since1904;

    private NumberText(boolean since1904) {
        this.since1904 = since1904;
    }

    /** A workbook without styles. */
    static NumberText plain(boolean since1904) {
        return new NumberText(since1904);
    }

    static NumberText from(Markup styles, boolean since1904) throws XMLStreamException, IOException {
        var numbers = new NumberText(since1904);
        var formats = new HashMap<String, String>();
        boolean inCellFormats = false;
        while (styles.advance()) {
            if (styles.starts("numFmt")) {
                formats.put(
                        String.valueOf(styles.attribute("numFmtId")), String.valueOf(styles.attribute("formatCode")));
            } else if (styles.starts("cellXfs") || styles.ends("cellXfs")) {
                inCellFormats = styles.starts("cellXfs");
            } else if (inCellFormats && styles.starts("xf")) {
                var id = String.valueOf(styles.attribute("numFmtId"));
                numbers.isDate.add(formats.containsKey(id) ? showsDates(formats.get(id)) : isBuiltInDate(id));
            }
        }
        return numbers;
    }

    String of(String raw, int style) {
        if (!NUMBER.matcher(raw).matches()) return raw;
        var number = new BigDecimal(raw);
        boolean inCalendar = number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
        if (style < isDate.size() && isDate.get(style) && inCalendar) return date(number);
        if (WHOLE.matcher(raw).matches()) return raw;
        var rounded = number.round(new MathContext(15, RoundingMode.HALF_EVEN)).stripTrailingZeros();
        return rounded.toPlainString();
    }

    private String date(BigDecimal serial) {
        long seconds =
                serial.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
        long days = seconds / 86_400;
        var time = LocalTime.ofSecondOfDay(seconds % 86_400);
        if (days == 0) return time.format(TIME);
        var zero = LocalDate.of(1899, 12, days < LEAP_DAY_THAT_NEVER_WAS ? 31 : 30);
        var day = (since1904 ? LocalDate.of(1904, 1, 1) : zero).plusDays(days);
        return day.atTime(time).format(DATE_TIME);
    }

    private static boolean showsDates(String format) {
        var placeholders = NOT_PLACEHOLDERS.matcher(format).replaceAll("");
        return !"General".equalsIgnoreCase(placeholders)
                && DATE_PLACEHOLDERS.matcher(placeholders).find();
    }

    private static boolean isBuiltInDate(String id) {
        if (!WHOLE.matcher(id).matches() || id.length() > 3) return false;
        int number = Integer.parseInt(id);
        return number >= 14 && number <= 22
                || number >= 27 && number <= 36
                || number >= 45 && number <= 47
                || number >= 50 && number <= 58;
    }
}
