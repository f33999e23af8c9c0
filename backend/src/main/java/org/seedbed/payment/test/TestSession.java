package org.seedbed.payment.test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.OrderId;
import org.seedbed.payment.ProviderRefund;
import org.seedbed.payment.ProviderSession;
import org.seedbed.shared.ShopId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A session of test payments. Like a real provider's it moves on by itself: what was chosen to be slow is paid a while later,
 * whoever looks, and a session nobody paid in is over at its end.
 *
 * @param key one session is made for a key, however often it is asked for
 * @param token of the order, for the way back to its page
 * @param decidedAt when the buyer chose, absent while they have not
 */
@Document("testPayments")
record TestSession(
        @Id String id,
        String key,
        ShopId shop,
        OrderId order,
        String token,
        int attempt,
        long amount,
        String currency,
        Instant expiresAt,
        @Nullable Choice choice,
        @Nullable Instant decidedAt,
        List<TestRefund> refunds) {
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
        if (choice == null || decidedAt == null) {
            return now.isBefore(expiresAt) ? ProviderSession.State.OPEN : ProviderSession.State.EXPIRED;
        }
        return switch (choice) {
            case PAY -> ProviderSession.State.PAID;
            case PAY_SLOWLY ->
                now.isBefore(decidedAt.plus(SLOW)) ? ProviderSession.State.PROCESSING : ProviderSession.State.PAID;
            case DECLINE -> ProviderSession.State.FAILED;
            case END -> ProviderSession.State.EXPIRED;
        };
    }

    boolean isOpenAt(Instant now) {
        return stateAt(now) == ProviderSession.State.OPEN;
    }

    ProviderSession at(Instant now, @Nullable String url) {
        var came = decidedAt == null ? now : choice == Choice.PAY_SLOWLY ? decidedAt.plus(SLOW) : decidedAt;
        return new ProviderSession(
                id, stateAt(now), url, attempt, shop, amount, currency, came.isAfter(now) ? now : came);
    }

    long refunded() {
        return refunds.stream().mapToLong(TestRefund::amount).sum();
    }
}
