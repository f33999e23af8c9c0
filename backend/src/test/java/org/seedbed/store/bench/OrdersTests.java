package org.seedbed.store.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;

class OrdersTests {
    @Test
    void everyTenthIsOfTheBusyShop() {
        assertThat(LongStream.range(0, 1_000).mapToObj(Orders::shop).filter(Orders.BUSY_SHOP::equals))
                .hasSize(100);
    }

    @Test
    void anOrderHasAboutAThousandBytes() {
        assertThat(LongStream.range(0, 1_000)
                        .map(number -> bytes(number))
                        .average()
                        .orElseThrow())
                .isBetween(980.0, 1_020.0);
    }

    private static long bytes(long number) {
        return new RawBsonDocument(Orders.order(number), new DocumentCodec())
                .getByteBuffer()
                .remaining();
    }
}
