package org.seedbed.store.difference;

import java.util.Optional;
import org.seedbed.store.difference.script.Command;

/** Two answers to one command that no rule reconciles. */
record Difference(Command command, int place, String answer, String expected) {
    static Optional<Difference> between(Command command, int place, Answer answer, Answer expected) {
        var ours = Rendering.of(answer, command.order());
        var theirs = Rendering.of(expected, command.order());
        if (ours.equals(theirs) || KnownDifference.reconciles(command, answer, expected)) {
            return Optional.empty();
        }
        return Optional.of(new Difference(command, place, ours, theirs));
    }
}
