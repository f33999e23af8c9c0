package org.seedbed.cohort;

import static org.seedbed.shared.Refused.refuseIf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Change;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.CourseId;
import org.seedbed.shared.RegionCode;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** One run of a course: its region and days, its seats and timetable, and what its people have to reach. */
@Document("cohorts")
public class Cohort {
    private final @Id CohortId id;
    private String name;
    private CourseId course;
    private RegionCode region;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private int capacity;
    private int free;
    private List<Seat> seats;
    private List<Seat> waiting;
    private List<AccountId> instructors;
    private CohortStatus status;
    private CompletionRule rule;
    private List<Session> sessions;
    private boolean published;
    private @Nullable String note;
    private List<Move> moves;
    private List<Change> changes;
    private @Version @Nullable Long version;

    @PersistenceCreator
    Cohort(
            CohortId id,
            String name,
            CourseId course,
            RegionCode region,
            LocalDate firstDay,
            LocalDate lastDay,
            int capacity,
            int free,
            List<Seat> seats,
            List<Seat> waiting,
            List<AccountId> instructors,
            CohortStatus status,
            CompletionRule rule,
            List<Session> sessions,
            boolean published,
            @Nullable String note,
            List<Move> moves,
            List<Change> changes,
            @Nullable Long version) {
        this.id = id;
        this.name = name;
        this.course = course;
        this.region = region;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.capacity = capacity;
        this.free = free;
        this.seats = List.copyOf(seats);
        this.waiting = List.copyOf(waiting);
        this.instructors = List.copyOf(instructors);
        this.status = status;
        this.rule = rule;
        this.sessions = List.copyOf(sessions);
        this.published = published;
        this.note = note;
        this.moves = List.copyOf(moves);
        this.changes = List.copyOf(changes);
        this.version = version;
    }

    static Cohort plan(CohortId id, NewCohort plan, Change change) {
        refuseIf(plan.lastDay().isBefore(plan.firstDay()), "cohort-ends-before-start");
        requirePlausible(plan.capacity());
        return new Cohort(
                id,
                plan.name().strip(),
                plan.course(),
                plan.region(),
                plan.firstDay(),
                plan.lastDay(),
                plan.capacity(),
                plan.capacity(),
                List.of(),
                List.of(),
                plan.instructors(),
                CohortStatus.DRAFT,
                plan.rule(),
                List.of(),
                plan.published(),
                plan.note(),
                List.of(),
                List.of(change),
                null);
    }

    void replan(NewCohort plan, Change change) {
        requireOpen();
        requirePlausible(plan.capacity());
        refuseIf(plan.capacity() < seats.size(), "capacity-below-enrolled", seats.size());
        sessions = timetable().between(plan.firstDay(), plan.lastDay()).sessions();
        name = plan.name().strip();
        course = plan.course();
        region = plan.region();
        firstDay = plan.firstDay();
        lastDay = plan.lastDay();
        capacity = plan.capacity();
        free = capacity - seats.size();
        instructors = List.copyOf(plan.instructors());
        rule = plan.rule();
        published = plan.published();
        note = plan.note();
        note(change);
    }

    void reach(CohortStatus next, LocalDate today, Change change) {
        refuseIf(!status.mayBecome(next), "cohort-status", status.ordinal(), next.ordinal());
        refuseIf(next.needsReasonFrom(status) && isBlank(change.why()), "reason-needed");
        next.requireDue(firstDay, lastDay, today);
        status = next;
        note(change);
    }

    void meet(List<Session> planned, Change change) {
        requireOpen();
        var all = timetable();
        for (var session : planned) {
            all = all.with(session);
        }
        sessions = all.sessions();
        note(change);
    }

    void reschedule(SessionId session, NewSession planned, Change change) {
        requireOpen();
        sessions = timetable().rescheduled(session, planned).sessions();
        note(change);
    }

    void cancel(SessionId session, Change change) {
        requireOpen();
        refuseIf(isBlank(change.why()), "reason-needed");
        sessions = timetable().cancelled(session).sessions();
        note(change);
    }

    /** Seats everybody who has no seat yet, in order; who finds none left waits. */
    void seatAll(Collection<AccountId> people, Instant now, Change change) {
        requireOpen();
        var before = new Seating(capacity, seats, waiting);
        var after = before.with(people, now);
        if (!after.equals(before)) {
            var seated = after.seats().subList(seats.size(), after.seats().size());
            moves = Stream.concat(
                            moves.stream(),
                            seated.stream().map(seat -> new Move(seat.account(), EnrolmentState.ACTIVE, now)))
                    .toList();
            seats = after.seats();
            waiting = after.waiting();
            free = capacity - seats.size();
            note(change);
        }
    }

    boolean takesPeople() {
        return !CohortStatus.CLOSED_TO_ENROLMENT.contains(status);
    }

    void requireOpen() {
        refuseIf(!takesPeople(), "cohort-closed");
    }

    boolean hasEnded(LocalDate today) {
        return lastDay.isBefore(today);
    }

    Set<AccountId> seated() {
        return seats.stream().map(Seat::account).collect(LinkedHashSet::new, LinkedHashSet::add, LinkedHashSet::addAll);
    }

    Timetable timetable() {
        return new Timetable(firstDay, lastDay, sessions);
    }

    public CohortId id() {
        return id;
    }

    public String name() {
        return name;
    }

    public CourseId course() {
        return course;
    }

    public RegionCode region() {
        return region;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public CohortStatus status() {
        return status;
    }

    public List<Session> sessions() {
        return sessions;
    }

    int capacity() {
        return capacity;
    }

    int free() {
        return free;
    }

    List<Seat> seats() {
        return seats;
    }

    List<Seat> waiting() {
        return waiting;
    }

    List<AccountId> instructors() {
        return instructors;
    }

    CompletionRule rule() {
        return rule;
    }

    boolean isPublished() {
        return published;
    }

    @Nullable
    String note() {
        return note;
    }

    List<Move> moves() {
        return moves;
    }

    List<Change> changes() {
        return changes;
    }

    /** Notes that people of this cohort were given codes to sign in with. */
    void giveSignInCodes(Change change) {
        note(change);
    }

    private void note(Change change) {
        changes = Stream.concat(changes.stream(), Stream.of(change)).toList();
    }

    private static void requirePlausible(int capacity) {
        refuseIf(capacity < 1 || capacity > NewCohort.MOST_SEATS, "capacity-out-of-range", NewCohort.MOST_SEATS);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
