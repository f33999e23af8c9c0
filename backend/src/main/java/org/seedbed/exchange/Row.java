package org.seedbed.exchange;

import java.util.List;

/** One row below the header, numbered as a spreadsheet would show it. */
public final class Row {

    private final int number;
    private final Header header;
    private final List<String> values;

    Row(int number, Header header, List<String> values) {
        this.number = number;
        this.header = header;
        this.values = values;
    }

    public int number() {
        return number;
    }

    /** The cells as the file has them, uncleaned, possibly fewer than the header names. */
    public List<String> values() {
        return values;
    }

    /** The cell under the first of these names that the header knows; an empty one when it knows none. */
    public Cell first(String... names) {
        for (String name : names) {
            int place = header.placeOf(name);
            if (place >= 0) return at(place);
        }
        return Cell.of(number, names[0], "");
    }

    /** The cell of the n-th column, counted from zero. */
    public Cell at(int place) {
        var column = place < header.names().size() ? header.names().get(place) : "";
        return Cell.of(number, column, place < values.size() ? values.get(place) : "");
    }
}
