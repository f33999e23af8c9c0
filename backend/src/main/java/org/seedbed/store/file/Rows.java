package org.seedbed.store.file;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The rows of a query, read one after the other. */
public final class Rows implements AutoCloseable {
    private final Session session;
    private final String sql;
    private final PreparedStatement statement;
    private final ResultSet results;

    Rows(Session session, String sql, PreparedStatement statement, ResultSet results) {
        this.session = session;
        this.sql = sql;
        this.statement = statement;
        this.results = results;
    }

    public boolean next() {
        try {
            return results.next();
        } catch (SQLException e) {
            throw new StorageProblem(e);
        }
    }

    /** A column of the present row; columns count from 1. */
    public byte[] bytes(int column) {
        try {
            var bytes = results.getBytes(column);
            return bytes == null ? new byte[0] : bytes;
        } catch (SQLException e) {
            throw new StorageProblem(e);
        }
    }

    public long number(int column) {
        try {
            return results.getLong(column);
        } catch (SQLException e) {
            throw new StorageProblem(e);
        }
    }

    public String text(int column) {
        try {
            return results.getString(column);
        } catch (SQLException e) {
            throw new StorageProblem(e);
        }
    }

    @Override
    public void close() {
        session.closed(this);
        try {
            results.close();
            session.giveBack(sql, statement);
        } catch (SQLException e) {
            Session.discard(statement);
            throw new StorageProblem(e);
        }
    }
}
