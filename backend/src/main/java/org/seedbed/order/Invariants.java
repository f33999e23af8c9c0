package org.seedbed.order;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.ArrayList;
import java.util.List;
import org.seedbed.order.LedgerEntry.Account;
import org.seedbed.order.terms.Adjustment;
import org.seedbed.order.terms.TaxLine;
import org.seedbed.order.terms.Terms;

/** What is true of every order at any time. An order of which it is not true is a fault of ours and is never stored. */
final class Invariants {
    private Invariants() {}

    static Order hold(Order order) {
        var broken = broken(order);
        if (!broken.isEmpty()) {
            throw new IllegalStateException("Order " + order.id() + " would be wrong: " + broken);
        }
        return order;
    }

    static List<String> broken(Order order) {
        var broken = new ArrayList<String>();
        terms(order.terms(), broken);
        ledger(order, broken);
        refunds(order, broken);
        lines(order, broken);
        require(broken, order.state() == Fulfilling.derived(order), "the state follows from the parcels");
        require(
                broken,
                order.state() == OrderState.DRAFT
                        || order.number() != null
                        || order.payments().isEmpty(),
                "a placed order has a number");
        require(
                broken,
                !order.state().isSale() || order.acceptedPayment().isPresent(),
                "a sale has a payment that was accepted");
        require(
                broken,
                order.payments().stream()
                                .filter(payment -> payment.state().isOpen())
                                .count()
                        <= 1,
                "one attempt is open at most");
        return broken;
    }

    private static void terms(Terms terms, List<String> broken) {
        var totals = terms.totals();
        long goods = 0;
        long lines = 0;
        long lineDiscounts = 0;
        for (var line : terms.lines()) {
            long listed = Math.multiplyExact(line.unitPrice(), (long) line.quantity());
            goods = Math.addExact(goods, listed);
            lines = Math.addExact(lines, line.total());
            lineDiscounts = Math.addExact(lineDiscounts, line.discount());
            require(broken, line.quantity() > 0, "a line has units");
            require(broken, line.total() == listed - line.discount() && line.total() >= 0, "a line adds up");
        }
        long adjusted =
                terms.adjustments().stream().mapToLong(Adjustment::amount).sum();
        require(broken, !terms.lines().isEmpty(), "an order has lines");
        require(broken, goods == totals.goods(), "the lines are the goods");
        require(broken, adjusted == -totals.discount(), "the adjustments are the discount");
        require(broken, terms.shippingToPay() >= 0, "shipping is not below 0");
        require(broken, lines + terms.shippingToPay() == totals.total(), "lines and shipping are the total");
        require(
                broken,
                totals.goods() + totals.shipping() - totals.discount() == totals.total() && totals.total() > 0,
                "the totals add up");
        require(
                broken,
                terms.taxes().stream().mapToLong(TaxLine::tax).sum() == totals.tax(),
                "the tax lines are the tax");
        require(
                broken,
                terms.taxes().isEmpty()
                        || terms.taxes().stream().mapToLong(TaxLine::taxed).sum() == totals.total(),
                "all of the total is taxed at some rate");
    }

    private static void ledger(Order order, List<String> broken) {
        var groups = order.ledger().stream().collect(groupingBy(LedgerEntry::group, summingLong(LedgerEntry::amount)));
        groups.forEach((group, sum) -> require(broken, sum == 0, "group " + group + " adds up to 0"));
        require(
                broken,
                order.balance(Account.BUYER) == order.refunded() - order.captured(),
                "the buyer's account is what came and went back");
    }

    private static void refunds(Order order, List<String> broken) {
        for (var payment : order.payments()) {
            long reserved = order.refunds().stream()
                    .filter(refund -> refund.counts() && refund.attempt() == payment.attempt())
                    .mapToLong(Refund::amount)
                    .sum();
            long captured = payment.state() == Payment.State.CAPTURED ? payment.amount() : 0;
            require(broken, reserved <= captured, "no more goes back than came");
        }
        long shipping = order.refunds().stream()
                .filter(Refund::counts)
                .mapToLong(Refund::shipping)
                .sum();
        require(broken, shipping <= order.terms().shippingToPay(), "no more shipping goes back than was paid");
        order.refunds().forEach(refund -> require(broken, refund.amount() > 0 && addsUp(refund), "a refund adds up"));
    }

    private static boolean addsUp(Refund refund) {
        return refund.amount()
                == refund.lines().stream().mapToLong(Refund.Line::amount).sum() + refund.shipping() + refund.goodwill();
    }

    private static void lines(Order order, List<String> broken) {
        for (var line : order.terms().lines()) {
            long back = order.refunds().stream()
                    .filter(Refund::counts)
                    .flatMap(refund -> refund.lines().stream())
                    .filter(one -> one.lineId().equals(line.lineId()))
                    .mapToLong(Refund.Line::amount)
                    .sum();
            require(broken, back <= line.total(), "no more of a line goes back than it cost");
            require(
                    broken,
                    order.unitsRefunded(line.lineId()) <= line.quantity(),
                    "no more units go back than were sold");
            require(
                    broken,
                    order.unitsInParcels(line.lineId()) <= line.quantity(),
                    "no more units leave than were sold");
        }
    }

    private static void require(List<String> broken, boolean holds, String what) {
        if (!holds) {
            broken.add(what);
        }
    }
}
