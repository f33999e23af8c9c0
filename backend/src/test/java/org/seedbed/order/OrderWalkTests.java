package org.seedbed.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedbed.order.Payment.State;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Refused;

/** Does whatever comes to mind with orders, in any order, and looks at each before and after. */
class OrderWalkTests {
    private static final int WALKS = 300;
    private static final int STEPS = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyVerbLeavesAnOrderThatAddsUp(long seed) {
        var dice = new Random(seed);
        int changed = 0;
        for (int walk = 0; walk < WALKS; walk++) {
            var order = TestOrders.draft();
            for (int step = 0; step < STEPS; step++) {
                var next = tried(order, dice);
                assertThat(Invariants.broken(next))
                        .as("seed %d, walk %d, step %d", seed, walk, step)
                        .isEmpty();
                assertThat(next.terms()).isSameAs(order.terms());
                assertThat(next.applied().subList(0, order.applied().size())).isEqualTo(order.applied());
                assertThat(next.ledger().subList(0, order.ledger().size())).isEqualTo(order.ledger());
                changed += next == order ? 0 : 1;
                order = next;
            }
        }
        assertThat(changed).isGreaterThan(WALKS * 5);
    }

    private static Order tried(Order order, Random dice) {
        try {
            return step(order, dice);
        } catch (Refused | NotFound allowedToSayNo) {
            return order;
        }
    }

    private static Order step(Order order, Random dice) {
        var now = TestOrders.NOON.plus(Duration.ofMinutes(dice.nextInt(200)));
        var refund = "R" + (1 + dice.nextInt(4));
        var parcel = "F" + (1 + dice.nextInt(4));
        var line = String.valueOf(1 + dice.nextInt(2));
        var wish = new Refund.Wish(
                dice.nextBoolean() ? List.of(new Refund.Units(line, dice.nextInt(4))) : List.of(),
                dice.nextInt(500) - 20,
                dice.nextInt(3_000) - 20,
                dice.nextBoolean(),
                null);
        return switch (dice.nextInt(24)) {
            case 0, 1 -> Placing.placed(order, "2026-000001", now);
            case 2 -> Placing.refused(order, "sold-out", now);
            case 3 -> dice.nextInt(6) == 0 ? Placing.expired(order, now) : order;
            case 4 -> dice.nextInt(6) == 0 ? Placing.unwanted(order, "no", null, now) : order;
            case 5 -> Paying.begun(order, "test", now);
            case 6 -> {
                int attempt = 1 + dice.nextInt(3);
                yield Paying.started(order, attempt, "test", "cs_" + attempt, null);
            }
            case 7, 8, 9 -> paid(order, dice);
            case 10 -> moved(order, dice);
            case 11 -> Refunding.given(order, wish, null, now);
            case 12 -> Refunding.requested(order, wish, now);
            case 13 -> Refunding.approved(order, refund, null);
            case 14 -> Refunding.rejected(order, refund, null, now);
            case 15 -> Refunding.submitted(order, refund, "re_" + refund);
            case 16 -> Refunding.succeeded(order, refund, "re_" + refund, now);
            case 17 -> Refunding.failed(order, refund, now);
            case 18 -> Refunding.again(order, refund, null, now);
            case 19 -> dice.nextInt(4) == 0 ? Refunding.cancelled(order, "hail", null, now) : order;
            case 20 -> Fulfilling.begun(order, List.of(new Fulfilment.Units(line, 1 + dice.nextInt(3))), null, now);
            case 21 -> Fulfilling.shipped(order, parcel, Carrier.ZTO, "Z" + parcel, null, now);
            case 22 ->
                dice.nextBoolean()
                        ? Fulfilling.delivered(order, parcel, null, now)
                        : Fulfilling.returnedToSender(order, parcel, null);
            default ->
                dice.nextBoolean() ? Fulfilling.cancelled(order, parcel, null) : Fulfilling.completed(order, now);
        };
    }

    private static PaymentFacts facts(Random dice) {
        int attempt = 1 + dice.nextInt(3);
        return new PaymentFacts(
                "evt_" + attempt + "_" + dice.nextInt(2),
                "test",
                attempt,
                "cs_" + attempt,
                TestOrders.SHOP,
                dice.nextInt(10) == 0 ? 1 : TestOrders.TOTAL,
                "CNY",
                TestOrders.NOON);
    }

    private static Order paid(Order order, Random dice) {
        var facts = facts(dice);
        return switch (Paying.assess(order, facts)) {
            case ALREADY -> order;
            case MISMATCH -> Paying.putAside(order, facts, TestOrders.NOON);
            case UNWANTED -> Paying.returned(order, facts, TestOrders.NOON);
            case ON_TIME, LATE ->
                dice.nextInt(4) > 0
                        ? Paying.accepted(order, facts, List.of("tea"))
                        : Paying.returned(order, facts, TestOrders.NOON);
        };
    }

    private static Order moved(Order order, Random dice) {
        var facts = facts(dice);
        var verdict = Paying.assess(order, facts);
        return verdict == Paying.Verdict.ON_TIME || verdict == Paying.Verdict.LATE
                ? Paying.moved(order, facts, State.values()[dice.nextInt(State.CAPTURED.ordinal())])
                : order;
    }
}
