package org.seedbed.payment.test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.seedbed.payment.ProviderRefund;
import org.seedbed.payment.ProviderSession;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What became of a session of test payments; there is none while nobody has chosen. Like a real provider's it moves on by itself:
 * what was chosen to be slow is paid a while later, whoever looks.
 */
@Document("testPayments")
record TestSession(@Id String id, long amount, Choice choice, Instant decidedAt, List<TestRefund> refunds) {
    static final Duration SLOW = Duration.ofSeconds(8);

    /** What somebody did with the session; the last is done by the shop. */
    enum Choice {
        PAY,
        PAY_SLOWLY,
        DECLINE,
        END
    }

    /** Money on its way back; it arrives a while later. */
    record TestRefund(String id, String key, long amount, Instant at) {
        static final Duration TRANSIT = Duration.ofSeconds(5);

        ProviderRefund at(Instant now) {
            var state = now.isBefore(at.plus(TRANSIT)) ? ProviderRefund.State.PENDING : ProviderRefund.State.SUCCEEDED;
            return new ProviderRefund(id, state);
        }
    }

    ProviderSession.State stateAt(Instant now) {
        return switch (choice) {
            case PAY -> ProviderSession.State.PAID;
            case PAY_SLOWLY -> now.isBefore(paidAt()) ? ProviderSession.State.PROCESSING : ProviderSession.State.PAID;
            case DECLINE -> ProviderSession.State.FAILED;
            case END -> ProviderSession.State.EXPIRED;
        };
    }

    Instant paidAt() {
        return choice == Choice.PAY_SLOWLY ? decidedAt.plus(SLOW) : decidedAt;
    }

    long refunded() {
        return refunds.stream().mapToLong(TestRefund::amount).sum();
    }
}
