package org.seedbed.store;

import java.nio.file.Path;

/** Another process has this folder open; two owners would destroy each other's writes. */
public class StoreInUse extends RuntimeException {
    StoreInUse(Path folder, String owner) {
        super("The data folder " + folder + " is already open in another Seedbed (process " + owner
                + "). Stop that one first, or start this one with another folder: --data DIR");
    }
}
