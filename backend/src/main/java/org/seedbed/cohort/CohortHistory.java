package org.seedbed.cohort;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.seedbed.cohort.CohortFacts.PersonFacts;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.springframework.stereotype.Service;

/** Tells other modules who was taught when and who finished, within what the asker may see. */
@Service
public class CohortHistory {
    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final AttendanceSheets sheets;
    private final Clock clock;
    private final ZoneId zone;

    CohortHistory(Cohorts cohorts, Enrolments enrolments, AttendanceSheets sheets, Clock clock, ZoneId zone) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.sheets = sheets;
        this.clock = clock;
        this.zone = zone;
    }

    /** Newest first, without those that were cancelled or put off; three queries however many cohorts there are. */
    public List<CohortFacts> visibleTo(Actor actor) {
        return facts(cohorts.visible(actor).stream()
                .filter(cohort -> cohort.status() != CohortStatus.CANCELLED)
                .filter(cohort -> cohort.status() != CohortStatus.POSTPONED)
                .toList());
    }

    public CohortFacts require(CohortId id, Actor actor) {
        return facts(List.of(cohorts.require(id, actor))).get(0);
    }

    /** Whether the actor may change this cohort. */
    public boolean holds(CohortId id, Actor actor) {
        return cohorts.findEditable(id, actor).isPresent();
    }

    public Set<AccountId> peopleTaughtBy(Actor actor) {
        var taught = cohorts.taughtBy(actor.account()).stream().map(Cohort::id).toList();
        return enrolments.ofAll(taught).stream().map(Enrolment::account).collect(Collectors.toUnmodifiableSet());
    }

    private List<CohortFacts> facts(List<Cohort> found) {
        var ids = found.stream().map(Cohort::id).toList();
        var people = enrolments.ofAll(ids).stream().collect(groupingBy(Enrolment::cohort));
        var attendance = sheets.ofAll(ids).stream().collect(groupingBy(AttendanceSheet::cohort));
        var today = LocalDate.now(clock.withZone(zone));
        return found.stream()
                .map(cohort -> facts(cohort, people, attendance, today))
                .toList();
    }

    private static CohortFacts facts(
            Cohort cohort,
            Map<CohortId, List<Enrolment>> people,
            Map<CohortId, List<AttendanceSheet>> attendance,
            LocalDate today) {
        var book = AttendanceBook.of(cohort, attendance.getOrDefault(cohort.id(), List.of()));
        var days = cohort.sessions().stream()
                .filter(session -> !session.cancelled())
                .map(Session::date)
                .toList();
        return new CohortFacts(
                cohort.id(),
                cohort.name(),
                cohort.region(),
                cohort.firstDay(),
                cohort.lastDay(),
                cohort.hasEnded(today),
                cohort.isPublished(),
                days.stream().min(Comparator.naturalOrder()).orElse(null),
                days.stream().max(Comparator.naturalOrder()).orElse(null),
                people.getOrDefault(cohort.id(), List.of()).stream()
                        .map(one -> facts(one, book))
                        .toList());
    }

    private static PersonFacts facts(Enrolment enrolment, AttendanceBook book) {
        var completion = enrolment.completion();
        return new PersonFacts(
                enrolment.account(), book.attended(enrolment.account()), completion == null ? null : completion.on());
    }
}
