package org.seedbed.store.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientLedgerTests {
    private static final String A = "c1-0";
    private static final String B = "c1-1";
    private static final String C = "c1-2";

    private final ClientLedger ledger = new ClientLedger(1);

    @Test
    void missesAnInsertThatWasAcknowledged() {
        insert(A);

        assertThat(compare(Map.of())).isEqualTo(found(1, 0));
    }

    @Test
    void missesAnUpdateThatWasAcknowledged() {
        insert(A);
        update(A);

        assertThat(compare(Map.of(A, 0L))).isEqualTo(found(1, 0));
    }

    @Test
    void noticesWhatComesBackAfterItsDeletion() {
        insert(A);
        ledger.deleting(A);
        ledger.acknowledge();

        assertThat(compare(Map.of(A, 0L))).isEqualTo(found(1, 0));
    }

    @Test
    void noticesAnUpdateThatNobodyAskedFor() {
        insert(A);

        assertThat(compare(Map.of(A, 1L))).isEqualTo(found(1, 0));
    }

    @Test
    void noticesAGapInAnInsertOfSeveral() {
        ledger.inserting(List.of(A, B, C));

        assertThat(compare(Map.of(A, 0L, C, 0L))).isEqualTo(found(0, 1));
    }

    @Test
    void acceptsAnUnansweredOperationDoneOrNot() {
        ledger.inserting(List.of(A, B));
        assertThat(compare(Map.of(A, 0L))).isEqualTo(found(0, 0));
        ledger.updating(A);
        assertThat(compare(Map.of(A, 1L))).isEqualTo(found(0, 0));
        ledger.updating(A);
        assertThat(compare(Map.of(A, 1L))).isEqualTo(found(0, 0));
        ledger.deleting(A);
        assertThat(compare(Map.of())).isEqualTo(found(0, 0));
    }

    private void insert(String id) {
        ledger.inserting(List.of(id));
        ledger.acknowledge();
    }

    private void update(String id) {
        ledger.updating(id);
        ledger.acknowledge();
    }

    private CrashOutcome compare(Map<String, Long> stored) {
        var findings = new Findings(words -> {});
        ledger.compare(stored, findings);
        return findings.outcome(1, 0);
    }

    private static CrashOutcome found(long lost, long torn) {
        return new CrashOutcome(1, 0, lost, torn, 0, 0);
    }
}
