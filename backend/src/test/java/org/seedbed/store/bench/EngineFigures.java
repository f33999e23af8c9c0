package org.seedbed.store.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.seedbed.store.bson.KeyWriter;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * The reference for inserting many: the rows and index entries of the same orders written by the engine alone, as fast as one
 * thread can, a thousand orders to a commit. No driver, no wire, no checks.
 */
final class EngineFigures {
    private static final DocumentCodec CODEC = new DocumentCodec();
    private static final List<String> TABLES = List.of(
            "create table d (id integer primary key, document blob not null)",
            "create table x1 (key blob primary key, document integer not null, forms blob not null) without rowid",
            "create table x2 (key blob not null, document integer not null, forms blob not null,"
                    + " primary key (key, document)) without rowid",
            "create table x3 (key blob not null, document integer not null, forms blob not null,"
                    + " primary key (key, document)) without rowid");

    private final Connection connection;
    private final PreparedStatement document;
    private final List<PreparedStatement> entries = new ArrayList<>();

    private EngineFigures(Connection connection) throws SQLException {
        this.connection = connection;
        for (var table : TABLES) {
            run(table);
        }
        this.document = connection.prepareStatement("insert into d values (?, ?)");
        for (int index = 1; index < TABLES.size(); index++) {
            entries.add(connection.prepareStatement("insert into x" + index + " values (?, ?, ?)"));
        }
    }

    static void insertMany(Stage stage) {
        try (var connection = connect(stage.folder("engine").resolve("engine.db"))) {
            var begun = System.nanoTime();
            new EngineFigures(connection).insert(stage.documents());
            var perSecond = stage.documents() * 1e9 / (System.nanoTime() - begun);
            stage.report().add(Figure.of("engine_insert_many_rate", perSecond, "docs/s"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setPageSize(4096);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setWalAutocheckpoint(16_000);
        config.setCacheSize(-64 * 1024);
        var connection = config.createConnection("jdbc:sqlite:" + file);
        connection.setAutoCommit(false);
        return connection;
    }

    private void insert(long orders) throws SQLException {
        for (long number = 0; number < orders; number++) {
            insert(number + 1, Orders.order(number));
            if ((number + 1) % Orders.BATCH == 0) {
                connection.commit();
            }
        }
        connection.commit();
    }

    private void insert(long id, Document order) throws SQLException {
        document.setLong(1, id);
        document.setBytes(2, bytes(order));
        document.executeUpdate();
        enter(0, id, new KeyWriter().component(order.get("_id"), false));
        enter(1, id, new KeyWriter().component(order.get("shop"), false).component(order.get("day"), true));
        enter(
                2,
                id,
                new KeyWriter()
                        .component(order.get("shop"), false)
                        .component(order.get("day"), false)
                        .component(order.get("amount"), false));
    }

    private static byte[] bytes(Document order) {
        var buffer = new RawBsonDocument(order, CODEC).getByteBuffer();
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private void enter(int index, long id, KeyWriter key) throws SQLException {
        var entry = entries.get(index);
        entry.setBytes(1, key.bytes());
        entry.setLong(2, id);
        entry.setBytes(3, new byte[index + 1]);
        entry.executeUpdate();
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
