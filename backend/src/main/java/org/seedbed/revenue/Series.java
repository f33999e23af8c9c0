package org.seedbed.revenue;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;

/** Figures along the calendar, every part of the period with its own, also where nothing was sold. */
record Series(Grain grain, List<Point> points, Period before, Sums earlier) {

    /** @param partial cut off by the period's ends, or not over yet */
    record Point(Period part, boolean partial, Sums sums) {}

    static Series of(Review review, Grain grain) {
        var portion = review.scope().portion();
        var byPart = portion.of(review.current()).stream()
                .collect(groupingBy(slice -> grain.start(slice.day().day())));
        var points = grain.parts(review.period()).stream()
                .map(part -> new Point(
                        part,
                        !grain.isWhole(part) || part.isPartialOn(review.today()),
                        Sums.of(byPart.getOrDefault(grain.start(part.from()), List.of()))))
                .toList();
        return new Series(grain, points, review.before(), Sums.of(portion.of(review.earlier())));
    }
}
