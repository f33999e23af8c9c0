package org.seedbed.shop.front;

import static org.seedbed.shared.Refused.refuseIf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.media.Pictures;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.Shop;
import org.seedbed.shop.ShopDirectory;
import org.seedbed.shop.ShopFront;
import org.seedbed.shop.ShopFronts;
import org.seedbed.shop.catalogue.Catalogue;
import org.springframework.stereotype.Service;

/** How a shop comes to be seen: its members describe it and ask, its coordinator approves or sends it back. */
@Service
class Opening {
    private final ShopFronts fronts;
    private final ShopDirectory directory;
    private final Catalogue catalogue;
    private final Pictures pictures;

    Opening(ShopFronts fronts, ShopDirectory directory, Catalogue catalogue, Pictures pictures) {
        this.fronts = fronts;
        this.directory = directory;
        this.catalogue = catalogue;
        this.pictures = pictures;
    }

    Shop require(ShopId id, Actor actor) {
        return directory.requireEditable(id, actor);
    }

    Shop describe(ShopId id, ShopFront wanted, Actor actor) {
        require(id, actor);
        var picture = wanted.picture();
        if (picture != null && !pictures.areOf(id, List.of(picture))) {
            throw Invalid.field("picture", "picture-unknown");
        }
        return fronts.describe(id, wanted, actor);
    }

    Shop ask(ShopId id, Actor actor) {
        refuseIf(!checklist(require(id, actor)).isComplete(), "front-not-ready");
        return fronts.ask(id, actor);
    }

    Shop decide(ShopId id, boolean approved, @Nullable String why, Actor actor) {
        if (approved) {
            return fronts.approve(id, actor);
        }
        if (why == null || why.isBlank()) {
            throw Invalid.field("why", "required");
        }
        return fronts.sendBack(id, why.strip(), actor);
    }

    Checklist checklist(Shop shop) {
        return Checklist.of(shop, catalogue.hasPublished(shop.id()));
    }
}
