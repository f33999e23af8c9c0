package org.seedbed.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.LedgerEntry.Account;
import org.seedbed.shared.Change;
import org.seedbed.shared.Message;

/** An order while a verb changes it. What comes out has been looked at by {@link Invariants}. */
final class OrderEdit {
    private static final String NUMBER = "number";

    private final Order before;
    OrderState state;

    @Nullable
    String number;

    @Nullable
    String reason;

    @Nullable
    Instant placedAt;

    @Nullable
    Instant expiresAt;

    @Nullable
    Instant paidAt;

    @Nullable
    Instant endedAt;

    List<String> claims;

    @Nullable
    Boolean saleDue;

    @Nullable
    Boolean releaseDue;

    @Nullable
    Boolean cancelWanted;

    private final List<Payment> payments;
    private final List<Refund> refunds;
    private final List<Fulfilment> fulfilments;
    private final List<LedgerEntry> ledger;
    private final List<String> applied;
    private final List<Quarantined> quarantine;
    private final List<Message> outbox;
    private final List<Change> changes;

    private OrderEdit(Order order) {
        before = order;
        state = order.state();
        number = order.number();
        reason = order.reason();
        placedAt = order.placedAt();
        expiresAt = order.expiresAt();
        paidAt = order.paidAt();
        endedAt = order.endedAt();
        claims = order.claims();
        saleDue = order.saleDue();
        releaseDue = order.releaseDue();
        cancelWanted = order.cancelWanted();
        payments = new ArrayList<>(order.payments());
        refunds = new ArrayList<>(order.refunds());
        fulfilments = new ArrayList<>(order.fulfilments());
        ledger = new ArrayList<>(order.ledger());
        applied = new ArrayList<>(order.applied());
        quarantine = new ArrayList<>(order.quarantine());
        outbox = new ArrayList<>(order.outbox());
        changes = new ArrayList<>(order.changes());
    }

    static OrderEdit of(Order order) {
        return new OrderEdit(order);
    }

    OrderEdit to(OrderState next) {
        state = next;
        return this;
    }

    /** Ends the order without, or once more without, a sale. */
    OrderEdit end(OrderState how, @Nullable String why, Instant now) {
        state = how;
        reason = why;
        endedAt = now;
        return this;
    }

    OrderEdit add(Payment payment) {
        payments.add(payment);
        return this;
    }

    OrderEdit payment(int attempt, UnaryOperator<Payment> change) {
        payments.replaceAll(payment -> payment.attempt() == attempt ? change.apply(payment) : payment);
        return this;
    }

    OrderEdit add(Refund refund) {
        refunds.add(refund);
        return this;
    }

    OrderEdit refund(String refundId, UnaryOperator<Refund> change) {
        refunds.replaceAll(refund -> refund.refundId().equals(refundId) ? change.apply(refund) : refund);
        return this;
    }

    OrderEdit add(Fulfilment parcel) {
        fulfilments.add(parcel);
        return this;
    }

    OrderEdit fulfilment(String fulfilmentId, UnaryOperator<Fulfilment> change) {
        fulfilments.replaceAll(parcel -> parcel.fulfilmentId().equals(fulfilmentId) ? change.apply(parcel) : parcel);
        return this;
    }

    /** Books a group of entries; amounts of 0 are left out. */
    OrderEdit book(String group, Instant at, Entry... entries) {
        Arrays.stream(entries)
                .filter(entry -> entry.amount != 0)
                .map(entry -> new LedgerEntry(group, entry.account, entry.amount, at))
                .forEach(ledger::add);
        return this;
    }

    static Entry entry(Account account, long amount) {
        return new Entry(account, amount);
    }

    /** One entry of a group to be booked. */
    record Entry(Account account, long amount) {}

    OrderEdit apply(String event) {
        applied.add(event);
        return this;
    }

    OrderEdit quarantine(Quarantined event) {
        quarantine.add(event);
        return this;
    }

    /** Puts a message into the outbox; a buyer without an address for it gets none. */
    OrderEdit say(String kind, Map<String, String> arguments) {
        var to = before.terms().buyer().email();
        if (to != null) {
            var all = new TreeMap<>(arguments);
            all.put(NUMBER, written(number));
            all.put("token", before.token());
            outbox.add(new Message(kind, to, before.language(), all));
        }
        return this;
    }

    /** Tells the shop's people, whose pages are in Chinese first. */
    OrderEdit tellShop(String kind) {
        outbox.add(Message.toShop(kind, "zh-CN", Map.of(NUMBER, written(number))));
        return this;
    }

    private static String written(@Nullable String number) {
        return number == null ? "" : number;
    }

    OrderEdit by(@Nullable Change change) {
        if (change != null) {
            changes.add(change);
        }
        return this;
    }

    Order done() {
        var next = with(state);
        return Invariants.hold(with(Fulfilling.derived(next)));
    }

    private Order with(OrderState actual) {
        return new Order(
                before.id(),
                before.origin(),
                before.shop(),
                number,
                before.token(),
                before.language(),
                actual,
                reason,
                before.terms(),
                before.draftedAt(),
                placedAt,
                expiresAt,
                paidAt,
                endedAt,
                List.copyOf(payments),
                List.copyOf(refunds),
                List.copyOf(fulfilments),
                List.copyOf(claims),
                List.copyOf(ledger),
                List.copyOf(applied),
                List.copyOf(quarantine),
                List.copyOf(outbox),
                saleDue,
                releaseDue,
                cancelWanted,
                List.copyOf(changes),
                before.version());
    }
}
