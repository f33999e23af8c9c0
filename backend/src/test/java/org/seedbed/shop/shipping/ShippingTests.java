package org.seedbed.shop.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.As;
import org.seedbed.TestClock;
import org.seedbed.TestStore;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.RegionCode;
import org.seedbed.shop.Bilingual;
import org.seedbed.shop.Directories;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(TestStore.class)
class ShippingTests {
    @Test
    void keepsAPlanAsItWasMadeForThoseWhoWorkInTheShop(MongoTemplate mongo) {
        var clock = new TestClock("2026-01-05T02:00:00Z");
        var shops = Directories.over(mongo, clock);
        var shop = Directories.open(shops, "花田").id();
        var shipping = new Shipping(new ShippingPlans(mongo), shops, clock);
        var remote = new Zone.Remote(List.of(RegionCode.of("6229")), 500);
        var zones = List.of(new Zone("Near", List.of(RegionCode.of("62")), 800, 200, 9_900L, remote));
        var pickUp = new PickUp(new Bilingual("店里", null), new Bilingual("每天", "Daily"));

        assertThat(shipping.plan(shop).reachesSomebody()).isFalse();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> shipping.change(shop, zones, pickUp, As.trainee("stranger")));
        shipping.change(shop, List.of(), null, As.ADMINISTRATOR);
        shipping.change(shop, zones, pickUp, As.trainee(Directories.LI.value()));

        var plan = shipping.plan(shop);
        assertThat(plan.zones()).isEqualTo(zones);
        assertThat(plan.pickUp()).isEqualTo(pickUp);
        assertThat(plan.changes()).hasSize(2);
    }
}
