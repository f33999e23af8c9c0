package org.seedbed.order.desk;

import org.jspecify.annotations.Nullable;
import org.seedbed.order.Order;
import org.seedbed.order.OrderGroup;
import org.seedbed.order.OrderId;
import org.seedbed.order.ShopOrders;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Page;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.Shop;
import org.seedbed.shop.ShopDirectory;
import org.springframework.stereotype.Service;

/**
 * Lets people at the orders of a shop. Members of today see buyers; coordinators of its region and administrators look on without,
 * for they send nothing.
 */
@Service
class OrderDesk {
    private final ShopDirectory shops;
    private final ShopOrders orders;
    private final OrderViews views;

    OrderDesk(ShopDirectory shops, ShopOrders orders, OrderViews views) {
        this.shops = shops;
        this.orders = orders;
        this.views = views;
    }

    Page<OrderRow> list(ShopId id, OrderGroup group, @Nullable String query, @Nullable String cursor, Actor actor) {
        var sight = sight(shops.requireEditable(id, actor), actor);
        return orders.page(id, group, query, sight == BuyerSight.WHOLE, cursor).map(order -> OrderRow.of(order, sight));
    }

    OrderView show(ShopId id, OrderId order, Actor actor) {
        var shop = shops.requireEditable(id, actor);
        return view(orders.require(id, order), shop, actor);
    }

    OrderView view(Order order, Actor actor) {
        return view(order, shops.requireEditable(order.shop(), actor), actor);
    }

    Shop requireShop(ShopId id, Actor actor) {
        return shops.requireEditable(id, actor);
    }

    BuyerSight sight(Shop shop, Actor actor) {
        return shop.hasMemberOn(actor.account(), shops.today()) ? BuyerSight.WHOLE : BuyerSight.MASKED;
    }

    private OrderView view(Order order, Shop shop, Actor actor) {
        var sight = sight(shop, actor);
        return views.view(order, shop, sight, sight == BuyerSight.WHOLE || actor.isAdministrator());
    }
}
