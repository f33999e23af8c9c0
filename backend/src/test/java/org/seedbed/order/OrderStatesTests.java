package org.seedbed.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.seedbed.order.OrderState.CANCELLED;
import static org.seedbed.order.OrderState.COMPLETED;
import static org.seedbed.order.OrderState.DELIVERED;
import static org.seedbed.order.OrderState.DRAFT;
import static org.seedbed.order.OrderState.EXPIRED;
import static org.seedbed.order.OrderState.PAID;
import static org.seedbed.order.OrderState.PARTIALLY_SHIPPED;
import static org.seedbed.order.OrderState.PENDING_PAYMENT;
import static org.seedbed.order.OrderState.PROCESSING;
import static org.seedbed.order.OrderState.SHIPPED;
import static org.seedbed.order.TestOrders.NOON;
import static org.seedbed.order.TestOrders.facts;
import static org.seedbed.order.TestOrders.goodwill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedbed.order.Payment.State;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Refused;

class OrderStatesTests {
    /** Each verb, the states from which it goes on, and those in which it changes nothing. From all others it is refused. */
    private record Verb(String name, UnaryOperator<Order> act, Set<OrderState> allowed, Set<OrderState> idle) {}

    private static final Set<OrderState> NONE = EnumSet.noneOf(OrderState.class);

    private static List<Verb> verbs() {
        return List.of(
                verb(
                        "place",
                        order -> Placing.placed(order, "2026-000002", NOON),
                        Set.of(DRAFT),
                        Set.of(PENDING_PAYMENT)),
                verb(
                        "refuse the draft",
                        order -> Placing.refused(order, "sold-out", NOON),
                        Set.of(DRAFT),
                        Set.of(CANCELLED)),
                verb("begin to pay", order -> Paying.begun(order, "test", NOON), NONE, Set.of(PENDING_PAYMENT)),
                verb(
                        "expire",
                        order -> Placing.expired(order, NOON),
                        Set.of(PENDING_PAYMENT),
                        EnumSet.complementOf(EnumSet.of(DRAFT, PENDING_PAYMENT))),
                verb("not want it", order -> Placing.unwanted(order, "no", null, NOON), Set.of(PENDING_PAYMENT), NONE),
                verb(
                        "cancel a paid one",
                        order -> Refunding.cancelled(order, "hail", null, NOON),
                        Set.of(PAID, PROCESSING),
                        NONE),
                verb(
                        "begin a parcel",
                        order -> Fulfilling.begun(order, List.of(new Fulfilment.Units("2", 1)), null, NOON),
                        Set.of(PAID, PROCESSING, PARTIALLY_SHIPPED),
                        NONE),
                verb("pack a parcel", order -> Fulfilling.packed(order, "F1", null), Set.of(PROCESSING), NONE),
                verb(
                        "ship a parcel",
                        order -> Fulfilling.shipped(order, "F1", Carrier.SF, "1", null, NOON),
                        Set.of(PROCESSING),
                        NONE),
                verb("cancel a parcel", order -> Fulfilling.cancelled(order, "F1", null), Set.of(PROCESSING), NONE),
                verb(
                        "deliver a parcel",
                        order -> Fulfilling.delivered(order, "F1", null, NOON),
                        Set.of(PARTIALLY_SHIPPED, SHIPPED),
                        NONE),
                verb(
                        "get a parcel back",
                        order -> Fulfilling.returnedToSender(order, "F1", null),
                        Set.of(PARTIALLY_SHIPPED, SHIPPED),
                        NONE),
                verb("complete", order -> Fulfilling.completed(order, NOON), Set.of(DELIVERED), Set.of(COMPLETED)),
                verb(
                        "give a refund",
                        order -> Refunding.given(order, goodwill(1), null, NOON),
                        EnumSet.of(PAID, PROCESSING, PARTIALLY_SHIPPED, SHIPPED, DELIVERED, COMPLETED),
                        NONE),
                verb(
                        "ask for a refund",
                        order -> Refunding.requested(order, goodwill(1), NOON),
                        EnumSet.of(PAID, PROCESSING, PARTIALLY_SHIPPED, SHIPPED, DELIVERED, COMPLETED),
                        NONE));
    }

    private static Verb verb(String name, UnaryOperator<Order> act, Set<OrderState> allowed, Set<OrderState> idle) {
        return new Verb(name, act, allowed, idle);
    }

