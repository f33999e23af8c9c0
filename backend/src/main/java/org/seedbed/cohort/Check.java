package org.seedbed.cohort;

import java.util.List;

/** One thing the completion rule asks for and how it stands; the code and arguments make its sentence in any language. */
record Check(String code, Standing standing, List<Object> arguments) {
    /** Open checks can still turn out either way; missed ones are below the mark as things stand. */
    enum Standing {
        MET,
        OPEN,
        MISSED
    }

    static Check met(String code, Object... arguments) {
        return new Check(code, Standing.MET, List.of(arguments));
    }

    static Check open(String code, Object... arguments) {
        return new Check(code, Standing.OPEN, List.of(arguments));
    }

    static Check missed(String code, Object... arguments) {
        return new Check(code, Standing.MISSED, List.of(arguments));
    }

    boolean isMet() {
        return standing == Standing.MET;
    }
}
