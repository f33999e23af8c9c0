package org.seedbed.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.seedbed.exchange.Problem.Severity;

/** The names of the columns and where each stands; the first of two equal names wins. */
final class Header {

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Header(int row, List<String> cells) {
        names = cells.stream().map(Header::name).toList();
        for (int place = 0; place < names.size(); place++) {
            var key = Cleaning.key(names.get(place));
            if (!key.isEmpty() && places.putIfAbsent(key, place) != null) {
                problems.add(new Problem(
                        row, names.get(place), cells.get(place), Problem.HEADER_DUPLICATE, Severity.WARNING));
            }
        }
    }

    List<String> names() {
        return names;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Minus one when there is no such column. */
    int placeOf(String name) {
        return places.getOrDefault(Cleaning.key(name), -1);
    }

    private static String name(String cell) {
        var name = Cleaning.clean(cell);
        return name.isEmpty() ? Cleaning.trim(cell) : name;
    }
}
