package org.seedbed.platform.audit;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.seedbed.platform.storage.Inserts;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * The audit log as it is stored. Its numbers are unique, so of several writers that saw the same last entry one gets the next
 * number and the others look again: there is no gap and no fork.
 */
@Repository
class AuditChain {
    private static final Logger LOG = LoggerFactory.getLogger(AuditChain.class);
    private static final int TRIES = 200;
    private static final int LONGEST_PAUSE_MILLIS = 20;

    private final MongoOperations mongo;
    private final Tokens tokens;

    AuditChain(MongoOperations mongo, Tokens tokens) {
        this.mongo = mongo;
        this.tokens = tokens;
        var indexes = mongo.indexOps(AuditEntry.COLLECTION);
        indexes.createIndex(new Index().on("key", ASC).named("key").unique());
        indexes.createIndex(newestFirst(new Index()).named("newest"));
        indexes.createIndex(newestFirst(new Index().on("who", ASC)).named("who"));
        indexes.createIndex(newestFirst(new Index().on("what", ASC)).named("what"));
        indexes.createIndex(newestFirst(new Index().on("kind", ASC)).named("kind"));
        indexes.createIndex(newestFirst(new Index().on("object", ASC)).named("changedObject"));
    }

    private static Index newestFirst(Index index) {
        return index.on("when", DESC).on("_id", DESC);
    }

    /**
     * Adds these changes in their order. Those that are in the log already are left out; if they have lost their reason since, it
     * is taken out of the log, too.
     */
    void append(List<DueChange> changes) {
        for (int attempt = 1; ; attempt++) {
            var missing = missing(changes);
            if (missing.isEmpty() || insert(missing)) {
                blank(changes.stream()
                        .filter(change -> change.why() == null && !missing.contains(change))
                        .map(DueChange::key)
                        .toList());
                return;
            }
            if (attempt == TRIES) {
                throw new IllegalStateException("Others kept writing to the audit log");
            }
            pause(attempt);
        }
    }

    /** Takes away the notes of these changes, as far as they are in the log; what is tied together stays as it is. */
    void blank(List<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        mongo.updateMulti(query(where("key").in(keys)), new Update().unset("note"), AuditEntry.COLLECTION);
    }

    private List<DueChange> missing(List<DueChange> changes) {
        var keys = changes.stream().map(DueChange::key).toList();
        var known = query(where("key").in(keys));
        known.fields().include("key");
        var logged = new HashSet<String>();
        mongo.find(known, Document.class, AuditEntry.COLLECTION).forEach(entry -> logged.add(entry.getString("key")));
        return changes.stream().filter(change -> !logged.contains(change.key())).toList();
    }

    /** One after the other, so that each entry follows one that is stored; false if somebody else was faster. */
    private boolean insert(List<DueChange> changes) {
        var entries = new ArrayList<Document>();
        var head = last().orElse(null);
        for (var change : changes) {
            head = AuditEntry.after(head, change, tokens.secret());
            entries.add(head.toDocument());
        }
        return Inserts.areAllNew(
                mongo.bulkOps(BulkMode.ORDERED, AuditEntry.COLLECTION).insert(entries));
    }

    /** Longer with each attempt and different for each writer. */
    private void pause(int attempt) {
        try {
            Thread.sleep(Math.floorMod(tokens.id().hashCode(), 1 + Math.min(attempt, LONGEST_PAUSE_MILLIS)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while writing to the audit log", e);
        }
    }

    Optional<AuditEntry> last() {
        return Optional.ofNullable(mongo.findOne(
                        new Query().with(Sort.by(DESC, "_id")).limit(1), Document.class, AuditEntry.COLLECTION))
                .map(AuditEntry::legible);
    }

    /**
     * Writes the last entry down beside the log, which shows when the log's end is cut off or written anew; what shows that
     * already is left as it is.
     */
    Optional<Head> noteHead() {
        var head = last().map(AuditEntry::head);
        var noted = notedHead();
        if (noted != null && !noted.equals(headAt(noted.sequence()))) {
            LOG.error("The audit log is not whole: it had {} and has {}", noted, headAt(noted.sequence()));
        } else {
            head.filter(last -> noted == null || last.sequence() > noted.sequence())
                    .ifPresent(this::note);
        }
        return head;
    }

    private @Nullable Head notedHead() {
        var noted = mongo.findById(Head.ID, Document.class, Head.COLLECTION);
        return noted == null ? null : Head.from(noted);
    }

    private @Nullable Head headAt(long sequence) {
        var found = mongo.findById(sequence, Document.class, AuditEntry.COLLECTION);
        return found == null ? null : AuditEntry.legible(found).head();
    }

    private void note(Head head) {
        try {
            mongo.upsert(
                    query(where("_id").is(Head.ID).and("sequence").lt(head.sequence())),
                    new Update().set("sequence", head.sequence()).set("digest", head.digest()),
                    Head.COLLECTION);
        } catch (DuplicateKeyException anotherProcessWasFaster) {
            LOG.debug("The head {} is known, or a later one", head);
        }
    }

    /** The entries that fit, newest first, from after the entry with this number. */
    List<AuditEntry> find(AuditFilter filter, @Nullable Long after, ZoneId zone, int limit) {
        var criteria = filter.criteria(zone);
        if (after != null) {
            criteria.add(olderThan(after));
        }
        var all = criteria.isEmpty() ? new Criteria() : new Criteria().andOperator(criteria);
        var newest = query(all).with(Sort.by(DESC, "when", "_id")).limit(limit);
        return mongo.find(newest, Document.class, AuditEntry.COLLECTION).stream()
                .map(AuditEntry::legible)
                .toList();
    }

    Optional<AuditEntry> find(long sequence) {
        return Optional.ofNullable(mongo.findById(sequence, Document.class, AuditEntry.COLLECTION))
                .map(AuditEntry::legible);
    }

    private Criteria olderThan(long sequence) {
        var when = find(sequence)
                .orElseThrow(() -> Invalid.field("cursor", "cursor"))
                .when();
        return where("when")
                .lte(when)
                .orOperator(where("when").lt(when), where("_id").lt(sequence));
    }
}
