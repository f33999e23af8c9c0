package org.seedbed.shop.shipping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Actor;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.Bilingual;
import org.seedbed.shop.Shop;
import org.seedbed.shop.ShopDirectory;
import org.seedbed.shop.shipping.ZonePresets.ZonePreset;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A shop's shipping plan over HTTP. */
@RestController
@RequestMapping("/api/shops/{id}/shipping")
class ShippingController {
    private final Shipping shipping;
    private final ShopDirectory shops;
    private final ZonePresets presets;

    ShippingController(Shipping shipping, ShopDirectory shops, ZonePresets presets) {
        this.shipping = shipping;
        this.shops = shops;
        this.presets = presets;
    }

    @GetMapping
    ShippingView show(Actor actor, @PathVariable ShopId id) {
        var shop = shops.requireEditable(id, actor);
        return view(shop, shipping.plan(id));
    }

    @PutMapping
    ShippingView change(Actor actor, @PathVariable ShopId id, @Valid @RequestBody ShippingForm form) {
        var shop = shops.requireEditable(id, actor);
        return view(shop, shipping.change(id, form.toZones(), form.toPickUp(), actor));
    }

    private ShippingView view(Shop shop, ShippingPlan plan) {
        return new ShippingView(
                shop.currency(), plan.zones(), plan.pickUp(), plan.reachesSomebody(), presets.of(shop.region()));
    }

    record ShippingView(
            String currency,
            List<Zone> zones,
            @Nullable PickUp pickUp,
            boolean reachesSomebody,
            List<ZonePreset> presets) {}

    record ShippingForm(
            @NotNull @Size(max = 20) List<@NotNull @Valid ZoneForm> zones,
            @Nullable @Valid PickUpForm pickUp) {
        List<Zone> toZones() {
            return zones.stream().map(ZoneForm::toZone).toList();
        }

        @Nullable
        PickUp toPickUp() {
            return pickUp == null ? null : new PickUp(pickUp.place, pickUp.hours);
        }
    }

    record ZoneForm(
            @NotNull @Size(min = 1, max = 40) String name,
            @NotNull @Size(min = 1, max = 34) List<@NotNull RegionCode> provinces,
            @NotNull Long firstKg,
            @NotNull Long additionalKg,
            @Nullable Long freeOver,
            @Nullable @Valid RemoteForm remote) {
        Zone toZone() {
            return new Zone(
                    name, provinces, firstKg, additionalKg, freeOver, remote == null ? null : remote.toRemote());
        }
    }

    record RemoteForm(
            @NotNull @Size(min = 1, max = 200) List<@NotNull RegionCode> places,
            @NotNull Long surcharge) {
        Zone.Remote toRemote() {
            return new Zone.Remote(places, surcharge);
        }
    }

    record PickUpForm(@NotNull Bilingual place, @NotNull Bilingual hours) {}
}
