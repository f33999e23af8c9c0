package org.seedbed.store.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.seedbed.store.difference.script.Command;

/** Leaves out of a script whatever it does not need to keep failing: large pieces first, then single commands. */
final class Shrinking {
    private Shrinking() {}

    static List<Command> shrink(List<Command> failing, Predicate<List<Command>> stillFails) {
        var kept = failing;
        for (int piece = Math.max(1, kept.size() / 4); piece > 0; piece /= 2) {
            for (int from = kept.size() - piece; from >= 0; from -= piece) {
                var without = new ArrayList<>(kept.subList(0, from));
                without.addAll(kept.subList(Math.min(kept.size(), from + piece), kept.size()));
                if (stillFails.test(without)) {
                    kept = without;
                }
            }
        }
        return kept;
    }
}
