package org.seedbed.store.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.seedbed.store.difference.script.Command;

/** Leaves out of a script whatever it does not need to keep failing: large pieces, then single commands, then documents. */
final class Shrinking {
    private static final int MOST_DOCUMENTS = 12;

    private final Predicate<List<Command>> stillFails;
    private List<Command> kept;

    private Shrinking(List<Command> failing, Predicate<List<Command>> stillFails) {
        this.kept = failing;
        this.stillFails = stillFails;
    }

    static List<Command> shrink(List<Command> failing, Predicate<List<Command>> stillFails) {
        var shrinking = new Shrinking(failing, stillFails);
        for (int piece = Math.max(1, failing.size() / 4); piece > 0; piece /= 2) {
            shrinking.leaveOutPieces(piece);
        }
        shrinking.leaveOutDocuments();
        return shrinking.kept;
    }

    private void leaveOutPieces(int size) {
        for (int from = kept.size() - size; from >= 0; from -= size) {
            var fewer = new ArrayList<>(kept.subList(0, from));
            fewer.addAll(kept.subList(Math.min(kept.size(), from + size), kept.size()));
            keepIfItFails(fewer);
        }
    }

    private void leaveOutDocuments() {
        for (int place = 0; place < kept.size(); place++) {
            for (int document = MOST_DOCUMENTS - 1; document >= 0; document--) {
                var command = kept.get(place);
                var smaller = command.without(document);
                if (smaller != command) {
                    var fewer = new ArrayList<>(kept);
                    fewer.set(place, smaller);
                    keepIfItFails(fewer);
                }
            }
        }
    }

    private void keepIfItFails(List<Command> fewer) {
        if (stillFails.test(fewer)) {
            kept = fewer;
        }
    }
}
