package org.seedbed.marketplace;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.account.People;
import org.seedbed.account.Person;
import org.seedbed.exchange.Problem;
import org.seedbed.marketplace.ImportView.ImportFailure;
import org.seedbed.marketplace.ImportView.ImportPerson;
import org.seedbed.marketplace.ImportView.ImportProgress;
import org.seedbed.marketplace.ImportView.ImportShop;
import org.seedbed.marketplace.ImportView.ImportSpan;
import org.seedbed.marketplace.ImportView.ImportStatusCount;
import org.seedbed.marketplace.ImportView.ImportTotals;
import org.seedbed.marketplace.ImportView.MarketplaceProblem;
import org.seedbed.marketplace.MarketplaceImport.Failure;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Page;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Wording;
import org.seedbed.shop.Shop;
import org.seedbed.shop.ShopDirectory;
import org.springframework.stereotype.Component;

/** Shows imports with the names of their shops and people, in the reader's language. */
@Component
class ImportViews {
    private final ShopDirectory shops;
    private final People people;
    private final Wording wording;

    ImportViews(ShopDirectory shops, People people, Wording wording) {
        this.shops = shops;
        this.people = people;
        this.wording = wording;
    }

    ImportView view(MarketplaceImport one) {
        return views(List.of(one)).get(0);
    }

    Page<ImportRow> rows(Page<MarketplaceImport> page) {
        var rows = views(page.items()).stream().map(ImportRow::of).toList();
        return new Page<>(rows, page.next(), page.total());
    }

    private List<ImportView> views(List<MarketplaceImport> imports) {
        var named = shops.byIds(imports.stream().map(MarketplaceImport::shop).collect(toSet()));
        var known =
                people.byIds(imports.stream().map(MarketplaceImport::createdBy).collect(toSet()));
        return imports.stream().map(one -> view(one, named, known)).toList();
    }

    private ImportView view(MarketplaceImport one, Map<ShopId, Shop> named, Map<AccountId, Person> known) {
        var shop = named.get(one.shop());
        var person = known.get(one.createdBy());
        var held = one.contents();
        var read = one.status() == ImportStatus.FAILED && one.rowParts() == 0 ? null : held;
        int orders = held == null ? 0 : held.orders();
        return new ImportView(
                one.id(),
                one.status().name().toLowerCase(Locale.ROOT),
                new ImportShop(one.shop(), shop == null ? "" : shop.name()),
                one.fileName(),
                read == null ? null : read.platform(),
                read == null ? null : read.kind(),
                read == null ? null : read.layout(),
                read == null ? null : read.encoding(),
                read == null ? 0 : read.rows(),
                orders,
                read == null ? null : totals(read),
                read == null ? null : span(read),
                held == null ? List.of() : statuses(held),
                held == null
                        ? List.of()
                        : held.problems().stream().map(this::problem).toList(),
                held == null ? 0 : held.problemCount(),
                one.changes(),
                new ImportProgress(Math.min(orders, one.partsDone() * ImportParts.FACTS), orders),
                one.createdAt(),
                new ImportPerson(one.createdBy(), person == null ? "" : person.name()),
                one.committedAt(),
                failure(one.failure()));
    }

    private static ImportTotals totals(Contents read) {
        var totals = read.totals();
        return new ImportTotals(read.currency(), totals.gross(), totals.refunds(), totals.adjustments(), totals.net());
    }

    private static @Nullable ImportSpan span(Contents read) {
        return read.from() == null || read.to() == null ? null : new ImportSpan(read.from(), read.to());
    }

    private static List<ImportStatusCount> statuses(Contents held) {
        return held.statuses().stream()
                .map(status -> new ImportStatusCount(status.raw(), status.status(), status.count()))
                .toList();
    }

    private MarketplaceProblem problem(Problem problem) {
        return new MarketplaceProblem(
                problem.row(),
                problem.column(),
                problem.value(),
                problem.code(),
                problem.severity().name().toLowerCase(Locale.ROOT),
                wording.say("row." + problem.code()));
    }

    private @Nullable ImportFailure failure(@Nullable Failure failure) {
        return failure == null
                ? null
                : new ImportFailure(
                        failure.code(),
                        wording.say(
                                "problem." + failure.code(), failure.arguments().toArray()));
    }
}
