package org.seedbed.store.difference;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.seedbed.store.difference.script.Command;

/** How often each thing was exercised, how often with effect, and how often in vain because of an error. */
final class Coverage {
    private final Map<String, Count> counts = new TreeMap<>();
    private final Set<Integer> errors = new TreeSet<>();

    void count(Command command, Answer answer) {
        for (var exercise : command.exercises()) {
            counts.merge(exercise, Count.of(answer), Count::plus);
        }
        errors.addAll(answer.errorCodes());
    }

    /** What had an effect at least so many times. */
    Set<String> withEffect(int times) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue().effects >= times)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    Set<String> exercised() {
        return Collections.unmodifiableSet(counts.keySet());
    }

    /** Of a hundred commands of this kind, so many failed. */
    int percentFailed(String kind) {
        var count = counts.getOrDefault(kind, new Count(1, 0, 0));
        return 100 * count.failures / count.tries;
    }

    Set<Integer> errors() {
        return Collections.unmodifiableSet(errors);
    }

    @Override
    public String toString() {
        return counts.entrySet().stream()
                        .map(entry -> "%-30s %s".formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("\n"))
                + "\nerrors " + errors;
    }

    private record Count(int tries, int effects, int failures) {
        static Count of(Answer answer) {
            return new Count(1, answer.hasEffect() ? 1 : 0, answer.isError() ? 1 : 0);
        }

        Count plus(Count other) {
            return new Count(tries + other.tries, effects + other.effects, failures + other.failures);
        }

        @Override
        public String toString() {
            return "tried %5d, with effect %5d, failed %5d".formatted(tries, effects, failures);
        }
    }
}
