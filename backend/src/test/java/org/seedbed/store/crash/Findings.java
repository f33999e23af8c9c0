package org.seedbed.store.crash;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** What was found to be wrong; the first of each kind are told in words. */
final class Findings {
    private static final int TOLD = 10;

    private final Consumer<String> progress;
    private final LongAdder lost = new LongAdder();
    private final LongAdder torn = new LongAdder();
    private final LongAdder indexDisagreements = new LongAdder();
    private final LongAdder unexpectedErrors = new LongAdder();

    Findings(Consumer<String> progress) {
        this.progress = progress;
    }

    /** An acknowledged effect that is not there any more, or one that nobody asked for. */
    void lost(String words) {
        record(lost, "lost", words);
    }

    /** Half an operation. */
    void torn(String words) {
        record(torn, "torn", words);
    }

    void indexDisagreement(String words) {
        record(indexDisagreements, "index disagreement", words);
    }

    /** An error before the kill, or an answer that a killed store cannot have given. */
    void unexpectedError(String words) {
        record(unexpectedErrors, "unexpected error", words);
    }

    private void record(LongAdder count, String kind, String words) {
        count.increment();
        if (count.sum() <= TOLD) {
            progress.accept(kind + ": " + words);
        }
    }

    CrashOutcome outcome(int cycles, long acknowledged) {
        return new CrashOutcome(
                cycles, acknowledged, lost.sum(), torn.sum(), indexDisagreements.sum(), unexpectedErrors.sum());
    }
}
