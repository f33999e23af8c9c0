package org.seedbed.store.bson;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keys keep MongoDB's order. */
class KeysTests {
    private static final int PAIRS = 3_000;

    @Test
    void orderValuesAsDocumented() {
        var samples = new BsonSamples(1);
        for (int i = 0; i < PAIRS; i++) {
            assertOrder(samples.value(), samples.value());
        }
    }

    @Test
    void orderNumbersAsDocumented() {
        var samples = new BsonSamples(2);
        for (int i = 0; i < PAIRS; i++) {
            assertOrder(samples.number(), samples.number());
        }
    }

    @Test
    void orderSpecialNumbersAsDocumented() {
        for (var left : BsonSamples.specialNumbers()) {
            for (var right : BsonSamples.specialNumbers()) {
                assertOrder(left, right);
            }
        }
    }

    @Test
    void orderNumbersNextToEachOther() {
        var samples = new BsonSamples(3);
        for (int i = 0; i < PAIRS / 10; i++) {
            double value = samples.number().doubleValue();
            if (Double.isFinite(value) && Math.abs(value) < 1e18) {
                assertOrder(value, Math.nextUp(value));
                assertOrder((long) value, value);
                assertOrder((long) value + 1, value);
                assertOrder(BsonSamples.decimal(Double.toString(value)), value);
                assertOrder((long) value, BsonSamples.decimal(Long.toString((long) value)));
            }
        }
    }

    @Test
    void areEqualForEqualNumbersOfAllTypes() {
        for (var same : List.of(
                List.<Object>of(1, 1L, 1.0, BsonSamples.decimal("1"), BsonSamples.decimal("1.000")),
                List.<Object>of(0, 0L, 0.0, -0.0, BsonSamples.decimal("-0"), BsonSamples.decimal("0E+6000")),
                List.<Object>of(Double.NaN, BsonSamples.decimal("NaN"), BsonSamples.decimal("-NaN")),
                List.<Object>of(Double.NEGATIVE_INFINITY, BsonSamples.decimal("-Infinity")),
                List.<Object>of(Long.MAX_VALUE, BsonSamples.decimal("9223372036854775807")),
                List.<Object>of(-0x1p63, Long.MIN_VALUE, BsonSamples.decimal("-9223372036854775808")),
                List.<Object>of(0x1p53, 1L << 53, BsonSamples.decimal("9007199254740992")),
                List.<Object>of(0.5, BsonSamples.decimal("0.50")))) {
            assertThat(same).allSatisfy(each -> assertThat(Keys.of(each)).isEqualTo(Keys.of(same.get(0))));
        }
    }

    @Test
    void tellApartWhatOnlyLooksAlikeAsADouble() {
        assertThat(Keys.of(0.1)).isNotEqualTo(Keys.of(BsonSamples.decimal("0.1")));
        assertThat(Keys.compare(0.1, BsonSamples.decimal("0.1"))).isPositive();
        assertThat(Keys.compare((1L << 53) + 1, 0x1p53)).isPositive();
        assertThat(Keys.compare(Long.MAX_VALUE, 0x1p63)).isNegative();
    }

    @Test
    void neverBeginOneAnother() {
        var samples = new BsonSamples(4);
        for (int i = 0; i < PAIRS; i++) {
            var left = Keys.of(samples.value());
            var right = Keys.of(samples.value());
            int same = Arrays.mismatch(left, right);
            assertThat(same < 0 || same < left.length && same < right.length).isTrue();
        }
    }

    @Test
    void turnRoundInDescendingComponents() {
        var samples = new BsonSamples(5);
        for (int i = 0; i < PAIRS; i++) {
            var left = samples.value();
            var right = samples.value();
            assertThat(Integer.signum(Keys.ORDER.compare(compound(left, true), compound(right, true))))
                    .isEqualTo(Integer.signum(DocumentedOrder.compare(right, left)));
            assertThat(Keys.inverted(Keys.of(left))).isEqualTo(compound(left, true));
        }
    }

