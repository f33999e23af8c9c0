package org.seedbed.platform.demo;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.seedbed.exchange.Row;
import org.seedbed.marketplace.Importing;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.ChannelAccount;
import org.seedbed.shop.Member;
import org.seedbed.shop.NewShop;
import org.seedbed.shop.ShopDirectory;
import org.springframework.stereotype.Component;

/** The shops of the demo programme, and their order files. */
@Component
class DemoSelling {
    private final ShopDirectory shops;
    private final Importing importing;

    DemoSelling(ShopDirectory shops, Importing importing) {
        this.shops = shops;
        this.importing = importing;
    }

    /** The shops by the keys the files give them. */
    Map<String, ShopId> load(DemoFiles files, DemoPeople people, Actor by, PrintStream progress) {
        var byKey = openShops(files, people, by);
        var uploads = files.rows("imports.csv");
        int done = 0;
        for (var row : uploads) {
            var file = row.first("file").text();
            var name = file.substring(file.indexOf('/') + 1);
            var upload = importing.upload(byKey.get(row.first("shop").text()), name, files.upload(file), by);
            importing.commit(upload, by);
            if (++done % 25 == 0 || done == uploads.size()) {
                progress.println("Loading the demo programme: order files " + done + " of " + uploads.size());
            }
        }
        close(files, byKey, by);
        return byKey;
    }

    /** Records the committed files, and the money in them. */
    void record() {
        importing.recordCommitted();
    }

    private Map<String, ShopId> openShops(DemoFiles files, DemoPeople people, Actor by) {
        var memberRows = byShop(files.rows("shop-members.csv"));
        var channelRows = byShop(files.rows("shop-channels.csv"));
        var accounts = people.byExternalId(memberRows.values().stream()
                .flatMap(List::stream)
                .map(row -> row.first("external_id").text())
                .toList());
        var byKey = new HashMap<String, ShopId>();
        for (var row : files.rows("shops.csv")) {
            var key = row.first("key").text();
            var shop = shops.open(
                    new NewShop(
                            row.first("name").text(),
                            new RegionCode(row.first("region").text()),
                            LocalDate.parse(row.first("opened_on").text()),
                            memberRows.get(key).stream()
                                    .map(member -> member(member, accounts))
                                    .toList(),
                            channelRows.getOrDefault(key, List.of()).stream()
                                    .map(channel -> new ChannelAccount(
                                            channel.first("platform").text(),
                                            channel.first("shop_name").text()))
                                    .toList(),
                            row.first("currency").text()),
                    by);
            byKey.put(key, shop.id());
        }
        return byKey;
    }

    private void close(DemoFiles files, Map<String, ShopId> byKey, Actor by) {
        for (var row : files.rows("shops.csv")) {
            if (!row.first("closed_on").isEmpty()) {
                shops.close(
                        byKey.get(row.first("key").text()),
                        LocalDate.parse(row.first("closed_on").text()),
                        row.first("close_reason").text(),
                        by);
            }
        }
    }

    private static Member member(Row row, Map<String, AccountId> accounts) {
        var to = DemoFiles.optional(row, "to");
        return new Member(
                accounts.get(row.first("external_id").text()),
                Integer.parseInt(row.first("basis_points").text()),
                LocalDate.parse(row.first("from").text()),
                to == null ? null : LocalDate.parse(to));
    }

    private static Map<String, List<Row>> byShop(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.first("shop").text()));
    }
}
