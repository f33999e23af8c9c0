package org.seedbed.shop;

import static org.seedbed.shared.Refused.refuseIf;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Change;
import org.seedbed.shared.Refused;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A shop that the programme incubates. {@code membersRevision} counts changes of the shares, so that whoever split money by
 * them can tell when to do so again.
 */
@Document("shops")
public record Shop(
        @Id ShopId id,
        String name,
        RegionCode region,
        ShopStatus status,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        List<Member> members,
        int membersRevision,
        List<ChannelAccount> channels,
        String currency,
        @Nullable ShopFront front,
        List<Change> changes,
        @Version @Nullable Long version) {

    static Shop enter(ShopId id, NewShop wanted, LocalDate today, Change change) {
        var openedOn = wanted.openedOn();
        refuseFuture(openedOn, today);
        return new Shop(
                id,
                wanted.name().strip(),
                wanted.region(),
                openedOn == null ? ShopStatus.PENDING : ShopStatus.OPEN,
                openedOn,
                null,
                new Shares(wanted.members()).members(),
                1,
                List.copyOf(wanted.channels()),
                wanted.currency(),
                null,
                List.of(change),
                null);
    }

    /** Each member's ten-thousandths on the day, in a fixed order; they always add up to 10,000. */
    public Map<AccountId, Integer> shareOn(LocalDate day) {
        return new Shares(members).on(day);
    }

    /** The members on the day, or on the nearest day that had any. */
    public List<Member> membersOn(LocalDate day) {
        return new Shares(members).within(day);
    }

    public boolean hasMember(Collection<AccountId> accounts) {
        return new Shares(members).include(accounts);
    }

    public boolean sellsOn(String platform) {
        return channels.stream().anyMatch(channel -> channel.platform().equals(platform));
    }

    /** Whether this person may work in the shop today: its members, its region's coordinators, administrators. */
    public boolean isEditableBy(Actor actor, LocalDate today) {
        return isGovernedBy(actor) || hasMemberOn(actor.account(), today);
    }

    public boolean hasMemberOn(AccountId account, LocalDate day) {
        return members.stream().anyMatch(member -> member.account().equals(account) && member.holdsOn(day));
    }

    /** Whether its pages answer strangers: it was approved, and it is open or only resting. */
    public boolean isShownToEverybody() {
        return front != null
                && front.approvedOn() != null
                && (status == ShopStatus.OPEN || status == ShopStatus.PAUSED);
    }

    /** Whether its pages take orders on the day. */
    public boolean isSellingOn(LocalDate day) {
        return front != null
                && isShownToEverybody()
                && status == ShopStatus.OPEN
                && front.holidayOn(day).map(ShopFront.Holiday::takesOrders).orElse(true);
    }

    /** Its name on pages in this language. */
    public String nameIn(Locale locale) {
        var english = front == null ? null : front.englishName();
        return new Bilingual(name, english).in(locale);
    }

    /** Whether this person decides about the shop: its region's coordinators and administrators. */
    public boolean isGovernedBy(Actor actor) {
        return actor.isAdministrator() || actor.coordinates(region);
    }

    Shop described(String newName, RegionCode newRegion, @Nullable LocalDate newOpenedOn, LocalDate today, Change by) {
        refuseFuture(newOpenedOn, today);
        refuseIf(newOpenedOn == null && status != ShopStatus.PENDING, "shop-needs-opening-day");
        refuseIf(isBefore(closedOn, newOpenedOn), "shop-closes-before-opening");
        return with(newName.strip(), newRegion, status, newOpenedOn, closedOn, members, membersRevision, channels, by);
    }

    Shop sharedBy(List<Member> newMembers, Change by) {
        var shares = new Shares(newMembers).members();
        return with(name, region, status, openedOn, closedOn, shares, membersRevision + 1, channels, by);
    }

    Shop sellingAs(List<ChannelAccount> accounts, Change by) {
        return with(name, region, status, openedOn, closedOn, members, membersRevision, List.copyOf(accounts), by);
    }

    Shop moved(ShopStatus next, LocalDate on, LocalDate today, Change by) {
        refuseIf(!status.mayBecome(next), "shop-status", status, next);
        refuseFuture(on, today);
        refuseIf(next == ShopStatus.CLOSED && isBefore(on, openedOn), "shop-closes-before-opening");
        var opened = next == ShopStatus.OPEN && openedOn == null ? on : openedOn;
        var closed = next == ShopStatus.CLOSED ? on : null;
        return with(name, region, next, opened, closed, members, membersRevision, channels, by);
    }

    Shop fronted(ShopFront wanted, Change by) {
        refuseIf(front != null && front.approvedOn() != null && !front.slug().equals(wanted.slug()), "slug-fixed");
        var asked = front == null ? null : front.askedOn();
        var approved = front == null ? null : front.approvedOn();
        return with(wanted.standing(asked, approved), by);
    }

    /** Whether this would change who takes the money of an approved shop. */
    boolean movesPayments(ShopFront wanted) {
        return front != null && front.approvedOn() != null && front.payments() != wanted.payments();
    }

    Shop askedToOpen(LocalDate today, Change by) {
        refuseIf(front == null || front.approvedOn() != null, "front-not-to-ask");
        refuseIf(front.askedOn() != null, "front-asked-already");
        return with(front.standing(today, null), by);
    }

    Shop approved(LocalDate today, Change by) {
        var asked = requireAsked();
        refuseIf(status == ShopStatus.CLOSED, "front-of-closed-shop");
        var shown = with(asked.standing(asked.askedOn(), today), by);
        return status == ShopStatus.PENDING
                ? shown.with(ShopStatus.OPEN, openedOn == null ? today : openedOn, null)
                : shown;
    }

    Shop sentBack(Change by) {
        return with(requireAsked().standing(null, null), by);
    }

    /** Since when its coordinator has had to decide; null if there is nothing to decide. */
    @Nullable
    LocalDate waitingSince() {
        return front == null || front.approvedOn() != null ? null : front.askedOn();
    }

    private ShopFront requireAsked() {
        if (front == null || waitingSince() == null) {
            throw new Refused("front-not-asked");
        }
        return front;
    }

    private static boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }

    private static void refuseFuture(@Nullable LocalDate day, LocalDate today) {
        refuseIf(day != null && day.isAfter(today), "shop-day-in-future", String.valueOf(day));
    }

    private Shop with(
            String newName,
            RegionCode newRegion,
            ShopStatus newStatus,
            @Nullable LocalDate opened,
            @Nullable LocalDate closed,
            List<Member> newMembers,
            int revision,
            List<ChannelAccount> newChannels,
            Change by) {
        return new Shop(
                id,
                newName,
                newRegion,
                newStatus,
                opened,
                closed,
                newMembers,
                revision,
                newChannels,
                currency,
                front,
                with(by),
                version);
    }

    private Shop with(ShopFront newFront, Change by) {
        return new Shop(
                id,
                name,
                region,
                status,
                openedOn,
                closedOn,
                members,
                membersRevision,
                channels,
                currency,
                newFront,
                with(by),
                version);
    }

    private Shop with(ShopStatus newStatus, @Nullable LocalDate opened, @Nullable LocalDate closed) {
        return new Shop(
                id,
                name,
                region,
                newStatus,
                opened,
                closed,
                members,
                membersRevision,
                channels,
                currency,
                front,
                changes,
                version);
    }

    private List<Change> with(Change by) {
        return Stream.concat(changes.stream(), Stream.of(by)).toList();
    }
}
