package org.seedbed.shop.catalogue;

import java.util.HashSet;
import java.util.List;
import org.seedbed.shared.Invalid;

/** One thing a buyer chooses about a product, such as its size, and what there is to choose from. */
public record Option(String name, List<String> values) {
    private static final int MOST_VALUES = 20;
    private static final int LONGEST = 30;

    public Option {
        name = name.strip();
        values = values.stream().map(String::strip).toList();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw Invalid.field("options", "option-name", LONGEST);
        }
        if (values.isEmpty() || values.size() > MOST_VALUES) {
            throw Invalid.field("options", "option-values", name, MOST_VALUES);
        }
        if (values.stream().anyMatch(value -> value.isEmpty() || value.length() > LONGEST)) {
            throw Invalid.field("options", "option-value", name, LONGEST);
        }
        if (new HashSet<>(values).size() < values.size()) {
            throw Invalid.field("options", "option-value-twice", name);
        }
    }
}
