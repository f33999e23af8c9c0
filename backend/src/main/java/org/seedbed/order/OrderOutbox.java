package org.seedbed.order;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.springframework.stereotype.Service;

/** The messages that orders have for their buyers, until whoever sends messages has taken them. */
@Service
public class OrderOutbox {
    private final Orders orders;

    OrderOutbox(Orders orders) {
        this.orders = orders;
    }

    public List<Order> full(int limit) {
        return orders.find(where("outbox.kind").exists(true), limit);
    }

    /** The messages of these orders are stored elsewhere; one that comes back by a race is taken again. */
    public void taken(List<Order> read) {
        orders.takeMessages(read);
    }
}
