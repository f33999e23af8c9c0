package org.seedbed.impact;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How many of the enrolled came how far. The unknown stay in the denominator; a count is absent where it is unknown for
 * everyone it could be true of.
 */
record FunnelCounts(
        int enrolled,
        @Nullable Integer attended,
        int attendedUnknown,
        int completed,
        int selected,
        int shop,
        int firstSale,
        @Nullable Integer activeThirdMonth,
        int activeUnknown) {

    /** One step: how many took it, of how many, and of how many of those it is unknown. */
    record FunnelStep(String step, @Nullable Integer count, int of, int unknown) {}

    static FunnelCounts of(Collection<Path> paths) {
        int attendedUnknown = count(paths, path -> path.attended() == null);
        int firstSale = count(paths, Path::firstSale);
        int activeUnknown = count(paths, path -> path.activeThirdMonth() == null);
        return new FunnelCounts(
                paths.size(),
                known(paths, Path::attended, attendedUnknown == paths.size()),
                attendedUnknown,
                count(paths, Path::completed),
                count(paths, Path::selected),
                count(paths, Path::shop),
                firstSale,
                known(paths, Path::activeThirdMonth, activeUnknown == firstSale),
                activeUnknown);
    }

    List<FunnelStep> steps() {
        return List.of(
                new FunnelStep("enrolled", enrolled, enrolled, 0),
                new FunnelStep("attended", attended, enrolled, attendedUnknown),
                new FunnelStep("completed", completed, enrolled, 0),
                new FunnelStep("selected", selected, enrolled, 0),
                new FunnelStep("shop", shop, enrolled, 0),
                new FunnelStep("first-sale", firstSale, enrolled, 0),
                new FunnelStep("active-third-month", activeThirdMonth, enrolled, activeUnknown));
    }

    private static int count(Collection<Path> paths, Predicate<Path> condition) {
        return (int) paths.stream().filter(condition).count();
    }

    private static @Nullable Integer known(
            Collection<Path> paths, Function<Path, @Nullable Boolean> fact, boolean isUnknownForAll) {
        if (isUnknownForAll && paths.stream().map(fact).anyMatch(Objects::isNull)) {
            return null;
        }
        return count(paths, path -> Boolean.TRUE.equals(fact.apply(path)));
    }
}
