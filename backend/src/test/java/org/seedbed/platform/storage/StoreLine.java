package org.seedbed.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between the application and a store on another machine, which can be cut or made to lose all that is said. */
final class StoreLine implements AutoCloseable {
    private static final int ROOM = 16_384;

    private final int store;
    private final ServerSocket door;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile State state = State.WHOLE;

    /** What happens on the line. */
    enum State {
        WHOLE,
        /** Connections break, and no other comes about. */
        CUT,
        /** Connections stand, but nothing comes through. */
        SILENT
    }

    /** Leads to this port of this machine. */
    StoreLine(int store) {
        this.store = store;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::admit);
    }

    int port() {
        return door.getLocalPort();
    }

    /** A line that is cut, or whole again, has lost the connections it had. */
    void become(State next) {
        if (next == state) {
            return;
        }
        state = next;
        if (next != State.SILENT) {
            sockets.forEach(StoreLine::reset);
            sockets.clear();
        }
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException closed) {
                // The line is taken down, or a caller was gone at once.
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        if (state == State.CUT) {
            reset(caller);
            return;
        }
        var called = new Socket(InetAddress.getLoopbackAddress(), store);
        sockets.add(caller);
        sockets.add(called);
        start(() -> carry(caller, called));
        start(() -> carry(called, caller));
    }

    private void carry(Socket from, Socket to) {
        var room = new byte[ROOM];
        try (from;
                to) {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int read = in.read(room); read >= 0; read = in.read(room)) {
                if (state == State.WHOLE) {
                    out.write(room, 0, read);
                }
            }
        } catch (IOException broken) {
            // Whoever is at the other end notices by itself.
        }
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException gone) {
            // That is what was wanted.
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "store-line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        become(State.CUT);
    }
}
