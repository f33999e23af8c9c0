package org.seedbed.shop.shipping;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Change;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.ShopDirectory;
import org.springframework.stereotype.Service;

/** Where a shop's shipping plan is read by carts and checkouts, and changed by those who work in the shop. */
@Service
public class Shipping {
    private final ShippingPlans plans;
    private final ShopDirectory shops;
    private final Clock clock;

    Shipping(ShippingPlans plans, ShopDirectory shops, Clock clock) {
        this.plans = plans;
        this.shops = shops;
        this.clock = clock;
    }

    /** The shop's plan; a change in another process is seen within a second. */
    public ShippingPlan plan(ShopId shop) {
        return plans.visited(shop);
    }

    public ShippingPlan change(ShopId shop, List<Zone> zones, @Nullable PickUp pickUp, Actor actor) {
        shops.requireEditable(shop, actor);
        var change = Change.of(actor, "shipping-changed", clock.instant());
        return plans.change(shop, plan -> plan.changed(zones, pickUp, change));
    }
}
