package org.seedbed.shop;

import static org.seedbed.shared.Refused.refuseIf;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Change;
import org.seedbed.shared.Refused;
import org.seedbed.shared.ShopId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;

/** Where hosted shops are found by their address, and their fronts described, asked for and decided about. */
@Service
public class ShopFronts {
    private final Shops shops;
    private final ShopDirectory directory;
    private final Clock clock;

    ShopFronts(Shops shops, ShopDirectory directory, Clock clock) {
        this.shops = shops;
        this.directory = directory;
        this.clock = clock;
    }

    /** The hosted shop at this address, whatever its status: {@link Shop#isShownToEverybody} says who may see it. */
    public Optional<Shop> bySlug(String slug) {
        return shops.bySlug(slug);
    }

    /** The same for its pages: a change in another process is seen within a second. */
    public Optional<Shop> visited(String slug) {
        return shops.visited(slug);
    }

    /** Whether no money moves in the shop, as it is at this moment. */
    public boolean takesTestPayments(ShopId id) {
        return shops.takesTestPayments(id);
    }

    /** The addresses of all shops that are shown to everybody. */
    public List<String> shownSlugs() {
        return shops.shown().stream()
                .filter(Shop::isShownToEverybody)
                .map(shop -> Objects.requireNonNull(shop.front()).slug())
                .sorted()
                .toList();
    }

    /** Some of the shops that everybody can buy in. */
    public List<Shop> selling(int limit) {
        return shops.selling(limit).stream().filter(Shop::isShownToEverybody).toList();
    }

    /** Members and those who govern the shop describe its front; what was asked for and approved stays as it is. */
    public Shop describe(ShopId id, ShopFront wanted, Actor actor) {
        var change = change(actor, "front-described", null);
        try {
            return shops.change(id, editableBy(actor), shop -> {
                refuseIf(shop.movesPayments(wanted) && !shop.isGovernedBy(actor), "payment-mode-fixed");
                return shop.fronted(wanted, change);
            });
        } catch (DuplicateKeyException taken) {
            throw new Refused("slug-taken", wanted.slug());
        }
    }

    /** Asks the coordinator to open the shop; whether it is ready is for the caller to know. */
    public Shop ask(ShopId id, Actor actor) {
        return decide(
                id,
                editableBy(actor),
                change(actor, "front-asked", null),
                (shop, change) -> shop.askedToOpen(directory.today(), change));
    }

    /** Shows the shop to everybody; one that was being prepared is open from today. */
    public Shop approve(ShopId id, Actor actor) {
        return decide(
                id,
                Shops.governedBy(actor),
                change(actor, "front-approved", null),
                (shop, change) -> shop.approved(directory.today(), change));
    }

    public Shop sendBack(ShopId id, String why, Actor actor) {
        return decide(id, Shops.governedBy(actor), change(actor, "front-sent-back", why), Shop::sentBack);
    }

    private Shop decide(ShopId id, Criteria scope, Change change, BiFunction<Shop, Change, Shop> verb) {
        return shops.change(id, scope, shop -> verb.apply(shop, change));
    }

    private Criteria editableBy(Actor actor) {
        return Shops.editableBy(actor, directory.today());
    }

    private Change change(Actor actor, String what, @Nullable String why) {
        return Change.of(actor, what, clock.instant(), why);
    }
}
