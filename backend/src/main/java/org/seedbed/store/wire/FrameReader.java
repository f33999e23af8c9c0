package org.seedbed.store.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts what arrives into messages; a message takes up little more memory than has arrived of it, whatever length it claims. */
final class FrameReader {
    static final int LONGEST = 48_000_000;
    private static final int SMALL_BUFFER = 8 * 1024;
    private static final int LARGEST_KEPT_BUFFER = 64 * 1024;

    private final InputStream in;
    private byte[] buffer = new byte[SMALL_BUFFER];
    private int filled;
    private int consumed;

    FrameReader(InputStream in) {
        this.in = in;
    }

    /** Waits for the next message; null if the connection ends before it is complete. */
    @Nullable
    Frame next(int longest) throws IOException {
        discardConsumed();
        if (!fill(Frame.HEADER_BYTES)) {
            return null;
        }
        int length = message(Frame.HEADER_BYTES).getInt();
        if (length < Frame.HEADER_BYTES || length > longest) {
            throw new MalformedMessage("a message of " + length + " bytes");
        }
        if (!fill(length)) {
            return null;
        }
        consumed = length;
        return Frame.of(message(length));
    }

    private ByteBuffer message(int length) {
        return ByteBuffer.wrap(buffer, 0, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void discardConsumed() {
        int rest = filled - consumed;
        byte[] next = buffer.length > LARGEST_KEPT_BUFFER ? new byte[Math.max(rest, SMALL_BUFFER)] : buffer;
        System.arraycopy(buffer, consumed, next, 0, rest);
        buffer = next;
        filled = rest;
        consumed = 0;
    }

    private boolean fill(int wanted) throws IOException {
        while (filled < wanted) {
            if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.min(wanted, 2 * buffer.length));
            }
            int count = in.read(buffer, filled, buffer.length - filled);
            if (count < 0) {
                return false;
            }
            filled += count;
        }
        return true;
    }
}
