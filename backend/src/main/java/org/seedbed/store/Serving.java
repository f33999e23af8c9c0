package org.seedbed.store;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/** A store served for as long as the process lives. */
final class Serving {
    private Serving() {}

    /** Says where the store is and serves it until the process is told to end, or this thread is interrupted. */
    static void run(Settings settings, PrintStream out) {
        var store = EmbeddedStore.open(settings);
        var closing = new Thread(store::close, "store-closing");
        Runtime.getRuntime().addShutdownHook(closing);
        out.println("Store is serving " + settings.folder().toAbsolutePath().normalize());
        out.println(store.connectionString());
        out.flush();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(closing);
            store.close();
        }
    }
}
