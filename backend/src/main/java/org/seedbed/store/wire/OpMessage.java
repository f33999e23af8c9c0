package org.seedbed.store.wire;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The usual kind of message, OP_MSG: one body, and any number of named sequences of documents. */
final class OpMessage {
    static final int CODE = 2013;
    static final int MOST_DOCUMENTS = 100_000;

    private static final int CHECKSUM_PRESENT = 1;
    private static final int MORE_TO_COME = 1 << 1;
    private static final int FLAGS_TO_REFUSE_IF_UNKNOWN = 0xFFFF;
    private static final int CHECKSUM_BYTES = 4;
    private static final int BODY = 0;
    private static final int SEQUENCE = 1;

    private final int flags;
    private final MessageReader content;
    private final Map<String, List<byte[]>> sequences = new HashMap<>();
    private @Nullable Document body;

    private OpMessage(int flags, MessageReader content) {
        this.flags = flags;
        this.content = content;
    }

    static OpMessage of(Frame frame) throws MalformedMessage {
        if (frame.content().remaining() < Integer.BYTES) {
            throw new MalformedMessage("a message without flags");
        }
        return new OpMessage(frame.content().getInt(), new MessageReader(frame.content()));
    }

    boolean expectsReply() {
        return (flags & MORE_TO_COME) == 0;
    }

    Request request(Client client) {
        if ((flags & FLAGS_TO_REFUSE_IF_UNKNOWN & ~(CHECKSUM_PRESENT | MORE_TO_COME)) != 0) {
            throw Failures.illegalFlags(flags);
        }
        if ((flags & CHECKSUM_PRESENT) != 0) {
            content.dropLast(CHECKSUM_BYTES);
        }
        while (content.hasMore()) {
            readSection(content.kind());
        }
        if (body == null || body.isEmpty()) {
            throw Failures.protocol("The message has no command");
        }
        if (!(body.get("$db") instanceof String database)) {
            throw Failures.protocol("The message names no database in $db");
        }
        sequences.keySet().forEach(this::refuseSecond);
        return new Request(client, database, body.keySet().iterator().next(), body, Map.copyOf(sequences));
    }

    private void readSection(int kind) {
        if (kind == SEQUENCE) {
            readSequence(content.part());
        } else if (kind == BODY && body == null) {
            body = content.document();
        } else {
            throw Failures.protocol(kind == BODY ? "The message has two bodies" : "A section of unknown kind " + kind);
        }
    }

    private void readSequence(MessageReader section) {
        var name = section.text();
        List<byte[]> documents = new ArrayList<>();
        while (section.hasMore()) {
            documents.add(section.rawDocument());
            if (documents.size() > MOST_DOCUMENTS) {
                throw Failures.protocol("More than " + MOST_DOCUMENTS + " documents in " + name);
            }
        }
        if (sequences.put(name, documents) != null) {
            throw Failures.protocol("The message has two sequences " + name);
        }
    }

    private void refuseSecond(String sequence) {
        if (body != null && body.containsKey(sequence)) {
            throw Failures.protocol("The message has " + sequence + " in its body and beside it");
        }
    }
}
