package org.seedbed.stats;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** A reason to distrust a comparison of two arms that is large enough to be shown. */
public enum Caution {
    /** One arm has more than four times the people of the other. */
    UNEQUAL_ARMS,
    /** One person holds more than 40 % of what an arm earned. */
    ONE_DOMINATES;

    private static final int LARGEST_RATIO = 4;
    private static final double LARGEST_SHARE = 0.4;

    public static Set<Caution> of(double[] first, double[] second) {
        Set<Caution> cautions = EnumSet.noneOf(Caution.class);
        int smaller = Math.min(first.length, second.length);
        if (Math.max(first.length, second.length) > LARGEST_RATIO * smaller) {
            cautions.add(UNEQUAL_ARMS);
        }
        if (isDominated(first) || isDominated(second)) {
            cautions.add(ONE_DOMINATES);
        }
        return Set.copyOf(cautions);
    }

    private static boolean isDominated(double[] arm) {
        double earned = Arrays.stream(arm).filter(value -> value > 0).sum();
        return Arrays.stream(arm).anyMatch(value -> value > LARGEST_SHARE * earned);
    }
}
