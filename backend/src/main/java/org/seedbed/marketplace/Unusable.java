package org.seedbed.marketplace;

import java.util.List;
import org.seedbed.exchange.Problem;

/** A file that is refused as a whole, with the cells that say why. */
class Unusable extends RuntimeException {
    private final String code;
    private final transient List<Problem> problems;

    Unusable(String code, List<Problem> problems) {
        super(code);
        this.code = code;
        this.problems = List.copyOf(problems);
    }

    String code() {
        return code;
    }

    List<Problem> problems() {
        return problems;
    }
}
