package org.seedbed.cohort;

import java.util.List;
import org.seedbed.shared.Wording;
import org.springframework.stereotype.Component;

/** Puts checks into words of the reader's language. */
@Component
class Sentences {
    private final Wording wording;

    Sentences(Wording wording) {
        this.wording = wording;
    }

    String of(Check check) {
        return wording.say("cohort.check." + check.code(), check.arguments().toArray());
    }

    /** Why somebody stands as they do: the grant if there is one, else every check. */
    String of(Standing standing) {
        var completion = standing.enrolment().completion();
        if (completion == null) {
            return of(standing.judgement().checks());
        }
        var granted = wording.say("cohort.granted", completion.on());
        return completion.why() == null
                ? granted
                : wording.say("cohort.sentences", granted, wording.say("cohort.granted-why", completion.why()));
    }

    String of(List<Check> checks) {
        return checks.stream()
                .map(this::of)
                .reduce((said, more) -> wording.say("cohort.sentences", said, more))
                .orElse("");
    }
}
