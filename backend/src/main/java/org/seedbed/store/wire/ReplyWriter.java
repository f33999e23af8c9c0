package org.seedbed.store.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Puts replies into messages, so that each can be sent at one stroke. */
final class ReplyWriter {
    private static final int OP_REPLY = 1;
    private static final int MESSAGE_EXTRA_BYTES = 5;
    private static final int REPLY_EXTRA_BYTES = 20;
    static final int LONGEST_DOCUMENT = FrameReader.LONGEST - Frame.HEADER_BYTES - REPLY_EXTRA_BYTES;

    private int lastId;

    /** The answer to an OP_MSG: no flags, and a section that is the body. */
    byte[] message(int requestId, byte[] document) {
        return header(requestId, OpMessage.CODE, MESSAGE_EXTRA_BYTES + document.length)
                .putInt(0)
                .put((byte) 0)
                .put(document)
                .array();
    }

    /** The answer to an OP_QUERY: no flags, no cursor, from the first document on, which is the only one. */
    byte[] queryReply(int requestId, byte[] document) {
        return header(requestId, OP_REPLY, REPLY_EXTRA_BYTES + document.length)
                .putInt(0)
                .putLong(0)
                .putInt(0)
                .putInt(1)
                .put(document)
                .array();
    }

    private ByteBuffer header(int requestId, int operation, int contentBytes) {
        int length = Frame.HEADER_BYTES + contentBytes;
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .putInt(++lastId)
                .putInt(requestId)
                .putInt(operation);
    }
}
