package org.seedbed.order.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.OrderGroup;
import org.seedbed.order.ShopOrders;
import org.seedbed.order.desk.Earnings.EarningsView;
import org.seedbed.shared.Actor;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.PaymentMode;
import org.seedbed.shop.Shop;
import org.seedbed.shop.ShopDirectory;
import org.seedbed.shop.catalogue.Catalogue;
import org.seedbed.shop.stock.Shortages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What waits for a shop's people, what runs short and what it brings, on one page. */
@RestController
class DeskController {
    private static final int MOST_SHORT = 20;

    private final ShopDirectory shops;
    private final ShopOrders orders;
    private final Earnings earnings;
    private final Shortages shortages;
    private final Catalogue catalogue;

    DeskController(
            ShopDirectory shops, ShopOrders orders, Earnings earnings, Shortages shortages, Catalogue catalogue) {
        this.shops = shops;
        this.orders = orders;
        this.earnings = earnings;
        this.shortages = shortages;
        this.catalogue = catalogue;
    }

    @GetMapping("/api/shops/{id}/desk")
    DeskView show(Actor actor, @PathVariable ShopId id) {
        var shop = shops.requireEditable(id, actor);
        return new DeskView(
                shop.name(),
                shop.front() == null ? null : shop.front().slug(),
                shop.front() == null ? null : shop.front().paymentMode(),
                shop.currency(),
                orders.count(id, OrderGroup.TO_SHIP),
                orders.count(id, OrderGroup.WAITING),
                orders.countRefundsAsked(id),
                runningShort(id),
                earnings.of(shop, actor.account(), shops.today()),
                mayServe(shop, actor));
    }

    private boolean mayServe(Shop shop, Actor actor) {
        return actor.isAdministrator() || shop.hasMemberOn(actor.account(), shops.today());
    }

    private List<DeskStockView> runningShort(ShopId id) {
        var few = shortages.of(id, MOST_SHORT);
        return catalogue.offers(id, few.keySet()).bySku().values().stream()
                .filter(offer -> !offer.madeToOrder())
                .map(offer -> new DeskStockView(
                        offer.product().value(),
                        offer.sku(),
                        offer.title().all().findFirst().orElse(""),
                        offer.label(),
                        few.getOrDefault(offer.sku(), 0)))
                .toList();
    }

    record DeskView(
            String shopName,
            @Nullable String slug,
            @Nullable PaymentMode paymentMode,
            String currency,
            long toShip,
            long waiting,
            long refundsAsked,
            List<DeskStockView> runningShort,
            List<EarningsView> earnings,
            boolean mayServe) {}

    record DeskStockView(String product, String sku, String title, String variant, int available) {}
}
