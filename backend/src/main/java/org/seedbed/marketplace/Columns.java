package org.seedbed.marketplace;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.seedbed.exchange.Cell;
import org.seedbed.exchange.Row;
import org.seedbed.exchange.Table;

/** The names under which one kind of file has each of its fields; of several names present, the first counts. */
final class Columns {
    private final Map<Field, String[]> names = new EnumMap<>(Field.class);

    Columns with(Field field, String... aliases) {
        names.put(field, aliases);
        return this;
    }

    boolean in(Table table, Field field) {
        return names.containsKey(field) && table.has(names.get(field));
    }

    boolean in(Table table, List<Field> fields) {
        return fields.stream().allMatch(field -> in(table, field));
    }

    Cell cell(Row row, Field field) {
        return row.first(names.getOrDefault(field, new String[] {field.name()}));
    }

    /** The name that this file gives the field. */
    String header(Table table, Field field) {
        return Arrays.stream(names.get(field)).filter(table::has).findFirst().orElseThrow();
    }

    boolean lostDigits(Table table, Field field) {
        return table.lostDigits(names.get(field));
    }

    /** The recognised columns of this file. */
    List<Field> present(Table table) {
        return names.keySet().stream().filter(field -> in(table, field)).toList();
    }
}
