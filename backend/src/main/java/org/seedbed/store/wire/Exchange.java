package org.seedbed.store.wire;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.function.Supplier;
import org.seedbed.store.bson.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the messages of one connection, whatever goes wrong with any of them; for one thread at a time. */
public final class Exchange {
    private static final Logger log = LoggerFactory.getLogger(Exchange.class);

    private final Peer peer;
    private final ConnectionCommands commands;
    private final ReplyWriter replies = new ReplyWriter();

    Exchange(Peer peer, ConnectionCommands commands) {
        this.peer = peer;
        this.commands = commands;
    }

    /** As {@link #answer(Frame)}, for a message that is here as a whole, its header included. */
    public Optional<byte[]> answer(byte[] message) throws MalformedMessage {
        return answer(Frame.of(ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN)));
    }

    /** The message to send back; none if the client does not want to know. */
    Optional<byte[]> answer(Frame frame) throws MalformedMessage {
        if (frame.operation() == OpQuery.CODE) {
            byte[] reply = encoded(() -> commands.answer(peer, OpQuery.request(frame, peer.client())));
            return Optional.of(replies.queryReply(frame.requestId(), reply));
        }
        if (frame.operation() != OpMessage.CODE) {
            throw new MalformedMessage("a message of unknown operation " + frame.operation());
        }
        var message = OpMessage.of(frame);
        byte[] reply = encoded(() -> commands.answer(peer, message.request(peer.client())));
        return message.expectsReply() ? Optional.of(replies.message(frame.requestId(), reply)) : Optional.empty();
    }

    private byte[] encoded(Supplier<Document> command) {
        try {
            byte[] reply = Bson.encode(command.get());
            if (reply.length > ReplyWriter.LONGEST_DOCUMENT) {
                throw Failures.replyTooLarge(reply.length);
            }
            return reply;
        } catch (MongoServerException refused) {
            return Bson.encode(Failures.reply(refused));
        } catch (RuntimeException | Error mistake) {
            log.error("A command of connection {} failed", peer.id(), mistake);
            return Bson.encode(Failures.internal(mistake));
        }
    }
}
