package org.seedbed.store.wire;

import java.nio.ByteBuffer;

/** One message without its header; its content is only good until the next one is read. */
record Frame(int requestId, int operation, ByteBuffer content) {
    static final int HEADER_BYTES = 16;
    private static final int REQUEST_ID = 4;
    private static final int OPERATION = 12;

    static Frame of(ByteBuffer message) {
        return new Frame(message.getInt(REQUEST_ID), message.getInt(OPERATION), message.position(HEADER_BYTES));
    }
}
