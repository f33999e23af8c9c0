package org.seedbed.cohort;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Change;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.Refused;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * The contended part of a cohort: every move is one conditional update, so that no seat is given twice however many ask at
 * once. Each raises the version too, so that an ordinary edit made meanwhile starts again.
 */
@Repository
class Seats {
    private final MongoOperations mongo;
    private final Cohorts cohorts;

    Seats(MongoOperations mongo, Cohorts cohorts) {
        this.mongo = mongo;
        this.cohorts = cohorts;
    }

    enum Outcome {
        SEATED,
        WAITING,
        ALREADY_SEATED,
        ALREADY_WAITING
    }

    /** Takes a seat if one is free and nobody waits for it, else a place in the queue. */
    Outcome take(CohortId id, AccountId account, Change change) {
        while (true) {
            if (seat(id, account, change)) {
                return Outcome.SEATED;
            }
            if (queue(id, account, change)) {
                promote(id, change.when());
                return isSeated(id, account) ? Outcome.SEATED : Outcome.WAITING;
            }
            var cohort = cohorts.require(id);
            Refused.refuseIf(!cohort.takesPeople(), "cohort-closed");
            if (cohort.seated().contains(account)) {
                return Outcome.ALREADY_SEATED;
            }
            if (cohort.waiting().stream().anyMatch(seat -> seat.account().equals(account))) {
                return Outcome.ALREADY_WAITING;
            }
        }
    }

    /** Gives a seat or a place in the queue back; false if the person has neither. */
    boolean leave(CohortId id, AccountId account, EnrolmentState state, Change change) {
        var seated = update(
                where("_id").is(id.value()).and("seats.account").is(account.value()),
                noted(change)
                        .inc("free", 1)
                        .pull("seats", entryOf(account))
                        .push("moves", new Move(account, state, change.when())));
        if (seated) {
            promote(id, change.when());
            return true;
        }
        return update(
                where("_id").is(id.value()).and("waiting.account").is(account.value()),
                noted(change).pull("waiting", entryOf(account)));
    }

    /** Seats those who wait, first come first served, for as long as a seat is free. */
    void promote(CohortId id, Instant now) {
        for (var cohort = withRoomForWaiting(id); cohort != null; cohort = withRoomForWaiting(id)) {
            var next = cohort.waiting().get(0).account();
            update(
                    where("_id")
                            .is(id.value())
                            .and("free")
                            .gt(0)
                            .and("waiting.0.account")
                            .is(next.value()),
                    new Update()
                            .inc("version", 1)
                            .inc("free", -1)
                            .pull("waiting", entryOf(next))
                            .push("seats", new Seat(next, now))
                            .push("moves", new Move(next, EnrolmentState.ACTIVE, now)));
        }
    }

    private @Nullable Cohort withRoomForWaiting(CohortId id) {
        return mongo.findOne(
                query(where("_id")
                        .is(id.value())
                        .and("status")
                        .nin(CohortStatus.CLOSED_TO_ENROLMENT)
                        .and("free")
                        .gt(0)
                        .and("waiting.0")
                        .exists(true)),
                Cohort.class);
    }

    /** Forgets moves that their enrolments show by now. */
    void settled(CohortId id, List<Move> moves) {
        update(where("_id").is(id.value()), new Update().inc("version", 1).pullAll("moves", moves.toArray()));
    }

    private boolean seat(CohortId id, AccountId account, Change change) {
        return update(
                newcomer(id, account).and("free").gt(0).and("waiting").size(0),
                noted(change)
                        .inc("free", -1)
                        .push("seats", new Seat(account, change.when()))
                        .push("moves", new Move(account, EnrolmentState.ACTIVE, change.when())));
    }

    private boolean queue(CohortId id, AccountId account, Change change) {
        var nothingToTake = new Criteria()
                .orOperator(where("free").lte(0), where("waiting.0").exists(true));
        return update(
                new Criteria().andOperator(newcomer(id, account), nothingToTake),
                noted(change).push("waiting", new Seat(account, change.when())));
    }

    private static Criteria newcomer(CohortId id, AccountId account) {
        return where("_id")
                .is(id.value())
                .and("status")
                .nin(CohortStatus.CLOSED_TO_ENROLMENT)
                .and("seats.account")
                .ne(account.value())
                .and("waiting.account")
                .ne(account.value());
    }

    private static Update noted(Change change) {
        return new Update().inc("version", 1).push("changes", change);
    }

    private static Document entryOf(AccountId account) {
        return new Document("account", account.value());
    }

    private boolean isSeated(CohortId id, AccountId account) {
        return mongo.exists(
                query(where("_id").is(id.value()).and("seats.account").is(account.value())), Cohort.class);
    }

    private boolean update(Criteria criteria, Update update) {
        return mongo.updateFirst(query(criteria), update, Cohort.class).getModifiedCount() > 0;
    }
}
