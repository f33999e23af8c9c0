package org.seedbed.stats;

import java.util.List;
import java.util.stream.IntStream;

/** Two data sets printed in textbooks: leukaemia remission in weeks (Freireich 1963) and extra sleep (Student 1908). */
final class TextbookData {

    private static final int[] MERCAPTOPURINE_WEEKS = {
        10, 7, 32, 23, 22, 6, 16, 34, 32, 25, 11, 20, 19, 6, 17, 35, 6, 13, 9, 6, 10
    };
    private static final int[] MERCAPTOPURINE_RELAPSE = {1, 1, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 0};
    private static final int[] PLACEBO_WEEKS = {1, 22, 3, 12, 8, 17, 2, 11, 8, 12, 2, 5, 4, 15, 8, 23, 5, 11, 4, 1, 8};

    static final List<Observation> MERCAPTOPURINE = IntStream.range(0, MERCAPTOPURINE_WEEKS.length)
            .mapToObj(i -> new Observation(MERCAPTOPURINE_WEEKS[i], MERCAPTOPURINE_RELAPSE[i] == 1))
            .toList();

    static final List<Observation> PLACEBO = IntStream.of(PLACEBO_WEEKS)
            .mapToObj(week -> new Observation(week, true))
            .toList();

    static final double[] FIRST_DRUG = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    static final double[] SECOND_DRUG = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    private TextbookData() {}
}
