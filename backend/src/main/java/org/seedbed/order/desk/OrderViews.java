package org.seedbed.order.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.seedbed.account.People;
import org.seedbed.account.Person;
import org.seedbed.order.Fulfilment;
import org.seedbed.order.Order;
import org.seedbed.order.Refund;
import org.seedbed.order.Refundable;
import org.seedbed.order.desk.OrderView.OrderChangeView;
import org.seedbed.order.desk.OrderView.OrderLineView;
import org.seedbed.order.desk.OrderView.OrderParcelView;
import org.seedbed.order.desk.OrderView.OrderPaymentView;
import org.seedbed.order.desk.OrderView.OrderPerson;
import org.seedbed.order.desk.OrderView.OrderRefundView;
import org.seedbed.order.terms.OrderLine;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Change;
import org.seedbed.shop.Shop;
import org.springframework.stereotype.Component;

/** Shows orders, with the names of those who changed them. */
@Component
class OrderViews {
    private final People people;

    OrderViews(People people) {
        this.people = people;
    }

    OrderView view(Order order, Shop shop, BuyerSight sight, boolean mayServe) {
        var refundable = Refundable.of(order);
        return new OrderView(
                order.id().value(),
                String.valueOf(order.number()),
                order.state(),
                order.reason(),
                Boolean.TRUE.equals(order.cancelWanted()),
                order.placedAt(),
                order.expiresAt(),
                order.paidAt(),
                shop.name(),
                sight.of(order),
                lines(order, refundable),
                order.terms().totals(),
                order.terms().currency(),
                order.terms().coupon(),
                refundable.cap(),
                refundable.shipping(),
                order.sellerBalance(),
                order.payments().stream()
                        .map(one -> new OrderPaymentView(
                                one.attempt(), one.provider(), one.state(), one.amount(), one.paidAt()))
                        .toList(),
                order.refunds().stream().map(OrderViews::refund).toList(),
                order.fulfilments().stream().map(OrderViews::parcel).toList(),
                order.ledger(),
                changes(order),
                mayServe);
    }

    private static List<OrderLineView> lines(Order order, Refundable refundable) {
        var left = refundable.lines().stream().collect(Collectors.toMap(Refundable.Line::lineId, Function.identity()));
        return order.terms().lines().stream()
                .map(line -> line(order, line, Objects.requireNonNull(left.get(line.lineId()))))
                .toList();
    }

    private static OrderLineView line(Order order, OrderLine line, Refundable.Line left) {
        return new OrderLineView(
                line.lineId(),
                line.sku(),
                line.title(),
                line.variant(),
                line.picture(),
                line.quantity(),
                line.unitPrice(),
                line.discount(),
                line.total(),
                line.madeToOrder(),
                order.unitsToPack(line.lineId()),
                left.units(),
                left.amount());
    }

    private static OrderRefundView refund(Refund refund) {
        return new OrderRefundView(
                refund.refundId(),
                refund.state(),
                refund.amount(),
                refund.lines(),
                refund.shipping(),
                refund.goodwill(),
                refund.reason(),
                refund.cause(),
                refund.wantedAt(),
                refund.endedAt());
    }

    private static OrderParcelView parcel(Fulfilment parcel) {
        var number = parcel.trackingNumber();
        return new OrderParcelView(
                parcel.fulfilmentId(),
                parcel.state(),
                parcel.units(),
                parcel.carrier(),
                number,
                parcel.carrier() == null || number == null
                        ? null
                        : parcel.carrier().link(number).orElse(null),
                parcel.shippedAt(),
                parcel.deliveredAt());
    }

    private List<OrderChangeView> changes(Order order) {
        var names = people.byIds(order.changes().stream().map(Change::who).collect(Collectors.toSet()));
        return order.changes().stream()
                .map(change -> new OrderChangeView(
                        new OrderPerson(change.who().value(), name(names, change)),
                        change.what(),
                        change.when(),
                        change.why()))
                .toList();
    }

    private static String name(Map<AccountId, Person> names, Change change) {
        var person = names.get(change.who());
        return person == null ? "" : person.name();
    }
}
