package org.seedbed.store.bson;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyReaderTests {
    private static final int KEYS = 20_000;

    @Test
    void readsBackEveryValueThatIsNotOpaque() {
        var samples = new BsonSamples(1);
        for (int i = 0; i < KEYS; i++) {
            for (boolean descending : new boolean[] {false, true}) {
                var value = i % 2 == 0 ? samples.value() : samples.number();
                if (KeyReader.form(value) != KeyReader.OPAQUE) {
                    assertReadBack(value, descending);
                }
            }
        }
    }

    @Test
    void readsNumbersBackExactly() {
        for (var number : BsonSamples.specialNumbers()) {
            if (KeyReader.form(number) != KeyReader.OPAQUE) {
                assertReadBack(number, false);
                assertReadBack(number, true);
            }
        }
        for (long value = Long.MAX_VALUE; value != 0; value /= 3) {
            assertReadBack(value, true);
            assertReadBack(-value - 1, false);
        }
    }

    @Test
    void tellsMissingFromNull() {
        assertReadBack(Missing.getInstance(), false);
        assertReadBack(Missing.getInstance(), true);
        assertReadBack(null, true);
    }

    private static void assertReadBack(@Nullable Object value, boolean descending) {
        var reader = new KeyReader(new KeyWriter().component(value, descending).bytes());

        var read = reader.value(KeyReader.form(value), descending);

        assertThat(read).isEqualTo(value);
        assertThat(read == null ? null : read.getClass()).isEqualTo(value == null ? null : value.getClass());
        assertThat(reader.hasMore()).isFalse();
    }

    @Test
    void readsOneComponentBehindTheOtherAndStepsOverSome() {
        var samples = new BsonSamples(2);
        var random = new Random(2);
        for (int i = 0; i < KEYS / 4; i++) {
            var values = values(samples, 1 + random.nextInt(5));
            var key = new KeyWriter();
            for (int at = 0; at < values.size(); at++) {
                key.component(values.get(at), descends(at));
            }
            var reader = new KeyReader(key.bytes());
            for (int at = 0; at < values.size(); at++) {
                var value = values.get(at);
                if (KeyReader.form(value) == KeyReader.OPAQUE || random.nextBoolean()) {
                    reader.skip(descends(at));
                } else {
                    assertThat(reader.value(KeyReader.form(value), descends(at)))
                            .isEqualTo(value);
                }
            }
            assertThat(reader.hasMore()).isFalse();
        }
    }

    private static List<@Nullable Object> values(BsonSamples samples, int count) {
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < count; i++) {
            values.add(samples.value());
        }
        return Collections.unmodifiableList(values);
    }

    private static boolean descends(int component) {
        return component % 2 == 1;
    }
}
