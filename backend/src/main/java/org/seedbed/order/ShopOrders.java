package org.seedbed.order;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Page;
import org.seedbed.shared.ShopId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;

/** A shop's placed orders as its desk reads them; whoever asks has been let into the shop before. */
@Service
public class ShopOrders {
    private static final int PAGE = 30;
    private static final int BATCH = 500;
    private static final Pattern PHONE_END = Pattern.compile("[0-9]{4,11}");
    private static final String NUMBER = "number";

    private final Orders orders;

    ShopOrders(Orders orders) {
        this.orders = orders;
    }

    /**
     * The orders of a group by number, sought by number alone or also by the end of the buyer's phone and by name.
     *
     * @param showsBuyers whether the reader may see buyers, and so seek by them
     */
    public Page<Order> page(
            ShopId shop, OrderGroup group, @Nullable String text, boolean showsBuyers, @Nullable String cursor) {
        var found = find(shop, group, sought(text, showsBuyers), cursor, PAGE + 1);
        boolean isMore = found.size() > PAGE;
        var items = isMore ? found.subList(0, PAGE) : found;
        return new Page<>(items, isMore ? items.get(PAGE - 1).number() : null, null);
    }

    /** All of them, read from the store in batches while they are used. */
    public Iterable<Order> all(ShopId shop, OrderGroup group) {
        return () -> new Batches(shop, group);
    }

    public Order require(ShopId shop, OrderId id) {
        return orders.find(id)
                .filter(order -> order.shop().equals(shop) && order.number() != null)
                .orElseThrow(() -> new NotFound(id));
    }

    public Optional<Order> byNumber(ShopId shop, String number) {
        return orders.find(of(shop).and(NUMBER).is(number), 1).stream().findFirst();
    }

    public long count(ShopId shop, OrderGroup group) {
        return orders.count(in(shop, group));
    }

    /** How many orders have a refund that the shop has to decide about. */
    public long countRefundsAsked(ShopId shop) {
        return orders.count(of(shop).and("refunds.state").is(Refund.State.REQUESTED));
    }

    public List<Earned> earned(ShopId shop, Instant since) {
        return orders.earned(shop, since);
    }

    private List<Order> find(
            ShopId shop, OrderGroup group, @Nullable Criteria sought, @Nullable String cursor, int limit) {
        var number = where(NUMBER).exists(true);
        if (cursor != null) {
            number = group.isOldestFirst()
                    ? where(NUMBER).gt(cursor)
                    : where(NUMBER).lt(cursor);
        }
        var wanted = sought == null
                ? new Criteria().andOperator(in(shop, group), number)
                : new Criteria().andOperator(in(shop, group), number, sought);
        var direction = group.isOldestFirst() ? Sort.Direction.ASC : Sort.Direction.DESC;
        return orders.find(wanted, Sort.by(direction, NUMBER), limit);
    }

    private static Criteria of(ShopId shop) {
        return where("shop").is(shop.value());
    }

    private static Criteria in(ShopId shop, OrderGroup group) {
        return of(shop).and("state").in(group.states());
    }

    private static @Nullable Criteria sought(@Nullable String text, boolean showsBuyers) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var wanted = text.strip();
        var number = where(NUMBER).regex(Pattern.quote(wanted) + "$");
        if (!showsBuyers) {
            return number;
        }
        var name = where("terms.buyer.name").regex(Pattern.quote(wanted));
        return PHONE_END.matcher(wanted).matches()
                ? new Criteria()
                        .orOperator(number, name, where("terms.buyer.phone").regex(wanted + "$"))
                : new Criteria().orOperator(number, name);
    }

    /** Reads on where the last batch ended. */
    private final class Batches implements Iterator<Order> {
        private final ShopId shop;
        private final OrderGroup group;
        private List<Order> batch;
        private int next;

        private Batches(ShopId shop, OrderGroup group) {
            this.shop = shop;
            this.group = group;
            this.batch = find(shop, group, null, null, BATCH);
        }

        @Override
        public boolean hasNext() {
            if (next == batch.size() && batch.size() == BATCH) {
                batch = find(shop, group, null, batch.get(BATCH - 1).number(), BATCH);
                next = 0;
            }
            return next < batch.size();
        }

        @Override
        public Order next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return batch.get(next++);
        }
    }
}
