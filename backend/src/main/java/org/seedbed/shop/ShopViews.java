package org.seedbed.shop;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seedbed.account.People;
import org.seedbed.account.Person;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Change;
import org.seedbed.shared.Page;
import org.seedbed.shop.ShopRow.ShopMemberView;
import org.seedbed.shop.ShopView.ShopChangeView;
import org.seedbed.shop.ShopView.ShopPerson;
import org.springframework.stereotype.Component;

/** Shows shops with the names of their people, looked up once for all. */
@Component
class ShopViews {
    private final People people;

    ShopViews(People people) {
        this.people = people;
    }

    Page<ShopRow> rows(Page<Shop> shops, Actor actor, LocalDate today) {
        var names = names(
                shops.items().stream().flatMap(shop -> shop.members().stream().map(Member::account)));
        return shops.map(shop -> new ShopRow(
                shop.id(),
                shop.name(),
                ShopRegion.of(shop.region()),
                shop.status(),
                shop.openedOn(),
                shop.closedOn(),
                shop.currency(),
                members(shop.membersOn(today), names),
                shop.channels(),
                shop.waitingSince(),
                shop.isEditableBy(actor, today)));
    }

    ShopView view(Shop shop, Actor actor, LocalDate today) {
        var names = names(Stream.concat(
                shop.members().stream().map(Member::account),
                shop.changes().stream().map(Change::who)));
        return new ShopView(
                shop.id(),
                shop.name(),
                ShopRegion.of(shop.region()),
                shop.status(),
                shop.openedOn(),
                shop.closedOn(),
                shop.currency(),
                members(shop.members(), names),
                shop.channels(),
                shop.isEditableBy(actor, today),
                shop.isGovernedBy(actor),
                shop.changes().stream()
                        .map(change -> new ShopChangeView(
                                new ShopPerson(change.who(), names.getOrDefault(change.who(), "")),
                                change.what(),
                                change.when(),
                                change.why()))
                        .toList());
    }

    private Map<AccountId, String> names(Stream<AccountId> accounts) {
        return people.byIds(accounts.collect(Collectors.toSet())).values().stream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }

    private static List<ShopMemberView> members(List<Member> members, Map<AccountId, String> names) {
        return members.stream()
                .map(member -> new ShopMemberView(
                        member.account(),
                        names.getOrDefault(member.account(), ""),
                        member.basisPoints(),
                        member.from(),
                        member.to()))
                .toList();
    }
}
