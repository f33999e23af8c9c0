package org.seedbed.cohort;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedbed.account.People;
import org.seedbed.account.Person;
import org.seedbed.cohort.Judgement.Verdict;
import org.seedbed.cohort.Refs.CohortRef;
import org.seedbed.cohort.Refs.SessionRow;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An instructor's day over HTTP: today's sessions, who is falling behind, whose completion can be granted. */
@RestController
class MyTeachingController {
    private final Cohorts cohorts;
    private final Gradebook gradebook;
    private final AttendanceSheets sheets;
    private final Sentences sentences;
    private final People people;
    private final Clock clock;
    private final ZoneId zone;

    MyTeachingController(
            Cohorts cohorts,
            Gradebook gradebook,
            AttendanceSheets sheets,
            Sentences sentences,
            People people,
            Clock clock,
            ZoneId zone) {
        this.cohorts = cohorts;
        this.gradebook = gradebook;
        this.sheets = sheets;
        this.sentences = sentences;
        this.people = people;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/api/my/teaching")
    TeachingView teaching(Actor actor) {
        var taught = cohorts.taughtBy(actor.account()).stream()
                .filter(Cohort::takesPeople)
                .toList();
        var today = LocalDate.now(clock.withZone(zone));
        var standings = gradebook.of(taught);
        var running = taught.stream()
                .filter(cohort -> Phase.of(cohort, today) == Phase.RUNNING)
                .toList();
        var behind = running.stream()
                .flatMap(cohort -> standings.get(cohort.id()).stream()
                        .filter(standing -> standing.enrolment().isActive() && standing.verdict() == Verdict.SHORT)
                        .map(standing -> new Behind(cohort, standing)))
                .toList();
        var known = people.byIds(behind.stream().map(Behind::account).distinct().toList());
        return new TeachingView(
                running.stream()
                        .flatMap(cohort -> today(cohort, today).stream())
                        .toList(),
                behind.stream().map(one -> view(one, known)).toList(),
                taught.stream()
                        .map(cohort -> new ToGrant(CohortRef.of(cohort), grantable(standings.get(cohort.id()))))
                        .filter(toGrant -> toGrant.count() > 0)
                        .toList());
    }

    private List<TodaySession> today(Cohort cohort, LocalDate today) {
        var found = new ArrayList<TodaySession>();
        for (var session : cohort.timetable().sessions()) {
            if (session.date().equals(today) && !session.cancelled()) {
                int recorded = sheets.of(cohort.id(), session.id()).recorded();
                int expected = cohort.seats().size();
                found.add(new TodaySession(
                        CohortRef.of(cohort), SessionRow.of(session, recorded, expected), recorded, expected));
            }
        }
        return found;
    }

    private BehindView view(Behind one, Map<AccountId, Person> known) {
        return new BehindView(
                CohortRef.of(one.cohort),
                one.account(),
                Refs.name(one.account(), known),
                sentences.of(one.standing.judgement().unmet()));
    }

    private static int grantable(List<Standing> standings) {
        return (int) standings.stream()
                .filter(standing -> standing.enrolment().isActive() && standing.verdict() == Verdict.MEETS)
                .count();
    }

    private record Behind(Cohort cohort, Standing standing) {
        AccountId account() {
            return standing.enrolment().account();
        }
    }

    record TeachingView(List<TodaySession> today, List<BehindView> behind, List<ToGrant> toGrant) {}

    record TodaySession(CohortRef cohort, SessionRow session, int recorded, int expected) {}

    record BehindView(CohortRef cohort, AccountId account, String name, String sentence) {}

    record ToGrant(CohortRef cohort, int count) {}
}
