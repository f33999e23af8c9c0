package org.seedbed.store.difference;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How often each thing was exercised, and how often with effect and without an error. */
final class Coverage {
    private final Map<String, int[]> counts = new TreeMap<>();

    void count(Command command, Answer answer) {
        for (var exercise : command.exercises()) {
            var count = counts.computeIfAbsent(exercise, none -> new int[3]);
            count[0]++;
            count[1] += answer.hasEffect() ? 1 : 0;
            count[2] += answer.isError() ? 1 : 0;
        }
        answer.errors().forEach(error -> counts.computeIfAbsent(error, none -> new int[3])[2]++);
    }

    /** Things that had an effect fewer than so many times. */
    Map<String, Integer> belowEffect(int times) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue()[1] < times)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[1]));
    }

    /** Of a hundred commands of this kind, so many failed. */
    int percentFailed(String kind) {
        var count = counts.getOrDefault(kind, new int[] {1, 0, 0});
        return 100 * count[2] / count[0];
    }

    java.util.Set<String> exercised() {
        return counts.keySet();
    }

    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(entry -> "%-34s %6d, with effect %6d, failed %6d"
                        .formatted(entry.getKey(), entry.getValue()[0], entry.getValue()[1], entry.getValue()[2]))
                .collect(Collectors.joining("\n"));
    }
}
