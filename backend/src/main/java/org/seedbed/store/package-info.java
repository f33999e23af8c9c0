/**
 * The embedded document store: a folder in, connections out, with or without a port. It speaks enough of MongoDB's wire protocol
 * for drivers to take it for a stand-alone MongoDB 7.
 *
 * <p><b>Layers</b>, each knowing those below: {@code wire} (connections, sign-in) and {@code command} (one class for a family of
 * commands) → {@code aggregate} (pipelines), {@code query} (planning and reading) → {@code data} (collections, indexes,
 * documents) → {@code update} (what updates make of documents) → {@code filter} (which documents are meant), {@code file}
 * (SQLite: one writer, group commit, snapshots) → {@code bson} (documents and keys as bytes). Beside them, {@code transfer}
 * copies the file and moves all data to and from MongoDB; {@link org.seedbed.store.StoreTool} is its command line.
 *
 * <p><b>Supported</b>: insert, update with operators and replacements, array filters, upsert, delete, findAndModify, find with
 * sort, skip, limit, projection and cursors, count, distinct, aggregate ({@code $match $sort $skip $limit $group $count
 * $sortByCount $project $addFields $set $unset $unwind $replaceRoot $replaceWith $bucket $facet}, {@code $lookup} by equality),
 * explain, validate, and indexes that are unique, compound, descending, multikey, sparse, partial or expiring.
 *
 * <p><b>Not supported</b>, and answered with MongoDB's own error codes, never with a wrong result: transactions (20), change
 * streams (40573), text search (27, and 67 for its index), indexes on places in arrays (67), collation, updates by pipelines, {@code $where}, {@code $lookup} with
 * a pipeline, positional projection and geometry (all 238), other stages (238 or 40324), other commands (59).
 *
 * <p>Of BSON's deprecated types, symbols and undefined values become texts and nulls when their document is changed; pointers to
 * databases and code with a scope are refused (22).
 *
 * <p>A write is answered once it is on disk. When the disk is full or broken, writes are answered with 14031 or 8 and nothing is
 * changed; {@code hello} says {@code readOnly} and {@code serverStatus} says why, until writing works again. Only where a sync
 * failed and the process then ends by force before the next write, the refused write may be there when it starts again.
 */
@NullMarked
@ApplicationModule(
        displayName = "Store",
        allowedDependencies = {})
package org.seedbed.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
