package org.seedbed.shop.shipping;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Change;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** Where a shop sends its goods and for how much, and whether they may be fetched; what no zone reaches is not sent to. */
@Document("shippingPlans")
public record ShippingPlan(
        @Id ShopId shop,
        List<Zone> zones,
        @Nullable PickUp pickUp,
        List<Change> changes,
        @Version @Nullable Long version) {
    private static final int MOST_ZONES = 20;

    public ShippingPlan {
        zones = List.copyOf(zones);
        if (zones.size() > MOST_ZONES) {
            throw Invalid.field("zones", "too-many", MOST_ZONES);
        }
        var reached = new HashSet<RegionCode>();
        zones.stream()
                .flatMap(zone -> zone.provinces().stream())
                .filter(province -> !reached.add(province))
                .findFirst()
                .ifPresent(twice -> {
                    throw Invalid.field("zones", "province-twice", twice.digits());
                });
    }

    static ShippingPlan none(ShopId shop) {
        return new ShippingPlan(shop, List.of(), null, List.of(), null);
    }

    ShippingPlan changed(List<Zone> newZones, @Nullable PickUp newPickUp, Change by) {
        return new ShippingPlan(
                shop,
                newZones,
                newPickUp,
                Stream.concat(changes.stream(), Stream.of(by)).toList(),
                version);
    }

    /** What a parcel to the county costs; empty if the shop does not send there. */
    public Optional<Quote> quote(RegionCode county, long grams, long goods) {
        return zones.stream()
                .filter(zone -> zone.reaches(county))
                .findFirst()
                .map(zone -> zone.quote(county, grams, goods));
    }

    /** Whether goods can reach a buyer at all. */
    public boolean reachesSomebody() {
        return !zones.isEmpty() || pickUp != null;
    }
}
