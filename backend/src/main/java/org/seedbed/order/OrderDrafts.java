package org.seedbed.order;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.seedbed.order.terms.Terms;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Tokens;
import org.springframework.stereotype.Service;

/** Orders while they are being placed. */
@Service
public class OrderDrafts {
    private final Orders orders;
    private final Allocation allocation;
    private final Tokens tokens;
    private final Clock clock;
    private final ZoneId zone;

    OrderDrafts(Orders orders, Allocation allocation, Tokens tokens, Clock clock, ZoneId zone) {
        this.orders = orders;
        this.allocation = allocation;
        this.tokens = tokens;
        this.clock = clock;
        this.zone = zone;
    }

    public Optional<Order> find(OrderId id) {
        return orders.find(id);
    }

    /** The draft as it is stored now, or the order of this id that was there before. */
    public Order begin(OrderId id, Origin origin, ShopId shop, String language, Terms terms) {
        var draft = Placing.draft(id, origin, shop, tokens.secret(), language, terms, clock.instant());
        return orders.insert(draft).orElseGet(() -> orders.require(id));
    }

    /** Until when a draft's units must be held so that there is time to pay. */
    public Instant holdUntil() {
        return clock.instant().plus(Placing.TIME_TO_PAY).plus(Allocation.UNTIL_CLAIMED);
    }

    /** All that the draft needs is held: it gets its number and waits to be paid, unless it has come further or ended. */
    public Order place(Order draft) {
        var now = clock.instant();
        var number =
                orders.nextNumber(draft.shop(), LocalDate.ofInstant(now, zone).getYear());
        return orders.change(
                draft, order -> order.state() == OrderState.DRAFT ? Placing.placed(order, number, now) : order);
    }

    /** So many hold the same variant that nobody else can: what of it is sold makes room. */
    public void makeRoom() {
        allocation.settleSoon();
    }

    /** The draft cannot be placed: it ends, and then gives back what it holds. One that was placed meanwhile stays. */
    public Order refuse(Order draft, String reason) {
        var ended = orders.change(
                draft,
                order -> order.state() == OrderState.DRAFT ? Placing.refused(order, reason, clock.instant()) : order);
        return allocation.release(ended);
    }

    /** Gives back what a draft took after somebody else had ended it. */
    public Order release(Order ended) {
        return allocation.releaseAgain(ended);
    }

    /** Drafts that nobody has finished for so long. */
    public List<Order> stale(Duration age, int limit) {
        return orders.find(
                where("state")
                        .is(OrderState.DRAFT)
                        .and("draftedAt")
                        .lte(clock.instant().minus(age)),
                limit);
    }
}
