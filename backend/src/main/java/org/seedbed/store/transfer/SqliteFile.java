package org.seedbed.store.transfer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.seedbed.store.data.Schema;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;

/** A store's file, opened beside whoever serves it. */
final class SqliteFile implements AutoCloseable {
    private static final int BUSY_MILLIS = 5_000;
    private static final int PRIMARY_CODE = 0xFF;

    private final Path path;
    private final Connection connection;

    private SqliteFile(Path path, Connection connection) {
        this.path = path;
        this.connection = connection;
    }

    /** Opens a file that exists. */
    static SqliteFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new TransferProblem("There is no file " + path.toAbsolutePath());
        }
        var config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setOpenMode(Files.isWritable(path) ? SQLiteOpenMode.READWRITE : SQLiteOpenMode.READONLY);
        config.setBusyTimeout(BUSY_MILLIS);
        try {
            return new SqliteFile(path, config.createConnection("jdbc:sqlite:" + path.toUri()));
        } catch (SQLException e) {
            throw problem(path, e);
        }
    }

    /** Refuses a file of another program or of a later version. */
    void requireOurs() {
        long version = number("pragma user_version");
        if (number("pragma application_id") != Schema.APPLICATION || version < 1) {
            throw notOurs(path);
        }
        if (version > Schema.VERSION) {
            throw new TransferProblem("The file " + path.toAbsolutePath()
                    + " was written by a later version of Seedbed. Use that version");
        }
    }

    /** Refuses, besides, a file that is not whole. */
    void requireWhole() {
        requireOurs();
        var found = text("pragma integrity_check(1)");
        if (!found.equals("ok")) {
            throw damaged(path, found);
        }
    }

    /** Writes all of it, as it is now, into a file that is empty or does not exist. */
    void copyTo(Path target) {
        try (var statement = connection.prepareStatement("vacuum into ?")) {
            statement.setString(1, target.toAbsolutePath().toString());
            statement.execute();
        } catch (SQLException e) {
            throw problem(path, e);
        }
    }

    /** Takes in what lies beside the file, so that it stands alone; refuses while others have it open. */
    void useJournal(String mode) {
        if (!text("pragma journal_mode = " + mode).equals(mode)) {
            throw inUse(path);
        }
    }

    long documents() {
        return number("select coalesce(sum(documents), 0) from collections");
    }

    /** With what lies in the log beside it. */
    long bytes() {
        return number("pragma page_count") * number("pragma page_size");
    }

    private long number(String sql) {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.getString(1);
        } catch (SQLException e) {
            throw problem(path, e);
        }
    }

    private static TransferProblem problem(Path path, SQLException e) {
        int code = e.getErrorCode() & PRIMARY_CODE;
        if (code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return notOurs(path);
        }
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return damaged(path, e.getMessage());
        }
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return inUse(path);
        }
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return new TransferProblem("The disk is full; nothing was changed. Free some space and try again", e);
        }
        return new TransferProblem("The file " + path.toAbsolutePath() + " could not be used: " + e.getMessage(), e);
    }

    private static TransferProblem notOurs(Path path) {
        return new UnusableFile("The file " + path.toAbsolutePath() + " was not written by Seedbed");
    }

    private static TransferProblem damaged(Path path, String how) {
        return new UnusableFile("The file " + path.toAbsolutePath() + " is damaged: " + how);
    }

    private static TransferProblem inUse(Path path) {
        return new TransferProblem("The file " + path.toAbsolutePath()
                + " is open in another process, such as a backup. Try again when that has ended");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw problem(path, e);
        }
    }
}