    @Test
    void orderByEachComponentInItsDirection() {
        var samples = new BsonSamples(6);
        var few = new ArrayList<@Nullable Object>();
        while (few.size() < 40) {
            few.add(samples.value());
        }
        for (var first : few) {
            for (var second : few) {
                for (var third : few.subList(0, 10)) {
                    int byFirst = -DocumentedOrder.compare(first, second);
                    int expected = byFirst != 0 ? byFirst : DocumentedOrder.compare(second, third);
                    var left = new KeyWriter().component(first, true).component(second, false);
                    var right = new KeyWriter().component(second, true).component(third, false);
                    assertThat(Integer.signum(Keys.ORDER.compare(left.bytes(), right.bytes())))
                            .isEqualTo(Integer.signum(expected));
                }
            }
        }
    }

    @Test
    void orderEmptyArraysBelowNullAndTreatMissingAsNull() {
        assertThat(Keys.compare(EmptyArray.KEY, null)).isNegative();
        assertThat(Keys.of(Missing.getInstance())).isEqualTo(Keys.of(null));
    }

    @Test
    void areFollowedByTheLeastBytesBehindAllThatBeginWithThem() {
        var samples = new BsonSamples(7);
        for (int i = 0; i < PAIRS / 10; i++) {
            var key = compound(samples.value(), i % 2 == 0);
            var after = Keys.after(key);
            var longest = Keys.concat(key, new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF});

            assertThat(Keys.ORDER.compare(key, after)).isNegative();
            assertThat(Keys.ORDER.compare(longest, after)).isNegative();
            var other = compound(samples.value(), i % 2 == 0);
            assertThat(Keys.ORDER.compare(other, after) < 0).isEqualTo(Keys.ORDER.compare(other, key) <= 0);
        }
        assertThat(Keys.after(new byte[] {1, (byte) 0xFF, (byte) 0xFF})).isEqualTo(new byte[] {2});
    }

    @Test
    void ofTextsBeginWithThePrefixOfTheirBeginning() {
        var samples = new BsonSamples(8);
        for (int i = 0; i < PAIRS / 10; i++) {
            var text = samples.text();
            var start = samples.text();
            var prefix = Keys.textPrefix(start);
            var key = Keys.of(text);
            boolean begins = key.length >= prefix.length && Arrays.equals(Arrays.copyOf(key, prefix.length), prefix);
            assertThat(begins)
                    .as("%s begins with %s", text, start)
                    .isEqualTo(Arrays.equals(
                            Arrays.copyOf(bytes(text), Math.min(bytes(text).length, bytes(start).length)),
                            bytes(start)));
        }
    }

    @Test
    void ofOneTypeLieBetweenItsStartAndTheEndOfItsPrefix() {
        var samples = new BsonSamples(9);
        for (int i = 0; i < PAIRS / 10; i++) {
            var one = samples.value();
            var other = samples.value();
            boolean within = Keys.ORDER.compare(Keys.typeStart(one), Keys.of(other)) <= 0
                    && Keys.ORDER.compare(Keys.of(other), Keys.after(Keys.typePrefix(one))) < 0;
            boolean isNaN = other instanceof Number number && Double.isNaN(number.doubleValue());
            assertThat(within).isEqualTo(Keys.sameType(one, other) && !isNaN);
        }
    }

    @Test
    void orderFieldsOfDocumentsByTypeThenNameThenValue() {
        assertOrder(new Document("b", 1), new Document("a", "x"));
        assertOrder(new Document("a", 2), new Document("b", 1));
        assertOrder(new Document("a", 1), new Document("a", 1).append("b", null));
        assertThat(Keys.compare(new Document("b", 1), new Document("a", "x"))).isNegative();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] compound(@Nullable Object value, boolean descending) {
        return new KeyWriter().component(value, descending).bytes();
    }

    private static void assertOrder(@Nullable Object left, @Nullable Object right) {
        Supplier<String> pair = () -> left + " against " + right;
        int expected = Integer.signum(DocumentedOrder.compare(left, right));
        assertThat(Integer.signum(Keys.ORDER.compare(Keys.of(left), Keys.of(right))))
                .as(pair)
                .isEqualTo(expected);
        assertThat(Integer.signum(Keys.compare(left, right))).as(pair).isEqualTo(expected);
    }
}
