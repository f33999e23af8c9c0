package org.seedbed.cohort;

import java.util.List;

/** How somebody stands against the completion rule, with every reason. */
record Judgement(List<Check> checks) {
    enum Verdict {
        MEETS,
        SHORT,
        WAITING,
        GRANTED
    }

    boolean isMet() {
        return checks.stream().allMatch(Check::isMet);
    }

    boolean isMissed() {
        return checks.stream().anyMatch(check -> check.standing() == Check.Standing.MISSED);
    }

    Verdict verdict() {
        if (isMet()) {
            return Verdict.MEETS;
        }
        return isMissed() ? Verdict.SHORT : Verdict.WAITING;
    }

    List<Check> unmet() {
        return checks.stream().filter(check -> !check.isMet()).toList();
    }
}
