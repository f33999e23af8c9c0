package org.seedbed.store.wire;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection and the thread that serves it. The patience with strangers is kept from outside, because a socket that has a
 * timeout of its own needs three system calls to read instead of one.
 */
final class Connection {
    private static final Logger log = LoggerFactory.getLogger(Connection.class);
    private static final int LONGEST_BEFORE_SIGN_IN = 64 * 1024;
    private static final long NANOS_FOR_FIRST_COMMAND = TimeUnit.SECONDS.toNanos(10);

    /** A driver watches the server over a connection that never signs in, and speaks every ten seconds. */
    private static final long NANOS_BETWEEN_COMMANDS = TimeUnit.SECONDS.toNanos(60);

    private final Socket socket;
    private final Peer peer;
    private final Exchange exchange;
    private final Thread thread;
    private volatile boolean isTrusted;
    private volatile long deadline = System.nanoTime() + NANOS_FOR_FIRST_COMMAND;
    private boolean isBusy;
    private boolean isStopping;

    Connection(Socket socket, Peer peer, ConnectionCommands commands, Consumer<Connection> atEnd) {
        this.socket = socket;
        this.peer = peer;
        this.exchange = new Exchange(peer, commands);
        this.thread = new Thread(() -> serve(atEnd), "store-connection-" + peer.id());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Ends it at once if it waits for a command, and else after the command it is at. */
    synchronized void stop() {
        isStopping = true;
        if (!isBusy) {
            abort();
        }
    }

    void abort() {
        try {
            socket.close();
        } catch (IOException e) {
            log.debug("Connection {} could not be closed", peer.id(), e);
        }
    }

    void awaitEnd(Duration patience) throws InterruptedException {
        thread.join(Math.max(1, patience.toMillis()));
    }

    void abortIfLate(long nanoTime) {
        if (!isTrusted && nanoTime - deadline > 0) {
            log.info("Closed connection {}: it did not sign in", peer.id());
            abort();
        }
    }

    private void serve(Consumer<Connection> atEnd) {
        try (socket) {
            answerCommands();
        } catch (MalformedMessage e) {
            log.warn("Closed connection {}: it sent {}", peer.id(), e.getMessage());
        } catch (IOException gone) {
            log.debug("Connection {} is gone", peer.id(), gone);
        } finally {
            atEnd.accept(this);
        }
    }

    private void answerCommands() throws IOException {
        socket.setTcpNoDelay(true);
        var frames = new FrameReader(socket.getInputStream());
        var out = socket.getOutputStream();
        var frame = frames.next(LONGEST_BEFORE_SIGN_IN);
        while (frame != null && beginCommand()) {
            var reply = exchange.answer(frame);
            if (reply.isPresent()) {
                out.write(reply.get());
            }
            if (!endCommand()) {
                return;
            }
            frame = frames.next(isTrusted ? FrameReader.LONGEST : LONGEST_BEFORE_SIGN_IN);
        }
    }

    /** Whether there is still time for one. */
    private synchronized boolean beginCommand() {
        isBusy = true;
        return !isStopping;
    }

    /** Whether another one may follow. */
    private synchronized boolean endCommand() {
        isBusy = false;
        deadline = System.nanoTime() + NANOS_BETWEEN_COMMANDS;
        isTrusted = peer.signIn().isComplete();
        return !isStopping && !peer.signIn().hasFailedTooOften();
    }
}
