package org.seedbed.shop;

import static java.util.stream.Collectors.toMap;
import static org.seedbed.shared.Refused.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Change;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Tokens;
import org.springframework.stereotype.Service;

/** Where shops are found, entered and changed, always within what the asker may see or decide. */
@Service
public class ShopDirectory {
    private final Shops shops;
    private final Tokens tokens;
    private final Clock clock;
    private final ZoneId zone;

    ShopDirectory(Shops shops, Tokens tokens, Clock clock, ZoneId zone) {
        this.shops = shops;
        this.tokens = tokens;
        this.clock = clock;
        this.zone = zone;
    }

    public List<Shop> visibleTo(Actor actor) {
        return shops.find(Shops.visibleTo(actor));
    }

    /** A shop this person may see; otherwise it is as if it did not exist. */
    public Shop require(ShopId id, Actor actor) {
        return shops.require(id, Shops.visibleTo(actor));
    }

    /** A shop this person may work in today: as a member, as its coordinator or as an administrator. */
    public Shop requireEditable(ShopId id, Actor actor) {
        return shops.require(id, Shops.editableBy(actor, today()));
    }

    /** A shop whose buyers this person serves today: as a member, or as an administrator in the members' place. */
    public Shop requireServed(ShopId id, Actor actor) {
        return shops.require(id, Shops.servedBy(actor, today()));
    }

    /** For figures that are scoped already. */
    public Map<ShopId, Shop> byIds(Collection<ShopId> ids) {
        return shops.byIds(ids).stream().collect(toMap(Shop::id, shop -> shop));
    }

    /** Their shares alone; for figures that are scoped already. */
    public Map<ShopId, ShopShares> sharesOf(Collection<ShopId> ids) {
        return shops.shares(ids).stream().collect(toMap(ShopShares::id, shares -> shares));
    }

    /** Every shop that any of these people ever was a member of; for figures that are scoped already. */
    public List<Shop> allFor(Collection<AccountId> accounts) {
        return shops.withMember(accounts);
    }

    /** How often each shop's shares have changed. */
    public Map<ShopId, Integer> memberRevisions() {
        return shops.memberRevisions();
    }

    public Shop open(NewShop wanted, Actor actor) {
        refuseForeign(wanted.region(), actor);
        return shops.insert(Shop.enter(new ShopId(tokens.id()), wanted, today(), change(actor, "shop-entered", null)));
    }

    public Shop close(ShopId id, LocalDate on, String why, Actor actor) {
        return move(id, ShopStatus.CLOSED, on, why, actor);
    }

    Shop move(ShopId id, ShopStatus next, LocalDate on, @Nullable String why, Actor actor) {
        var change = change(actor, "shop-" + next.name().toLowerCase(Locale.ROOT), why);
        return shops.change(id, Shops.governedBy(actor), shop -> shop.moved(next, on, today(), change));
    }

    Shop describe(ShopId id, String name, RegionCode region, @Nullable LocalDate openedOn, Actor actor) {
        var change = change(actor, "shop-described", null);
        return shops.change(id, Shops.governedBy(actor), shop -> {
            refuseForeign(region, actor);
            return shop.described(name, region, openedOn, today(), change);
        });
    }

    Shop share(ShopId id, List<Member> members, Actor actor) {
        var change = change(actor, "shop-shares", null);
        return shops.change(id, Shops.governedBy(actor), shop -> shop.sharedBy(members, change));
    }

    Shop sellAs(ShopId id, List<ChannelAccount> channels, Actor actor) {
        var change = change(actor, "shop-channels", null);
        return shops.change(id, Shops.editableBy(actor, today()), shop -> shop.sellingAs(channels, change));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Change change(Actor actor, String what, @Nullable String why) {
        return Change.of(actor, what, clock.instant(), why);
    }

    private static void refuseForeign(RegionCode region, Actor actor) {
        refuseIf(!actor.isAdministrator() && !actor.coordinates(region), "region-outside-scope", region.digits());
    }
}
