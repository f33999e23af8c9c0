package org.seedbed.store.file;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** One connection to the file, for one thread at a time, which keeps its statements prepared. */
public final class Session implements AutoCloseable {
    private static final int STATEMENTS = 300;

    private final Connection connection;
    private final Map<String, Deque<PreparedStatement>> idle = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Rows> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int kept;

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Runs a query; its rows must be closed. Parameters are {@code long}s and {@code byte[]}s and text. */
    public Rows query(String sql, Object... parameters) {
        var statement = take(sql);
        try {
            bind(statement, parameters);
            var rows = new Rows(this, sql, statement, statement.executeQuery());
            open.add(rows);
            return rows;
        } catch (SQLException e) {
            discard(statement);
            throw new StorageProblem(e);
        }
    }

    /** Runs a statement and says how many rows it changed. */
    public int update(String sql, Object... parameters) {
        var statement = take(sql);
        try {
            bind(statement, parameters);
            int changed = statement.executeUpdate();
            giveBack(sql, statement);
            return changed;
        } catch (SQLException e) {
            discard(statement);
            throw new StorageProblem(e);
        }
    }

    /** The first column of the first row. */
    public long number(String sql, Object... parameters) {
        try (var rows = query(sql, parameters)) {
            if (!rows.next()) {
                throw new IllegalStateException("No row answers " + sql);
            }
            return rows.number(1);
        }
    }

    /** Runs all of the work on one snapshot of the file. */
    public <T> T snapshot(Supplier<T> work) {
        update("begin");
        try {
            return work.get();
        } finally {
            closeRows();
            update("commit");
        }
    }

    /** Closes what work that failed has left open, which would hold its snapshot. */
    void closeRows() {
        if (!open.isEmpty()) {
            List.copyOf(open).forEach(Rows::close);
        }
    }

    void closed(Rows rows) {
        open.remove(rows);
    }

    void giveBack(String sql, PreparedStatement statement) {
        idle.computeIfAbsent(sql, any -> new ArrayDeque<>()).push(statement);
        if (++kept > STATEMENTS) {
            dropEldest();
        }
    }

    private PreparedStatement take(String sql) {
        var statements = idle.get(sql);
        if (statements != null && !statements.isEmpty()) {
            kept--;
            return statements.pop();
        }
        try {
            return connection.prepareStatement(sql);
        } catch (SQLException e) {
            throw new StorageProblem(e);
        }
    }

    private void dropEldest() {
        var eldest = idle.entrySet().iterator();
        while (kept > STATEMENTS && eldest.hasNext()) {
            var statements = eldest.next().getValue();
            kept -= statements.size();
            statements.forEach(Session::discard);
            eldest.remove();
        }
    }

    private static void bind(PreparedStatement statement, Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (parameters[i] instanceof Long number) {
                statement.setLong(i + 1, number);
            } else {
                statement.setString(i + 1, (String) parameters[i]);
            }
        }
    }

    static void discard(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException alreadyBroken) {
            // What made it useless has been reported.
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StorageProblem(e);
        }
    }
}
