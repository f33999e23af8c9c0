package org.seedbed.cohort;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedbed.cohort.ImportRun.Result;
import org.seedbed.exchange.Problem;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.Wording;
import org.springframework.stereotype.Service;

/** Brings assessment scores in from a file: one row per person. */
@Service
public class ScoreImport {
    private static final ImportColumn SCORE = ImportColumn.of("score", "成绩", "分数", "得分");
    private static final int BEST = 100;

    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final Scores scores;
    private final CohortPeople people;
    private final Wording wording;

    ScoreImport(Cohorts cohorts, Enrolments enrolments, Scores scores, CohortPeople people, Wording wording) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.scores = scores;
        this.people = people;
        this.wording = wording;
    }

    public ImportReport run(CohortId id, String fileName, byte[] file, boolean dryRun, Actor by) {
        cohorts.requireEditable(id, by).requireOpen();
        var run = new ImportRun(fileName, file, ImportColumn.EXTERNAL_ID, ImportColumn.PHONE, SCORE);
        run.require(SCORE);
        run.requireIdentities();
        var roster = people.index(id);
        var enrolled = enrolments.of(id).stream().collect(toMap(Enrolment::account, enrolment -> enrolment));
        var entered = new LinkedHashMap<AccountId, Optional<Integer>>();
        for (var row : run.rows()) {
            var person = roster.require(row, run);
            var score = run.read(SCORE.of(row).integer(0, BEST).required());
            if (person == null || score == null) {
                continue;
            }
            if (entered.putIfAbsent(person.id(), Optional.of(score.intValue())) != null) {
                run.report(SCORE.of(row).problem(Problem.DUPLICATE_IN_FILE));
            } else {
                run.became(
                        row,
                        result(Objects.requireNonNull(enrolled.get(person.id())).score(), score.intValue()));
            }
        }
        if (!dryRun) {
            scores.enter(id, entered, by);
        }
        return run.report(dryRun, wording);
    }

    private static Result result(@Nullable Integer current, int score) {
        if (current == null) {
            return Result.CREATED;
        }
        return current == score ? Result.UNCHANGED : Result.UPDATED;
    }
}
