package org.seedbed.shared;

import java.util.List;

/**
 * Input whose form is wrong: answered with 400, one entry per field. Each entry's text comes from the message {@code
 * invalid.code} in the reader's language, filled with the arguments in order.
 */
public class Invalid extends RuntimeException {
    private final transient List<Field> fields;

    public Invalid(List<Field> fields) {
        super(fields.toString());
        this.fields = List.copyOf(fields);
    }

    public static Invalid field(String name, String code, Object... arguments) {
        return new Invalid(List.of(new Field(name, code, List.of(arguments))));
    }

    public List<Field> fields() {
        return fields;
    }

    /** One wrong field: its path in the request, a stable code, and what the message is filled with. */
    public record Field(String name, String code, List<Object> arguments) {}
}
