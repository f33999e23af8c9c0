package org.seedbed.platform.storage;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;

/** Inserts of many documents, some of which may be there already: by a crash, a second run or a race. */
public final class Inserts {
    private static final int DUPLICATE_KEY = 11_000;

    private Inserts() {}

    /** Whether all of them were new. If not, the others are stored, of an ordered bulk those before the first known one. */
    public static boolean areAllNew(BulkOperations inserts) {
        try {
            inserts.execute();
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        } catch (BulkOperationException failure) {
            if (failure.getErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY)) {
                return false;
            }
            throw failure;
        }
    }
}
