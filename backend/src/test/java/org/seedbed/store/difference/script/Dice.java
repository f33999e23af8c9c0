package org.seedbed.store.difference.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Chance that a seed repeats, and a note of what the choices since the last command exercise. */
final class Dice {
    private final Random random;
    private final Set<String> notes = new LinkedHashSet<>();

    Dice(long seed) {
        random = new Random(seed);
        // Neighbouring seeds begin alike; a few throws take them apart.
        for (int i = 0; i < 10; i++) {
            random.nextInt();
        }
    }

    /** From 0 to one less than the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String of(String... choices) {
        return of(List.of(choices));
    }

    /** So many different ones, or all if there are fewer. */
    <T> List<T> some(int count, List<T> choices) {
        var shuffled = new ArrayList<>(choices);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }

    /** Says what the command in the making exercises; the same word comes back, to be used as an operator. */
    String note(String exercise) {
        notes.add(exercise);
        return exercise;
    }

    Set<String> takeNotes() {
        var taken = Set.copyOf(notes);
        notes.clear();
        return taken;
    }
}
