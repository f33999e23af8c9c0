package org.seedbed.cohort;

import java.util.ArrayList;
import java.util.List;
import org.seedbed.exchange.Cell;
import org.seedbed.exchange.Row;

/** A column an import understands, under any of its names. */
public record ImportColumn(String meaning, List<String> names) {
    public static final ImportColumn EXTERNAL_ID = of("external_id", "学员编号", "编号", "student_id", "external id");
    public static final ImportColumn PHONE = of("phone", "手机号", "手机", "手机号码", "联系电话", "电话", "mobile");
    static final ImportColumn NAME = of("name", "姓名", "学员姓名", "full_name");
    static final ImportColumn GROUP = of("group", "小组", "组别", "分组");

    public static ImportColumn of(String meaning, String... aliases) {
        var names = new ArrayList<>(List.of(meaning));
        names.addAll(List.of(aliases));
        return new ImportColumn(meaning, List.copyOf(names));
    }

    public Cell of(Row row) {
        return row.first(names.toArray(String[]::new));
    }
}
