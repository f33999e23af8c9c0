package org.seedbed.cohort;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import org.seedbed.cohort.ImportRun.Result;
import org.seedbed.exchange.Problem;
import org.seedbed.exchange.Row;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.Wording;
import org.springframework.stereotype.Service;

/**
 * Brings completions in from a file, as offices do with their history. Where the rule is not met, the file is the grounds; a
 * completion that is granted already stays as it is.
 */
@Service
public class CompletionImport {
    private static final ImportColumn COMPLETED_ON = ImportColumn.of("completed_on", "结业日期", "结业时间");

    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final Completions completions;
    private final CohortPeople people;
    private final Wording wording;
    private final Clock clock;
    private final ZoneId zone;

    CompletionImport(
            Cohorts cohorts,
            Enrolments enrolments,
            Completions completions,
            CohortPeople people,
            Wording wording,
            Clock clock,
            ZoneId zone) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.completions = completions;
        this.people = people;
        this.wording = wording;
        this.clock = clock;
        this.zone = zone;
    }

    public ImportReport run(CohortId id, String fileName, byte[] file, boolean dryRun, Actor by) {
        var cohort = cohorts.requireEditable(id, by);
        cohort.requireOpen();
        var run = new ImportRun(fileName, file, ImportColumn.EXTERNAL_ID, ImportColumn.PHONE, COMPLETED_ON);
        run.require(COMPLETED_ON);
        run.requireIdentities();
        var roster = people.index(id);
        var enrolled = enrolments.of(id).stream().collect(toMap(Enrolment::account, enrolment -> enrolment));
        var days = new LinkedHashMap<AccountId, LocalDate>();
        for (var row : run.rows()) {
            var person = roster.require(row, run);
            var day = run.read(COMPLETED_ON.of(row).date().required());
            if (person == null || day == null) {
                continue;
            }
            var enrolment = Objects.requireNonNull(enrolled.get(person.id()));
            var wrong = wrong(cohort, enrolment, day);
            if (wrong.isPresent()) {
                run.report(COMPLETED_ON.of(row).problem(wrong.get()));
            } else if (days.putIfAbsent(person.id(), day) != null) {
                run.report(COMPLETED_ON.of(row).problem(Problem.DUPLICATE_IN_FILE));
            } else {
                run.became(row, result(enrolment, day, row, run));
            }
        }
        if (!dryRun) {
            completions.grant(id, days, fileName, by);
        }
        return run.report(dryRun, wording);
    }

    private Optional<String> wrong(Cohort cohort, Enrolment enrolment, LocalDate day) {
        if (day.isBefore(cohort.firstDay())) {
            return Optional.of("completion-before-start");
        }
        if (day.isAfter(LocalDate.now(clock.withZone(zone)))) {
            return Optional.of("completion-in-future");
        }
        var neither = enrolment.completion() == null && !enrolment.isActive();
        return neither ? Optional.of("completion-after-leaving") : Optional.empty();
    }

    private static Result result(Enrolment enrolment, LocalDate day, Row row, ImportRun run) {
        var granted = enrolment.completion();
        if (granted != null && !granted.on().equals(day)) {
            run.report(COMPLETED_ON.of(row).warning("completion-kept"));
        }
        return granted == null ? Result.CREATED : Result.UNCHANGED;
    }
}
