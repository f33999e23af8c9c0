package org.seedbed.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** One worksheet read cell by cell; of a formula only the value it last had is taken. */
final class Sheet {

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})\\d{1,7}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,7}");

    private final Markup xml;
    private final List<String> strings;
    private final NumberText numbers;

    Sheet(Markup xml, List<String> strings, NumberText numbers) {
        this.xml = xml;
        this.strings = strings;
        this.numbers = numbers;
    }

    void readInto(RowCollector rows) throws XMLStreamException {
        int number = 0;
        while (xml.advance() && !xml.ends("sheetData")) {
            if (!xml.starts("row")) continue;
            number = count(xml.attribute("r"), number + 1);
            rows.add(number, row(number, rows.limits()));
        }
    }

    private List<String> row(int number, Limits limits) throws XMLStreamException {
        var cells = new ArrayList<String>();
        int place = -1;
        while (xml.advance() && !xml.ends("row")) {
            if (!xml.starts("c")) continue;
            place = place(xml.attribute("r"), place + 1);
            var value = value(number, limits);
            if (value.isEmpty()) continue;
            limits.checkColumns(number, place + 1);
            while (cells.size() <= place) cells.add("");
            cells.set(place, value);
        }
        return cells;
    }

    private String value(int row, Limits limits) throws XMLStreamException {
        var type = xml.attribute("t");
        int style = count(xml.attribute("s"), 0);
        var value = "";
        while (xml.advance() && !xml.ends("c")) {
            if (xml.starts("is")) value = xml.richText("is", row, limits);
            else if (xml.starts("v")) value = meaning(type == null ? "n" : type, xml.text(row, limits), style);
        }
        return value;
    }

    private String meaning(String type, String raw, int style) throws XMLStreamException {
        if (raw.isEmpty()) return "";
        switch (type) {
            case "s":
                return shared(raw);
            case "b":
                return raw.equals("1") ? "TRUE" : "FALSE";
            case "n":
                return numbers.of(raw.trim(), style);
            default:
                return raw;
        }
    }

    private String shared(String index) throws XMLStreamException {
        int place = count(index.trim(), Integer.MAX_VALUE);
        if (place >= strings.size()) throw new XMLStreamException("no such shared string");
        return strings.get(place);
    }

    private static int place(@Nullable String address, int otherwise) throws XMLStreamException {
        if (address == null) return otherwise;
        var cell = ADDRESS.matcher(address);
        if (!cell.matches()) throw new XMLStreamException("no such cell");
        return cell.group(1).chars().reduce(0, (place, letter) -> place * 26 + letter - 'A' + 1) - 1;
    }

    private static int count(@Nullable String digits, int otherwise) throws XMLStreamException {
        if (digits == null) return otherwise;
        if (!COUNT.matcher(digits).matches()) return otherwise;
        return Integer.parseInt(digits);
    }
}
