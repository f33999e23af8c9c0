package org.seedbed.store.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedbed.store.difference.script.Command;
import org.seedbed.store.difference.script.Script;

/**
 * Random commands get the same answers from the embedded store and from the library's store in memory. More of them with
 * {@code -Dseedbed.differential.seeds=N}.
 */
class DifferentialTests {
    private static final int USUAL_SEEDS = 30;
    private static final int SEEDS = Integer.getInteger("seedbed.differential.seeds", USUAL_SEEDS);
    private static final int FIRST = Integer.getInteger("seedbed.differential.first", 1);
    private static final int LENGTH = 150;
    private static final int LEAST_EFFECTS = 5;
    private static final int MOST_FAILED = 35;
    private static final List<String> MUST_BE_EXERCISED = List.of(
            ("$eq $ne $gt $gte $lt $lte $in $nin $exists $and $or $nor $not $regex $elemMatch $all $size $type $mod "
                            + "$set $inc $mul $min $max $unset $rename $push $addToSet $pull $pullAll $pop $setOnInsert "
                            + "$match $sort $skip $limit $project $addFields $unwind $group $count $sortByCount "
                            + "$replaceRoot $lookup $facet $bucket")
                    .split(" "));
    /** BadValue, TypeMismatch, PathNotViable, ImmutableField, DuplicateKey. */
    private static final List<Integer> MUST_BE_REFUSED = List.of(2, 14, 28, 66, 11_000);

    @TempDir
    private Path folder;

    private int runs;

    @Test
    void answersRandomCommandsAsTheLibraryDoes() {
        var coverage = new Coverage();
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            var script = Script.of(seed, LENGTH);
            var difference = run(script, coverage::count);
            if (difference.isPresent()) {
                fail(report(seed, script.subList(0, difference.get().place() + 1)));
            }
        }
        if (Boolean.getBoolean("seedbed.differential.debug")) {
            System.out.println(coverage);
        }
        if (SEEDS >= USUAL_SEEDS) {
            assertTestsSomething(coverage);
        }
    }

    private static void assertTestsSomething(Coverage coverage) {
        assertThat(coverage.exercised()).containsAll(MUST_BE_EXERCISED);
        assertThat(coverage.withEffect(LEAST_EFFECTS)).containsAll(coverage.exercised());
        assertThat(Script.KINDS)
                .allSatisfy(kind ->
                        assertThat(coverage.percentFailed(kind)).as(kind).isLessThan(MOST_FAILED));
        assertThat(coverage.errors()).containsAll(MUST_BE_REFUSED);
    }

    private Optional<Difference> run(List<Command> script, BiConsumer<Command, Answer> witness) {
        try (var servers = new Servers(folder.resolve(String.valueOf(++runs)))) {
            return servers.firstDifference(script, witness);
        }
    }

    private Optional<Difference> run(List<Command> script) {
        return run(script, (command, answer) -> {});
    }

    private String report(long seed, List<Command> failing) {
        var shortest = Shrinking.shrink(failing, script -> run(script).isPresent());
        var difference = run(shortest).orElseThrow();
        return """
                The answers of the embedded store differ from the library's.
                To repeat: -Dseedbed.differential.first=%d -Dseedbed.differential.seeds=1
                Commands, of which the last is answered differently:
                %s
                Answered:
                %s
                Expected:
                %s""".formatted(
                        seed,
                        shortest.stream().map(Command::toString).collect(Collectors.joining("\n")),
                        difference.answer(),
                        difference.expected());
    }
}
