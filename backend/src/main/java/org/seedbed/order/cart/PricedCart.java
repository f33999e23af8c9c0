package org.seedbed.order.cart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.shop.catalogue.Offer;

/**
 * A cart at today's prices, with what has changed since the buyer last looked.
 *
 * @param goods what the lines that can be bought cost
 */
public record PricedCart(Cart cart, List<PricedLine> lines, long goods) {
    public PricedCart {
        lines = List.copyOf(lines);
    }

    /** Whether all of it can be bought as the buyer saw it. */
    public boolean isAsSeen() {
        return lines.stream().allMatch(PricedLine::isAsSeen);
    }

    /** Whether all of it is on sale at the prices the buyer saw; whether there is enough is decided by holding it. */
    public boolean isAtSeenPrices() {
        return lines.stream().allMatch(line -> line.isOnSale() && !line.hasNewPrice());
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** What the lines that can be bought weigh. */
    public long grams() {
        return lines.stream().mapToLong(PricedLine::grams).reduce(0, Math::addExact);
    }

    /**
     * One line at today's price.
     *
     * @param offer what is offered under the SKU; nothing if it is no longer on sale
     * @param available how many could be had now; nothing if it is made to order
     */
    public record PricedLine(
            Cart.Line line, @Nullable Offer offer, @Nullable Integer available) {
        public boolean isOnSale() {
            return offer != null;
        }

        public boolean isEnough() {
            return available == null || available >= line.quantity();
        }

        public boolean hasNewPrice() {
            return offer != null && offer.price() != line.seenPrice();
        }

        public boolean isAsSeen() {
            return isOnSale() && isEnough() && !hasNewPrice();
        }

        long grams() {
            return offer == null ? 0 : Math.multiplyExact(offer.weightGrams(), (long) line.quantity());
        }

        public long total() {
            return offer == null ? 0 : Math.multiplyExact(offer.price(), (long) line.quantity());
        }
    }
}
