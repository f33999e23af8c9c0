package org.seedbed.store.wire;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.seedbed.store.bson.Bson;

/** Reads the parts of a message, none of which may reach beyond it. */
final class MessageReader {
    private static final int SHORTEST_DOCUMENT = 5;

    private final ByteBuffer content;

    MessageReader(ByteBuffer content) {
        this.content = content;
    }

    static Document decode(byte[] bytes, int offset) {
        try {
            return Bson.decode(bytes, offset);
        } catch (MongoServerException refused) {
            throw refused;
        } catch (RuntimeException e) {
            throw Failures.invalidBson(String.valueOf(e.getMessage()));
        }
    }

    boolean hasMore() {
        return content.hasRemaining();
    }

    int kind() {
        return content.get();
    }

    int number() {
        try {
            return content.getInt();
        } catch (BufferUnderflowException e) {
            throw Failures.protocol("The message ends too early");
        }
    }

    /** The part that starts with its own length, and goes on behind it. */
    MessageReader part() {
        int start = content.position();
        int length = number();
        if (length < Integer.BYTES || length > content.limit() - start) {
            throw Failures.protocol("A section of " + length + " bytes does not fit into its message");
        }
        var part = content.duplicate().order(content.order()).limit(start + length);
        content.position(start + length);
        return new MessageReader(part);
    }

    void dropLast(int bytes) {
        if (content.remaining() < bytes) {
            throw Failures.protocol("The message ends too early");
        }
        content.limit(content.limit() - bytes);
    }

    String text() {
        int start = content.position();
        for (int end = start; end < content.limit(); end++) {
            if (content.get(end) == 0) {
                content.position(end + 1);
                return new String(content.array(), start, end - start, StandardCharsets.UTF_8);
            }
        }
        throw Failures.protocol("A text without an end");
    }

    Document document() {
        int start = content.position();
        content.position(start + documentLength());
        return decode(content.array(), start);
    }

    /** A copy, so that it can outlive the message. */
    byte[] rawDocument() {
        byte[] document = new byte[documentLength()];
        content.get(document);
        return document;
    }

    private int documentLength() {
        int start = content.position();
        int length = number();
        content.position(start);
        if (length < SHORTEST_DOCUMENT || length > content.remaining() || content.get(start + length - 1) != 0) {
            throw Failures.invalidBson("A document of " + length + " bytes does not fit into its message");
        }
        return length;
    }
}
