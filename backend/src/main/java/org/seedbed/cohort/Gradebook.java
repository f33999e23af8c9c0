package org.seedbed.cohort;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.seedbed.shared.CohortId;
import org.springframework.stereotype.Service;

/** Works out how everybody stands from attendance sheets, scores and each cohort's rule. */
@Service
class Gradebook {
    private final Enrolments enrolments;
    private final AttendanceSheets sheets;
    private final Clock clock;
    private final ZoneId zone;

    Gradebook(Enrolments enrolments, AttendanceSheets sheets, Clock clock, ZoneId zone) {
        this.enrolments = enrolments;
        this.sheets = sheets;
        this.clock = clock;
        this.zone = zone;
    }

    List<Standing> of(Cohort cohort) {
        return of(cohort, enrolments.of(cohort.id()), book(cohort));
    }

    /** Three queries however many cohorts there are. */
    Map<CohortId, List<Standing>> of(Collection<Cohort> cohorts) {
        var ids = cohorts.stream().map(Cohort::id).toList();
        var people = enrolments.ofAll(ids).stream().collect(groupingBy(Enrolment::cohort));
        var attendance = sheets.ofAll(ids).stream().collect(groupingBy(AttendanceSheet::cohort));
        return cohorts.stream()
                .collect(toMap(
                        Cohort::id,
                        cohort -> of(
                                cohort,
                                people.getOrDefault(cohort.id(), List.of()),
                                AttendanceBook.of(cohort, attendance.getOrDefault(cohort.id(), List.of())))));
    }

    List<Standing> of(Cohort cohort, Collection<Enrolment> people, AttendanceBook book) {
        var now = LocalDateTime.now(clock.withZone(zone));
        return people.stream()
                .map(enrolment -> {
                    var tally = book.tally(enrolment.account(), now);
                    return new Standing(enrolment, tally, cohort.rule().judge(tally, enrolment.score()));
                })
                .toList();
    }

    AttendanceBook book(Cohort cohort) {
        return AttendanceBook.of(cohort, sheets.of(cohort.id()));
    }
}
