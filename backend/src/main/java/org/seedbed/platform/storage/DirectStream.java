package org.seedbed.platform.storage;

import com.mongodb.ServerAddress;
import com.mongodb.connection.AsyncCompletionHandler;
import com.mongodb.internal.connection.OperationContext;
import com.mongodb.internal.connection.PowerOfTwoBufferPool;
import com.mongodb.internal.connection.Stream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import org.bson.ByteBuf;
import org.seedbed.store.DirectConnection;

/** What the driver takes for a socket: a message written is answered before the call returns, and the answer lies ready to read. */
final class DirectStream implements Stream {
    private static final byte[] NOTHING = {};

    private final ServerAddress address;
    private final DirectConnection store;
    private byte[] answer = NOTHING;
    private int read;
    private volatile boolean isClosed;

    DirectStream(ServerAddress address, DirectConnection store) {
        this.address = address;
        this.store = store;
    }

    @Override
    public void open(OperationContext context) {
        // Nothing is in between.
    }

    /** The driver writes one whole message at a time. */
    @Override
    public void write(List<ByteBuf> buffers, OperationContext context) throws IOException {
        var message = new byte[buffers.stream().mapToInt(ByteBuf::remaining).sum()];
        int written = 0;
        for (var buffer : buffers) {
            int length = buffer.remaining();
            System.arraycopy(buffer.array(), buffer.position(), message, written, length);
            written += length;
        }
        answer = store.exchange(message).orElse(NOTHING);
        read = 0;
    }

    @Override
    public ByteBuf read(int bytes, OperationContext context) throws IOException {
        if (bytes > answer.length - read) {
            throw new EOFException("The store said less than that");
        }
        var buffer = getBuffer(bytes);
        buffer.put(answer, read, bytes).flip();
        read += bytes;
        return buffer;
    }

    @Override
    public ByteBuf getBuffer(int size) {
        return PowerOfTwoBufferPool.DEFAULT.getBuffer(size);
    }

    @Override
    public ServerAddress getAddress() {
        return address;
    }

    @Override
    public void close() {
        isClosed = true;
    }

    @Override
    public boolean isClosed() {
        return isClosed;
    }

    @Override
    public void openAsync(OperationContext context, AsyncCompletionHandler<Void> handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void writeAsync(List<ByteBuf> buffers, OperationContext context, AsyncCompletionHandler<Void> handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void readAsync(int bytes, OperationContext context, AsyncCompletionHandler<ByteBuf> handler) {
        throw new UnsupportedOperationException();
    }
}
