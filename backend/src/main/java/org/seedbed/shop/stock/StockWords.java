package org.seedbed.shop.stock;

import org.seedbed.shared.Follower;
import org.springframework.stereotype.Component;

/** Has the catalogue say in stock, few left or sold out, as the shelf has it. */
@Component
class StockWords implements Follower {
    @Override
    public void catchUp() {}
}
