package org.seedbed.platform.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.seedbed.order.OrderFollower;
import org.seedbed.shared.Actor;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Tokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** The shops of the living part that sell on our own pages, and what was ordered there. */
@Component
class DemoHosted {
    private final ApplicationContext application;
    private final ObjectProvider<OrderFollower> sales;
    private final Tokens tokens;
    private final ZoneId zone;
    private final Clock clock;

    DemoHosted(
            ApplicationContext application,
            ObjectProvider<OrderFollower> sales,
            Tokens tokens,
            ZoneId zone,
            Clock clock) {
        this.application = application;
        this.sales = sales;
        this.tokens = tokens;
        this.zone = zone;
        this.clock = clock;
    }

    void load(DemoFiles files, Map<String, ShopId> shops, Actor by, PrintStream progress) {
        progress.println("Loading the demo programme: hosted shops");
        try (var past = new DemoPast(application)) {
            var slugs = new DemoFronts(past, files, shops, zone, by).open();
            progress.println("Loading the demo programme: what was ordered there");
            new DemoOrders(past, shops, slugs, tokens, zone, clock.instant(), by).play(files.pastRows("orders.csv"));
        }
        sales.forEach(OrderFollower::catchUp);
    }
}
