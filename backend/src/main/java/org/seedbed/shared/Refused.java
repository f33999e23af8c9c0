package org.seedbed.shared;

import java.util.List;

/**
 * A request that is understood but not allowed by a rule: answered with 409 and a problem of type {@code urn:problem:code}. The
 * text comes from the message {@code problem.code} in the reader's language, filled with the arguments in order.
 */
public class Refused extends RuntimeException {
    private final String code;
    private final transient List<Object> arguments;

    public Refused(String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public static void refuseIf(boolean wrong, String code, Object... arguments) {
        if (wrong) {
            throw new Refused(code, arguments);
        }
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
