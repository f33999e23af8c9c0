package org.seedbed.store.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.seedbed.store.EmbeddedStore;

/** A process to be killed: serves the folder it is given, says where, and goes when nobody is left at its input. */
final class StoreVictim {
    private StoreVictim() {}

    public static void main(String[] arguments) throws IOException {
        var out = System.out;
        System.setOut(System.err);
        try (var store = EmbeddedStore.open(Path.of(arguments[0]))) {
            out.println(store.connectionString());
            out.flush();
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
