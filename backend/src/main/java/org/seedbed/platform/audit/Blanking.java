package org.seedbed.platform.audit;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Change;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Refused;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Takes away the reason of a change that should not have been written down. It goes out of the changed document, where the deed is
 * noted as a change of its own, in one update that makes both due; the log follows, at once or when the shipper comes by.
 */
@Repository
class Blanking {
    private final MongoOperations mongo;
    private final AuditChain chain;
    private final AuditShipper shipper;
    private final Clock clock;

    Blanking(MongoOperations mongo, AuditChain chain, AuditShipper shipper, Clock clock) {
        this.mongo = mongo;
        this.chain = chain;
        this.shipper = shipper;
        this.clock = clock;
    }

    void blank(long sequence, String why, Actor by) {
        var entry = chain.find(sequence)
                .filter(found -> AuditShipper.KINDS.contains(found.kind()))
                .orElseThrow(() -> new NotFound("entry " + sequence));
        Refused.refuseIf(entry.note() == null, "no-reason-to-blank");
        var document = mongo.findById(entry.object(), Document.class, entry.kind());
        if (document == null) {
            throw new NotFound("entry " + sequence);
        }
        blank(entry, document, Change.of(by, "reason-blanked", clock.instant(), why));
        chain.blank(List.of(entry.key()));
        shipper.shipIfPossible();
    }

    /** Only if no change has come in between: the place of the new one is behind those that were read. */
    private void blank(AuditEntry entry, Document document, Change deed) {
        int places = document.getList("changes", Document.class).size();
        var update = new Update()
                .unset("changes." + entry.place() + ".why")
                .set("changes." + entry.place() + ".due", true)
                .set("changes." + places, asStored(deed));
        if (document.containsKey("version")) {
            // So that whoever holds an older copy does not bring the reason back.
            update.inc("version", 1);
        }
        var asRead = query(where("_id").is(entry.object()).and("changes").size(places));
        if (mongo.updateFirst(asRead, update, entry.kind()).getMatchedCount() == 0) {
            throw new OptimisticLockingFailureException("Another change came in between");
        }
    }

    private static Document asStored(Change change) {
        return new Document("who", change.who().value())
                .append("what", change.what())
                .append("when", Date.from(change.when()))
                .append("why", change.why())
                .append("due", change.due());
    }
}
