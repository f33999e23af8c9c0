package org.seedbed.store.data;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.seedbed.store.bson.Bson;
import org.seedbed.store.file.Session;

/**
 * The tables of the file: {@code collections} and {@code indexes} are the catalogue; each collection has a table {@code d<id>} of
 * documents, and each index a table {@code x<id>} of keys.
 */
public final class Schema {
    /** Written into the file, to be refused by versions that do not know it. */
    public static final long VERSION = 1;

    /** "Seed" in ASCII: marks the file as ours. */
    public static final long APPLICATION = 0x53656564;

    private Schema() {}

    /** Makes the tables of a new file, refuses a file of another program or of a later version, and leaves all others alone. */
    static void prepare(Session session, Path file) {
        if (session.number("pragma application_id") != APPLICATION) {
            if (session.number("select count(*) from sqlite_master") > 0) {
                throw new IllegalStateException("The file " + file + " was not written by Seedbed");
            }
            create(session);
        } else if (session.number("pragma user_version") > VERSION) {
            throw new IllegalStateException(
                    "The file " + file + " was written by a later version of Seedbed. Start that version");
        }
    }

    private static void create(Session session) {
        session.update("""
                create table collections (
                  id integer primary key autoincrement, database text not null, name text not null, options blob not null,
                  documents integer not null default 0, unique (database, name))""");
        session.update("""
                create table indexes (
                  id integer primary key autoincrement, collection integer not null, spec blob not null,
                  multikey integer not null default 0, opaque integer not null default 0)""");
        session.update("pragma application_id = " + APPLICATION);
        session.update("pragma user_version = " + VERSION);
    }

    static Catalog read(Session session) {
        var collections = new ArrayList<StoredCollection>();
        try (var rows = session.query("select id, database, name, options from collections order by id")) {
            while (rows.next()) {
                var namespace = new Namespace(rows.text(2), rows.text(3));
                var options = Bson.decode(rows.bytes(4));
                collections.add(
                        new StoredCollection(rows.number(1), namespace, options, indexes(session, rows.number(1))));
            }
        }
        return Catalog.of(collections);
    }

    private static List<Index> indexes(Session session, long collection) {
        var indexes = new ArrayList<Index>();
        try (var rows = session.query(
                "select id, spec, multikey, opaque from indexes where collection = ? order by id", collection)) {
            while (rows.next()) {
                var traits = new Index.Traits(rows.number(3), rows.number(4) != 0);
                indexes.add(Index.of(rows.number(1), Bson.decode(rows.bytes(2)), traits));
            }
        }
        return indexes;
    }

    static long addCollection(Session session, Namespace namespace, Document options) {
        session.update(
                "insert into collections (database, name, options) values (?, ?, ?)",
                namespace.database(),
                namespace.collection(),
                Bson.encode(options));
        long id = session.number("select last_insert_rowid()");
        session.update("create table d" + id + " (id integer primary key, document blob not null)");
        return id;
    }

    static long addIndex(Session session, long collection, Document spec, boolean unique) {
        session.update("insert into indexes (collection, spec) values (?, ?)", collection, Bson.encode(spec));
        long id = session.number("select last_insert_rowid()");
        session.update("create table x" + id
                + (unique
                        ? " (key blob primary key, document integer not null, forms blob not null)"
                        : " (key blob not null, document integer not null, forms blob not null,"
                                + " primary key (key, document))")
                + " without rowid");
        return id;
    }

    static void dropIndex(Session session, Index index) {
        session.update("delete from indexes where id = ?", index.id());
        session.update("drop table " + index.table());
    }

    static void dropCollection(Session session, StoredCollection collection) {
        collection.indexes().forEach(index -> dropIndex(session, index));
        session.update("delete from collections where id = ?", collection.id());
        session.update("drop table " + collection.table());
    }
}
