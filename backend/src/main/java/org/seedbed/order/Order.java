package org.seedbed.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.LedgerEntry.Account;
import org.seedbed.order.terms.Terms;
import org.seedbed.shared.Change;
import org.seedbed.shared.Message;
import org.seedbed.shared.ShopId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An order with everything that happens to it and every cent that moves for it. It changes only by the verbs of {@link Placing},
 * {@link Paying}, {@link Refunding} and {@link Fulfilling}, which check first and hand out the changed order; {@link Invariants}
 * looks at each before it leaves.
 *
 * @param token what the buyer's link to the order page has in it
 * @param claims the SKUs whose units the order took from the shelf for good
 * @param applied the events that have been applied
 * @param saleDue true until the sale as it stands is in the sales book
 * @param releaseDue true until what the order held has been given back
 * @param cancelWanted true from the wish to cancel until it is done
 */
@Document("orders")
public record Order(
        @Id OrderId id,
        Origin origin,
        ShopId shop,
        @Nullable String number,
        String token,
        String language,
        OrderState state,
        @Nullable String reason,
        Terms terms,
        Instant draftedAt,
        @Nullable Instant placedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant paidAt,
        @Nullable Instant endedAt,
        List<Payment> payments,
        List<Refund> refunds,
        List<Fulfilment> fulfilments,
        List<String> claims,
        List<LedgerEntry> ledger,
        List<String> applied,
        List<Quarantined> quarantine,
        List<Message> outbox,
        @Nullable Boolean saleDue,
        @Nullable Boolean releaseDue,
        @Nullable Boolean cancelWanted,
        List<Change> changes,
        @Version @Nullable Long version) {

    public long captured() {
        return payments.stream()
                .filter(payment -> payment.state() == Payment.State.CAPTURED)
                .mapToLong(Payment::amount)
                .sum();
    }

    public long refunded() {
        return refunds.stream()
                .filter(refund -> refund.state() == Refund.State.SUCCEEDED)
                .mapToLong(Refund::amount)
                .sum();
    }

    /** The payment that the goods are sold for; another one that came in is on its way back. */
    public Optional<Payment> acceptedPayment() {
        return payments.stream().filter(this::isAccepted).findFirst();
    }

    private boolean isAccepted(Payment payment) {
        return ledger.stream()
                .anyMatch(entry ->
                        entry.account() == Account.GOODS && entry.group().equals(Paying.group(payment.attempt())));
    }

    /** What of the sale could still be refunded: captured − succeeded − pending. */
    public long refundable() {
        return acceptedPayment().map(this::left).orElse(0L);
    }

    /** What of a payment has not gone back and is not promised to. */
    long left(Payment payment) {
        return payment.amount()
                - refunds.stream()
                        .filter(refund -> refund.counts() && refund.attempt() == payment.attempt())
                        .mapToLong(Refund::amount)
                        .sum();
    }

    boolean isAllBack() {
        return acceptedPayment()
                .filter(payment -> payment.amount()
                        == refunds.stream()
                                .filter(refund -> refund.state() == Refund.State.SUCCEEDED
                                        && refund.attempt() == payment.attempt())
                                .mapToLong(Refund::amount)
                                .sum())
                .isPresent();
    }

    /** The refund that the provider knows by the name. */
    public Optional<Refund> refundAt(String providerId) {
        return refunds.stream()
                .filter(refund -> providerId.equals(refund.providerId()))
                .findFirst();
    }

    /** Units of the line that are refunded, or will be. */
    public int unitsRefunded(String lineId) {
        return refunds.stream()
                .filter(Refund::counts)
                .flatMap(refund -> refund.lines().stream())
                .filter(line -> line.lineId().equals(lineId))
                .mapToInt(Refund.Line::quantity)
                .sum();
    }

    /** Units of the line in parcels that have not been cancelled or come back. */
    public int unitsInParcels(String lineId) {
        return fulfilments.stream()
                .filter(parcel -> parcel.state().holdsUnits())
                .flatMap(parcel -> parcel.units().stream())
                .filter(units -> units.lineId().equals(lineId))
                .mapToInt(Fulfilment.Units::quantity)
                .sum();
    }

    /** Units of the line that are still to be packed: ordered − refunded − in parcels, never below 0. */
    public int unitsToPack(String lineId) {
        return Math.max(0, terms.line(lineId).quantity() - unitsRefunded(lineId) - unitsInParcels(lineId));
    }

    public long balance(Account account) {
        return ledger.stream()
                .filter(entry -> entry.account() == account)
                .mapToLong(LedgerEntry::amount)
                .sum();
    }

    /** What the seller is owed for this order: all that came in for it and did not go back. */
    public long sellerBalance() {
        return -balance(Account.BUYER) - balance(Account.HELD);
    }

    boolean isCancelWanted() {
        return Boolean.TRUE.equals(cancelWanted);
    }
}
