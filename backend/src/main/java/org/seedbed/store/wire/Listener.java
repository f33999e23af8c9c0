package org.seedbed.store.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.seedbed.store.wire.scram.Credentials;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections to the store: over a port for this machine only, with one thread for each and nothing but greetings before
 * signing in, and without one for its own process.
 */
public final class Listener implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Listener.class);
    private static final int MOST_CONNECTIONS = 1_000;
    private static final int MOST_WAITING = 128;
    private static final int MILLIS_BETWEEN_CHECKS = 1_000;
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final ServerSocket server;
    private final Credentials credentials;
    private final ConnectionCommands commands;
    private final int mostConnections;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Thread acceptor = new Thread(this::acceptUntilClosed, "store-listener");
    private final AtomicInteger lastId = new AtomicInteger();

    private Listener(ServerSocket server, Credentials credentials, ConnectionCommands commands, int mostConnections) {
        this.server = server;
        this.credentials = credentials;
        this.commands = commands;
        this.mostConnections = mostConnections;
    }

    /**
     * Listens on 127.0.0.1.
     *
     * @param port 0 for any that is free
     * @param readOnly what greetings say about it; it is the handler that refuses writes
     */
    public static Listener open(
            int port, Credentials credentials, CommandHandler handler, Clock clock, BooleanSupplier readOnly) {
        var commands = new ConnectionCommands(new Greeting(clock, readOnly), handler);
        return open(port, credentials, commands, MOST_CONNECTIONS);
    }

    static Listener open(int port, Credentials credentials, ConnectionCommands commands, int mostConnections) {
        try {
            var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            var server = new ServerSocket(port, MOST_WAITING, loopback);
            server.setSoTimeout(MILLIS_BETWEEN_CHECKS);
            var listener = new Listener(server, credentials, commands, mostConnections);
            listener.acceptor.setDaemon(true);
            listener.acceptor.start();
            return listener;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port + " of 127.0.0.1", e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Another connection, for this process itself: it needs no port, has signed in, and its caller's thread does the work. */
    public Exchange connect() {
        var self = new Peer(lastId.incrementAndGet(), "this process", SignIn.complete(credentials));
        return new Exchange(self, commands);
    }

    /** Takes no more commands, waits a few seconds for those in progress, and ends all connections. */
    @Override
    public void close() {
        try {
            server.close();
            acceptor.join();
            connections.forEach(Connection::stop);
            awaitConnections();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the port of the store", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connections.forEach(Connection::abort);
        }
    }

    private void awaitConnections() throws InterruptedException {
        long end = System.nanoTime() + GRACE.toNanos();
        for (var connection : connections) {
            connection.awaitEnd(Duration.ofNanos(end - System.nanoTime()));
        }
    }

    private void acceptUntilClosed() {
        while (!server.isClosed()) {
            try {
                admit(server.accept());
            } catch (SocketTimeoutException nobodyCame) {
                abortLateOnes();
            } catch (IOException | OutOfMemoryError e) {
                if (!server.isClosed()) {
                    log.error("The store could not accept a connection", e);
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(MILLIS_BETWEEN_CHECKS));
                }
            }
        }
    }

    private void admit(Socket socket) throws IOException {
        abortLateOnes();
        if (connections.size() >= mostConnections) {
            log.warn("Closed a connection at once: there are {} already", mostConnections);
            socket.close();
            return;
        }
        var peer = new Peer(lastId.incrementAndGet(), "127.0.0.1:" + socket.getPort(), new SignIn(credentials));
        var connection = new Connection(socket, peer, commands, connections::remove);
        connections.add(connection);
        try {
            connection.start();
        } catch (OutOfMemoryError noThreadLeft) {
            connection.abort();
            connections.remove(connection);
            throw noThreadLeft;
        }
    }

    private void abortLateOnes() {
        long now = System.nanoTime();
        connections.forEach(connection -> connection.abortIfLate(now));
    }
}
