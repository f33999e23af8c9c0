package org.seedbed.cohort;

import static org.seedbed.shared.Refused.refuseIf;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** What a trainee has to reach: a share of the sessions and a score, each 0 where it does not matter. */
public record CompletionRule(int attendancePercent, int score) {
    public CompletionRule {
        refuseIf(attendancePercent < 0 || attendancePercent > 100 || score < 0 || score > 100, "rule-out-of-range");
    }

    Judgement judge(Tally tally, @Nullable Integer reached) {
        var checks = new ArrayList<Check>();
        if (attendancePercent > 0) {
            checks.add(attendance(tally));
            if (tally.unrecorded() > 0) {
                checks.add(Check.open("unrecorded", tally.unrecorded()));
            }
        }
        if (score > 0) {
            checks.add(score(reached));
        }
        if (tally.upcoming() > 0) {
            checks.add(Check.open("upcoming", tally.upcoming()));
        }
        if (checks.isEmpty()) {
            checks.add(Check.met("no-rule"));
        }
        return new Judgement(checks);
    }

    private Check attendance(Tally tally) {
        var rate = tally.rate();
        if (rate == null) {
            return Check.open("attendance-none", attendancePercent);
        }
        if (tally.reaches(attendancePercent)) {
            return Check.met("attendance-met", rate, tally.attended(), tally.counted(), attendancePercent);
        }
        int needed = tally.neededFor(attendancePercent);
        return needed <= tally.left()
                ? Check.missed("attendance-short", rate, tally.attended(), tally.counted(), attendancePercent, needed)
                : Check.missed("attendance-lost", rate, tally.attended(), tally.counted(), attendancePercent);
    }

    private Check score(@Nullable Integer reached) {
        if (reached == null) {
            return Check.open("score-missing", score);
        }
        return reached >= score ? Check.met("score-met", reached, score) : Check.missed("score-short", reached, score);
    }
}
