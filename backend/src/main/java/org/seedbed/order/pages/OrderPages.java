package org.seedbed.order.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.Fulfilment;
import org.seedbed.order.Order;
import org.seedbed.order.OrderState;
import org.seedbed.order.Refund;
import org.seedbed.order.pages.OrderPage.Amounts;
import org.seedbed.order.pages.OrderPage.Back;
import org.seedbed.order.pages.OrderPage.Line;
import org.seedbed.order.pages.OrderPage.Parcel;
import org.seedbed.order.pages.OrderPage.Receiver;
import org.seedbed.order.terms.Address;
import org.seedbed.order.terms.OrderLine;
import org.seedbed.order.terms.Terms;
import org.seedbed.shared.Wording;
import org.seedbed.shop.storefront.Prices;
import org.seedbed.shop.storefront.Visit;
import org.springframework.stereotype.Component;

/** Says an order in plain words. */
@Component
class OrderPages {
    private final Wording wording;
    private final Clock clock;
    private final ZoneId zone;

    OrderPages(Wording wording, Clock clock, ZoneId zone) {
        this.wording = wording;
        this.clock = clock;
        this.zone = zone;
    }

    OrderPage of(Order order, Visit visit) {
        var terms = order.terms();
        boolean payable = order.state() == OrderState.PENDING_PAYMENT
                && order.cancelWanted() == null
                && Objects.requireNonNull(order.expiresAt()).isAfter(clock.instant());
        var state = state(order, payable);
        return new OrderPage(
                Objects.requireNonNullElse(order.number(), "—"),
                visit.absolute("/orders/" + order.token()),
                wording.say("order.state." + state),
                wording.say("order.explained." + state),
                order.state().isSale(),
                payable,
                payable ? time(order.expiresAt(), visit) : null,
                time(order.placedAt(), visit),
                terms.lines().stream().map(line -> line(line, terms, visit)).toList(),
                amounts(terms),
                receiver(terms, visit),
                order.fulfilments().stream()
                        .filter(parcel -> parcel.shippedAt() != null)
                        .map(parcel -> parcel(parcel, visit))
                        .toList(),
                order.refunds().stream()
                        .filter(refund ->
                                refund.state() != Refund.State.REJECTED && refund.state() != Refund.State.CANCELLED)
                        .map(refund -> refund(refund, terms))
                        .toList());
    }

    private static String state(Order order, boolean payable) {
        if (order.state() == OrderState.PENDING_PAYMENT && !payable) {
            return order.cancelWanted() == null ? "expiring" : "cancelling";
        }
        return code(order.state());
    }

    private static Line line(OrderLine line, Terms terms, Visit visit) {
        var currency = terms.currency();
        return new Line(
                line.title().in(visit.locale()),
                visit.label(line.variant()),
                line.quantity(),
                Prices.of(line.unitPrice(), currency),
                Prices.of(Math.multiplyExact(line.unitPrice(), (long) line.quantity()), currency));
    }

    private Amounts amounts(Terms terms) {
        var totals = terms.totals();
        var currency = terms.currency();
        return new Amounts(
                Prices.of(totals.goods(), currency),
                totals.discount() == 0 ? null : Prices.of(-totals.discount(), currency),
                totals.shipping() == 0 ? wording.say("checkout.free") : Prices.of(totals.shipping(), currency),
                Prices.of(totals.total(), currency),
                totals.tax() == 0 ? null : Prices.of(totals.tax(), currency));
    }

    private static Receiver receiver(Terms terms, Visit visit) {
        return new Receiver(
                terms.buyer().name(),
                terms.buyer().phone(),
                terms.address() == null ? null : address(terms.address(), visit),
                terms.pickUp(),
                terms.note());
    }

    private static String address(Address address, Visit visit) {
        var postcode = address.postcode() == null ? "" : " " + address.postcode();
        return visit.english()
                ? address.line() + ", " + visit.place(address.county()) + postcode
                : address.regionNames() + address.line() + postcode;
    }

    private Parcel parcel(Fulfilment parcel, Visit visit) {
        var carrier = Objects.requireNonNull(parcel.carrier());
        var number = parcel.trackingNumber();
        return new Parcel(
                wording.say("order.carrier." + code(carrier)),
                number,
                number == null ? null : carrier.link(number).orElse(null),
                wording.say("order.parcel." + code(parcel.state()), when(parcel, visit)));
    }

    private String when(Fulfilment parcel, Visit visit) {
        var at = parcel.deliveredAt() == null ? parcel.shippedAt() : parcel.deliveredAt();
        return Objects.requireNonNullElse(time(at, visit), "");
    }

    private Back refund(Refund refund, Terms terms) {
        return new Back(
                Prices.of(refund.amount(), terms.currency()),
                wording.say("order.refund." + code(refund.state())),
                refund.cause() == null ? refund.reason() : wording.say("order.refund." + code(refund.cause())));
    }

    private @Nullable String time(@Nullable Instant at, Visit visit) {
        if (at == null) {
            return null;
        }
        var pattern = visit.english() ? "d MMM yyyy, HH:mm" : "yyyy年M月d日 HH:mm";
        return DateTimeFormatter.ofPattern(pattern, visit.locale())
                .withZone(zone)
                .format(at);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
