package org.seedbed.store.file;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** The file could not be read or written: the disk is full, or broken, or the file is not what it was. */
public final class StorageProblem extends MongoServerError {
    private static final long serialVersionUID = 1L;
    private static final int PRIMARY_CODE = 0xFF;
    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final int OTHER = 8;

    private final int sqliteCode;

    StorageProblem(SQLException cause) {
        super(
                isFull(cause) ? OUT_OF_DISK_SPACE : OTHER,
                isFull(cause) ? "OutOfDiskSpace" : "UnknownError",
                describe(cause),
                cause);
        this.sqliteCode = primaryCode(cause);
    }

    /** Whether it says that the catalogue a command started with is no longer true. */
    public boolean tableIsGone() {
        return getMessage().contains("no such table");
    }

    /** Whether the disk, not the statement, is to blame. */
    boolean isOfTheDisk() {
        return sqliteCode == SQLiteErrorCode.SQLITE_FULL.code
                || sqliteCode == SQLiteErrorCode.SQLITE_IOERR.code
                || sqliteCode == SQLiteErrorCode.SQLITE_READONLY.code
                || sqliteCode == SQLiteErrorCode.SQLITE_CANTOPEN.code
                || sqliteCode == SQLiteErrorCode.SQLITE_CORRUPT.code;
    }

    private static String describe(SQLException cause) {
        if (isFull(cause)) {
            return "The disk is full; nothing was written. Free some space and try again";
        }
        return "The store's file could not be used: " + cause.getMessage();
    }

    private static boolean isFull(SQLException cause) {
        return primaryCode(cause) == SQLiteErrorCode.SQLITE_FULL.code;
    }

    private static int primaryCode(SQLException cause) {
        return cause.getErrorCode() & PRIMARY_CODE;
    }
}
