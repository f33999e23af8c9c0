package org.seedbed.platform.audit;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.seedbed.platform.storage.StoreProblem;
import org.seedbed.shared.Follower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Brings changes from their documents into the audit log. A change stays in its document, whose page shows it; only its mark
 * is taken off, and only once it is in the log, so a crash in between makes no difference.
 */
@Component
class AuditShipper implements Follower {
    /** The collections whose documents have {@code changes}. */
    static final List<String> KINDS = List.of(
            "accounts",
            "cohorts",
            "coupons",
            "courses",
            "enrolments",
            "orders",
            "products",
            "selections",
            "shippingPlans",
            "shops");

    private static final Logger LOG = LoggerFactory.getLogger("audit");
    private static final String DUE = "changes.due";
    private static final int BATCH = 200;

    private final MongoOperations mongo;
    private final AuditChain chain;
    private final Clock clock;
    private volatile @Nullable LocalDate headLoggedOn;

    AuditShipper(MongoOperations mongo, AuditChain chain, Clock clock) {
        this.mongo = mongo;
        this.chain = chain;
        this.clock = clock;
        var due = new Index()
                .on(DUE, Direction.ASC)
                .named("changesDue")
                .partial(PartialIndexFilter.of(where(DUE).is(true)));
        KINDS.forEach(kind -> mongo.indexOps(kind).createIndex(due));
    }

    @Override
    public void catchUp() {
        ship();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(headLoggedOn)) {
            logHead();
            headLoggedOn = today;
        }
    }

    /** So that what is last in the log at the end of a run can be compared with what is there at the next. */
    @EventListener
    void end(ContextClosedEvent closing) {
        try {
            logHead();
        } catch (DataAccessException | IllegalStateException unreachable) {
            LOG.warn("The head of the audit log could not be read: {}", unreachable.getMessage());
        }
    }

    private void logHead() {
        chain.noteHead().ifPresent(head -> LOG.info("Audit head {}", head));
    }

    /** Ships what is due, unless the store takes no writes just now. */
    void shipIfPossible() {
        try {
            ship();
        } catch (DataAccessException failure) {
            if (StoreProblem.of(failure).isEmpty()) {
                throw failure;
            }
        }
    }

    private void ship() {
        boolean shipped = false;
        for (var kind : KINDS) {
            for (var found = due(kind); !found.isEmpty(); found = due(kind)) {
                ship(kind, found);
                shipped = true;
            }
        }
        if (shipped) {
            chain.noteHead();
        }
    }

    private List<Document> due(String kind) {
        var due = query(where(DUE).is(true)).limit(BATCH);
        due.fields().include("changes");
        return mongo.find(due, Document.class, kind);
    }

    private void ship(String kind, List<Document> documents) {
        var changes = documents.stream()
                .flatMap(document -> due(kind, document).stream())
                .sorted(Comparator.comparing(DueChange::when))
                .toList();
        chain.append(changes);
        markShipped(kind, documents);
    }

    private static List<DueChange> due(String kind, Document document) {
        var changes = document.getList("changes", Document.class);
        var due = new ArrayList<DueChange>();
        for (int place : placesDue(changes)) {
            var change = changes.get(place);
            due.add(new DueChange(
                    kind,
                    document.getString("_id"),
                    place,
                    change.getDate("when").toInstant(),
                    change.getString("who"),
                    change.getString("what"),
                    change.getString("why")));
        }
        return due;
    }

    private static List<Integer> placesDue(List<Document> changes) {
        return IntStream.range(0, changes.size())
                .filter(place -> changes.get(place).getBoolean("due", false))
                .boxed()
                .toList();
    }

    private void markShipped(String kind, List<Document> documents) {
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, kind);
        for (var document : documents) {
            var shipped = new Update();
            placesDue(document.getList("changes", Document.class))
                    .forEach(place -> shipped.unset("changes." + place + ".due"));
            bulk.updateOne(query(where("_id").is(document.getString("_id"))), shipped);
        }
        bulk.execute();
    }
}