    static Stream<Arguments> everyVerbInEveryState() {
        return verbs().stream()
                .flatMap(verb ->
                        Arrays.stream(OrderState.values()).map(state -> Arguments.of(verb.name(), state, verb)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyVerbInEveryState")
    void everyVerbGoesOnlyFromTheStatesItMay(String name, OrderState state, Verb verb) {
        var order = TestOrders.of(state);
        assertThat(order.state()).isEqualTo(state);

        if (verb.allowed().contains(state)) {
            assertThat(Invariants.broken(verb.act().apply(order))).isEmpty();
            assertThat(verb.act().apply(order)).isNotEqualTo(order);
        } else if (verb.idle().contains(state)) {
            assertThat(verb.act().apply(order)).isSameAs(order);
        } else {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> verb.act().apply(order))
                    .matches(failure -> failure instanceof Refused || failure instanceof NotFound);
        }
    }

    @Test
    void aPaymentIsTakenOnTimeOrLateByTheOrdersState() {
        var verdicts = new LinkedHashMap<OrderState, Paying.Verdict>();
        for (var state : OrderState.values()) {
            verdicts.put(state, Paying.assess(TestOrders.of(state), facts("another")));
        }

        assertThat(verdicts)
                .containsEntry(DRAFT, Paying.Verdict.MISMATCH)
                .containsEntry(PENDING_PAYMENT, Paying.Verdict.ON_TIME)
                .containsEntry(EXPIRED, Paying.Verdict.LATE)
                .containsEntry(CANCELLED, Paying.Verdict.LATE);
        assertThat(verdicts.entrySet().stream()
                        .filter(entry -> entry.getKey().isSale())
                        .map(Map.Entry::getValue))
                .containsOnly(Paying.Verdict.ALREADY);
    }

    @Test
    void aPaymentNeverFallsBackToALowerRank() {
        for (var known : State.values()) {
            for (var news : EnumSet.complementOf(EnumSet.of(State.CAPTURED))) {
                var order = known == State.CAPTURED
                        ? TestOrders.paid()
                        : Paying.moved(TestOrders.started(), facts("e"), known);
                var after = Paying.moved(order, facts("f"), news);

                assertThat(after.payments().get(0).state()).isEqualTo(known.compareTo(news) >= 0 ? known : news);
            }
        }
    }

    @Test
    void allOrdersOfSixEventsOfAPaymentEndTheSame() {
        var ends = new ArrayList<String>();
        permute(new ArrayList<>(), EnumSet.complementOf(EnumSet.of(State.CREATED)), ends);

        assertThat(ends).hasSize(720);
        assertThat(ends).containsOnly(ends.get(0));
        assertThat(ends.get(0)).startsWith("PAID");
    }

    private static void permute(List<State> begun, Set<State> left, List<String> ends) {
        if (left.isEmpty()) {
            ends.add(end(begun));
        }
        for (var next : left) {
            var rest = EnumSet.copyOf(left);
            rest.remove(next);
            var longer = new ArrayList<>(begun);
            longer.add(next);
            permute(longer, rest.isEmpty() ? EnumSet.noneOf(State.class) : rest, ends);
        }
    }

    /** Each event comes twice; a session that has ended ends the order too, of which the buyer was told truly at the time. */
    private static String end(List<State> events) {
        var order = TestOrders.started();
        for (var event : events) {
            order = apply(apply(order, event), event);
        }
        var messages = order.outbox().stream()
                .filter(message -> !message.kind().equals("order-expired"))
                .toList();
        return order.state() + " " + order.payments() + " " + order.ledger() + " " + order.claims() + " "
                + order.applied() + " " + messages + " " + order.paidAt() + " " + order.releaseDue() + " "
                + order.saleDue() + " " + order.endedAt() + " " + order.reason();
    }

    private static Order apply(Order order, State event) {
        var facts = facts("evt_" + event);
        if (event == State.CAPTURED) {
            return Paying.assess(order, facts) == Paying.Verdict.ALREADY
                    ? order
                    : Paying.accepted(order, facts, List.of("tea"));
        }
        var moved = Paying.moved(order, facts, event);
        return event == State.CANCELLED ? Placing.expired(moved, NOON) : moved;
    }

    static Stream<Arguments> everyMoveOfARefund() {
        return Arrays.stream(Refund.State.values()).map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("everyMoveOfARefund")
    void aRefundGoesOnlyFromTheStatesItMay(Refund.State state) {
        var order = withRefund(state);
        assertThat(order.refunds().get(0).state()).isEqualTo(state);

        expect(order, one -> Refunding.approved(one, "R1", null), state == Refund.State.REQUESTED);
        expect(order, one -> Refunding.rejected(one, "R1", null, NOON), state == Refund.State.REQUESTED);
        expect(order, one -> Refunding.withdrawn(one, "R1", NOON), state == Refund.State.REQUESTED);
        expect(
                order,
                one -> Refunding.succeeded(one, "R1", "re_1", NOON),
                state.isPending() || state == Refund.State.SUCCEEDED);
        expect(order, one -> Refunding.failed(one, "R1", NOON), state.isPending() || state == Refund.State.FAILED);
        expect(order, one -> Refunding.again(one, "R1", null, NOON), state == Refund.State.FAILED);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Refunding.failed(order, "R9", NOON));
    }

    private static Order withRefund(Refund.State state) {
        var asked = Refunding.requested(TestOrders.paid(), goodwill(100), NOON);
        return switch (state) {
            case REQUESTED -> asked;
            case APPROVED -> Refunding.approved(asked, "R1", null);
            case SUBMITTED -> Refunding.submitted(withRefund(Refund.State.APPROVED), "R1", "re_1");
            case SUCCEEDED -> Refunding.succeeded(withRefund(Refund.State.SUBMITTED), "R1", "re_1", NOON);
            case FAILED -> Refunding.failed(withRefund(Refund.State.SUBMITTED), "R1", NOON);
            case REJECTED -> Refunding.rejected(asked, "R1", null, NOON);
            case CANCELLED -> Refunding.withdrawn(asked, "R1", NOON);
        };
    }

    private static void expect(Order order, UnaryOperator<Order> verb, boolean allowed) {
        if (allowed) {
            assertThat(Invariants.broken(verb.apply(order))).isEmpty();
        } else {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> verb.apply(order));
        }
    }

    @Test
    void refusesARefundThatIsNothingNegativeOrAboveTheCap() {
        var order = TestOrders.paid();

        for (long amount : new long[] {0, -1, TestOrders.TOTAL + 1}) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> Refunding.given(order, goodwill(amount), null, NOON));
        }
        var wish = new Refund.Wish(List.of(), -100, 200, false, null);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Refunding.given(order, wish, null, NOON));
        var above = new Refund.Wish(List.of(), 801, 0, false, null);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Refunding.given(order, above, null, NOON));
        for (int quantity : new int[] {0, -1, 3}) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> Refunding.given(order, TestOrders.units("1", quantity), null, NOON));
        }
    }

    @Test
    void givesALineBackUnitByUnitWithoutLosingACent() {
        var order = TestOrders.paid();
        for (int unit = 1; unit <= 3; unit++) {
            order = Refunding.given(order, TestOrders.units("2", 1), null, NOON);
        }

        assertThat(order.refunds()).extracting(Refund::amount).containsExactly(333L, 333L, 333L);
        var odd = Refunding.given(TestOrders.paid(), TestOrders.units("1", 1), null, NOON);
        assertThat(odd.refunds().get(0).amount()).isEqualTo(4_750);
    }

    @Test
    void restoresTheCapWhenARefundFails() {
        var order = Refunding.given(TestOrders.paid(), goodwill(TestOrders.TOTAL), null, NOON);
        assertThat(order.refundable()).isZero();

        var failed = Refunding.failed(order, "R1", NOON);

        assertThat(failed.refundable()).isEqualTo(TestOrders.TOTAL);
        assertThat(failed.ledger()).isEqualTo(order.ledger());
    }

    @Test
    void shipsNoMoreThanWasOrderedAndNotRefunded() {
        var order = Refunding.given(TestOrders.paid(), TestOrders.units("2", 1), null, NOON);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Fulfilling.begun(order, List.of(new Fulfilment.Units("2", 3)), null, NOON));
        var twice = List.of(new Fulfilment.Units("2", 1), new Fulfilment.Units("2", 1));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Fulfilling.begun(order, twice, null, NOON));
        assertThat(Fulfilling.begun(order, List.of(new Fulfilment.Units("2", 2)), null, NOON)
                        .unitsToPack("2"))
                .isZero();
    }
}
