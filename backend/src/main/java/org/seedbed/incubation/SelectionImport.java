package org.seedbed.incubation;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.account.People;
import org.seedbed.cohort.CohortFacts;
import org.seedbed.cohort.CohortFacts.PersonFacts;
import org.seedbed.cohort.ImportColumn;
import org.seedbed.cohort.ImportReport;
import org.seedbed.cohort.ImportRun;
import org.seedbed.cohort.ImportRun.Result;
import org.seedbed.cohort.PeopleIndex;
import org.seedbed.exchange.Problem;
import org.seedbed.exchange.Row;
import org.seedbed.incubation.Selection.Choice;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.Wording;
import org.springframework.stereotype.Service;

/** Brings a list of selected people in from a file; the same file again changes nothing, and who is missing stays. */
@Service
public class SelectionImport {
    private static final ImportColumn SELECTED_ON = ImportColumn.of("selected_on", "选拔日期", "入选日期");
    private static final ImportColumn REASON = ImportColumn.of("reason", "选拔理由", "入选理由", "理由");
    private static final int LONGEST_REASON = 500;

    private final Selections selections;
    private final People people;
    private final Wording wording;

    SelectionImport(Selections selections, People people, Wording wording) {
        this.selections = selections;
        this.people = people;
        this.wording = wording;
    }

    public ImportReport run(CohortId id, String fileName, byte[] file, boolean dryRun, Actor by) {
        var cohort = selections.requireEditable(id, by);
        var run = new ImportRun(fileName, file, ImportColumn.EXTERNAL_ID, ImportColumn.PHONE, SELECTED_ON, REASON);
        run.require(SELECTED_ON);
        run.require(REASON);
        run.requireIdentities();
        var enrolled = cohort.people().stream().map(PersonFacts::account).collect(toSet());
        var known = selections.byAccount(id);
        var roster = new PeopleIndex(people.byIds(enrolled).values());
        var seen = new HashSet<AccountId>();
        var changed = new LinkedHashMap<AccountId, Choice>();
        for (Row row : run.rows()) {
            var choice = choice(row, run, roster, cohort, seen);
            if (choice != null) {
                var result = result(known.get(choice.account()), choice);
                run.became(row, result);
                if (result != Result.UNCHANGED) {
                    changed.put(choice.account(), choice);
                }
            }
        }
        if (!dryRun) {
            selections.selectAll(id, List.copyOf(changed.values()), fileName, by);
        }
        return run.report(dryRun, wording);
    }

    /** What a row says; null if it says nothing that can be used, and the run knows why. */
    private @Nullable Choice choice(
            Row row, ImportRun run, PeopleIndex roster, CohortFacts cohort, Set<AccountId> seen) {
        var person = roster.require(row, run);
        var on = run.read(SELECTED_ON.of(row).date().required());
        var reason = run.read(REASON.of(row).text(LONGEST_REASON).required());
        if (person == null || on == null || reason == null) {
            return null;
        }
        var wrong = !seen.add(person.id()) ? Problem.DUPLICATE_IN_FILE : wrong(on, cohort);
        if (wrong != null) {
            run.report(SELECTED_ON.of(row).problem(wrong));
            return null;
        }
        return new Choice(person.id(), on, reason);
    }

    private @Nullable String wrong(LocalDate on, CohortFacts cohort) {
        if (on.isBefore(cohort.firstDay())) {
            return "selection-before-start";
        }
        return on.isAfter(selections.today()) ? "selection-in-future" : null;
    }

    private static Result result(@Nullable Selection known, Choice choice) {
        if (known == null) {
            return Result.CREATED;
        }
        return known.saysTheSameAs(choice) ? Result.UNCHANGED : Result.UPDATED;
    }
}
