package org.seedbed.cohort;

/** How one person stands in a cohort at this moment. */
record Standing(Enrolment enrolment, Tally tally, Judgement judgement) {
    Judgement.Verdict verdict() {
        return enrolment.completion() == null ? judgement.verdict() : Judgement.Verdict.GRANTED;
    }
}
