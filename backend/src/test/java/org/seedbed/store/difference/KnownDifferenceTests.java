package org.seedbed.store.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KnownDifferenceTests {
    private static final List<Class<?>> SHOWING = List.of(
            MongoWinsOnOrderTests.class,
            MongoWinsOnFiltersTests.class,
            MongoWinsOnIndexesTests.class,
            MongoWinsOnWritesTests.class,
            MongoWinsOnPipelinesTests.class,
            MongoWinsOnRefusalsTests.class);

    @Test
    void eachHasATestThatDemandsTheAnswerOfMongo() {
        var shown = SHOWING.stream()
                .flatMap(tests -> Arrays.stream(tests.getDeclaredMethods()))
                .map(test -> test.getAnnotation(Shows.class))
                .filter(Objects::nonNull)
                .map(Shows::value)
                .collect(Collectors.toSet());

        assertThat(shown).containsExactlyInAnyOrder(KnownDifference.values());
    }
}
