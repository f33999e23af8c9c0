package org.seedbed.store.wire;

import de.bwaldvogel.mongo.bson.Document;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.bson.Bson;

/** A connection that says whatever a test wants it to, byte by byte, and waits two seconds for what comes back. */
final class RawConnection implements AutoCloseable {
    static final int MESSAGE = 2013;
    static final int QUERY = 2004;

    private final Socket socket;

    RawConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(2_000);
    }

    static byte[] message(int id, int flags, byte[]... sections) {
        return frame(id, MESSAGE, join(number(flags), join(sections)));
    }

    static byte[] body(Document body) {
        return join(new byte[] {0}, Bson.encode(body));
    }

    static byte[] sequence(String name, List<Document> documents) {
        byte[] content = join(
                name.getBytes(StandardCharsets.UTF_8),
                new byte[1],
                join(documents.stream().map(Bson::encode).toArray(byte[][]::new)));
        return join(new byte[] {1}, number(content.length + 4), content);
    }

    static byte[] query(int id, String namespace, Document body) {
        return frame(
                id,
                QUERY,
                join(
                        number(0),
                        namespace.getBytes(StandardCharsets.UTF_8),
                        new byte[1],
                        number(0),
                        number(-1),
                        Bson.encode(body)));
    }

    static byte[] frame(int id, int operation, byte[] content) {
        return join(number(16 + content.length), number(id), number(0), number(operation), content);
    }

    static byte[] number(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    void endSending() throws IOException {
        socket.shutdownOutput();
    }

    Document command(Document command) throws IOException {
        send(message(1, 0, body(command)));
        var reply = reply();
        if (reply == null) {
            throw new IOException("closed instead of answered");
        }
        return reply.body();
    }

    /** The next reply; null if the connection is closed instead. */
    @Nullable
    Reply reply() throws IOException {
        try {
            var in = new DataInputStream(socket.getInputStream());
            byte[] header = in.readNBytes(16);
            if (header.length < 16) {
                return null;
            }
            var numbers = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
            byte[] content = in.readNBytes(numbers.getInt(0) - 16);
            return new Reply(numbers.getInt(8), Bson.decode(content, numbers.getInt(12) == MESSAGE ? 5 : 20));
        } catch (SocketException reset) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** What came back, and to which message it belongs. */
    record Reply(int to, Document body) {}
}
