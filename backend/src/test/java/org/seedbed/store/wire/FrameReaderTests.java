package org.seedbed.store.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FrameReaderTests {
    private static final byte[] SMALL = RawConnection.frame(1, 10, new byte[] {1, 2, 3});
    private static final byte[] LARGE = RawConnection.frame(2, 20, new byte[1_000_000]);

    @Test
    void cutsMessagesThatArriveTogether() throws IOException {
        var frames = new FrameReader(new ByteArrayInputStream(RawConnection.join(SMALL, LARGE, SMALL, SMALL)));

        assertFrame(frames.next(LARGE.length), 1, 3);
        assertFrame(frames.next(LARGE.length), 2, 1_000_000);
        assertFrame(frames.next(LARGE.length), 1, 3);
        assertFrame(frames.next(LARGE.length), 1, 3);
        assertThat(frames.next(LARGE.length)).isNull();
    }

    @Test
    void putsTogetherAMessageThatArrivesInPieces() throws IOException {
        var frames = new FrameReader(oneByteAtATime(RawConnection.join(SMALL, SMALL)));

        assertFrame(frames.next(100), 1, 3);
        assertFrame(frames.next(100), 1, 3);
        assertThat(frames.next(100)).isNull();
    }

    @Test
    void givesUpOnAMessageThatDoesNotArriveWhole() throws IOException {
        assertThat(new FrameReader(new ByteArrayInputStream(SMALL, 0, 10)).next(100))
                .isNull();
        assertThat(new FrameReader(new ByteArrayInputStream(SMALL, 0, 18)).next(100))
                .isNull();
    }

    @Test
    void refusesAMessageLongerThanItMayBe() {
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> new FrameReader(new ByteArrayInputStream(SMALL)).next(SMALL.length - 1));
    }

    @Test
    void asksForNoMoreThanTwiceOfWhatHasArrived() throws IOException {
        var claim = RawConnection.join(RawConnection.number(FrameReader.LONGEST), new byte[12]);
        var largest = new int[1];
        var rest = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                largest[0] = Math.max(largest[0], buffer.length);
                int count = Math.min(left, length);
                left -= count;
                return count == 0 ? -1 : count;
            }
        };

        assertThat(new FrameReader(new SequenceInputStream(new ByteArrayInputStream(claim), rest))
                        .next(FrameReader.LONGEST))
                .isNull();
        assertThat(largest[0]).isLessThan(300_000);
    }

    private static void assertFrame(@Nullable Frame frame, int requestId, int contentBytes) {
        assertThat(frame).isNotNull().satisfies(read -> {
            assertThat(read.requestId()).isEqualTo(requestId);
            assertThat(read.operation()).isEqualTo(requestId * 10);
            assertThat(read.content().remaining()).isEqualTo(contentBytes);
        });
    }

    private static InputStream oneByteAtATime(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(1, length));
            }
        };
    }
}
