package org.seedbed.shop.stock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.seedbed.shared.Actor;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Wake;
import org.seedbed.shop.catalogue.Inventory;
import org.springframework.stereotype.Service;

/**
 * The one place where units are held, sold and put back. Each step is one conditional update of the variant's document and may be
 * repeated: an order holds, claims and gives back a variant once, however often it asks. Nothing is ever read and then set.
 */
@Service
public class Stock implements Inventory {
    /** So long a claim stays beside its number, for whoever is still busy with the same payment. */
    private static final Duration CLAIM_STAYS = Duration.ofSeconds(3);

    private final Shelf shelf;
    private final Counting counting;
    private final Movements movements;
    private final Wake wake;
    private final Clock clock;

    Stock(Shelf shelf, Counting counting, Movements movements, Wake wake, Clock clock) {
        this.shelf = shelf;
        this.counting = counting;
        this.movements = movements;
        this.wake = wake;
        this.clock = clock;
    }

    /** Sets units apart for the order until the time, or for longer if it holds them already. */
    public Held hold(ShopId shop, String sku, String order, int quantity, Instant until) {
        var id = StockItem.id(shop, sku);
        var hold = Hold.until(until, order, quantity);
        if (shelf.hold(id, hold)) {
            followed();
            return Held.HELD;
        }
        var item = shelf.find(id);
        if (item.isEmpty()) {
            return Held.SOLD_OUT;
        }
        if (item.get().isHeldBy(order)) {
            shelf.prolong(id, order, until);
            return Held.HELD;
        }
        boolean isSwept = shelf.sweep(item.get(), clock.instant());
        boolean isEnough = item.get().available() >= quantity;
        if ((isSwept || isEnough) && shelf.hold(id, hold)) {
            followed();
            return Held.HELD;
        }
        return isEnough ? Held.CROWDED : Held.SOLD_OUT;
    }

    /** Turns a paid order's hold into a sale, also one that has run out but that nobody needed meanwhile. */
    public Claim claim(ShopId shop, String sku, String order, int quantity) {
        var id = StockItem.id(shop, sku);
        if (shelf.claim(id, order, quantity, clock.instant())) {
            return Claim.CLAIMED;
        }
        return shelf.find(id).filter(item -> item.isHeldBy(order)).isPresent() ? Claim.ALREADY : Claim.GONE;
    }

    /** Gives a hold back that was not claimed; nothing happens if there is none. */
    public void release(ShopId shop, String sku, String order, int quantity) {
        if (shelf.release(StockItem.id(shop, sku), order, quantity)) {
            followed();
        }
    }

    /** Undoes the claim of an order that was not accepted after all; nothing happens if there is none. */
    public void takeBack(ShopId shop, String sku, String order, int quantity) {
        if (shelf.unclaim(StockItem.id(shop, sku), order, quantity)) {
            followed();
        }
    }

    /** Puts units of a refunded order back on the shelf, once for each kind. */
    public void restock(ShopId shop, String sku, String order, int quantity, String kind) {
        if (shelf.putBack(StockItem.id(shop, sku), PutBack.of(order, kind, quantity, clock.instant()))) {
            followed();
        }
    }

    /** What orders took or gave back some time ago and nobody has settled yet. */
    public List<Taken> unsettled(int limit) {
        return shelf.unsettled(clock.instant().minus(CLAIM_STAYS), limit);
    }

    /** Notes the movements for good and forgets them here, once their orders have recorded them. */
    public void settle(Collection<Taken> recorded) {
        movements.note(recorded, clock.instant());
        shelf.forget(recorded);
    }

    @Override
    public void count(ShopId shop, String sku, int seen, int counted, Actor actor) {
        counting.count(shop, sku, new Count(actor.account(), clock.instant(), seen, counted));
        followed();
    }

    @Override
    public Map<String, Integer> available(ShopId shop, Collection<String> skus) {
        return shelf.available(shop, skus);
    }

    private void followed() {
        wake.up(StockWords.class);
    }
}
