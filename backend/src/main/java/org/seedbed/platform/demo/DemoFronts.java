package org.seedbed.platform.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedbed.exchange.Row;
import org.seedbed.media.PictureId;
import org.seedbed.media.Pictures;
import org.seedbed.order.coupon.Coupon;
import org.seedbed.order.coupon.Coupons;
import org.seedbed.order.coupon.NewCoupon;
import org.seedbed.shared.Actor;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.Bilingual;
import org.seedbed.shop.PaymentMode;
import org.seedbed.shop.ShopFront;
import org.seedbed.shop.ShopFronts;
import org.seedbed.shop.catalogue.ProductDesk;
import org.seedbed.shop.catalogue.ProductImport;
import org.seedbed.shop.shipping.PickUp;
import org.seedbed.shop.shipping.Shipping;
import org.seedbed.shop.shipping.Zone;
import org.seedbed.shop.stock.Stock;

/** What the demo's hosted shops show and offer: fronts, products with drawn pictures, what is on the shelf, zones, coupons. */
final class DemoFronts {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final DemoPast past;
    private final DemoFiles files;
    private final Map<String, ShopId> shops;
    private final ZoneId zone;
    private final Actor by;

    DemoFronts(DemoPast past, DemoFiles files, Map<String, ShopId> shops, ZoneId zone, Actor by) {
        this.past = past;
        this.files = files;
        this.shops = shops;
        this.zone = zone;
        this.by = by;
    }

    /** Opens the shops on our own pages; each by its key, with its address. */
    Map<String, String> open() {
        var policies = new HashMap<String, ShopFront.Policies>();
        files.rows("policies.csv").forEach(row -> policies.put(text(row, "key"), policies(row)));
        var slugs = new HashMap<String, String>();
        for (var row : files.rows("fronts.csv")) {
            past.set(day(row, "described_on").atTime(MORNING).atZone(zone).toInstant());
            var key = text(row, "shop");
            var shop = shop(row);
            offer(key, shop);
            var fronts = past.part(ShopFronts.class);
            fronts.describe(
                    shop,
                    front(row, picture(shop, row), Objects.requireNonNull(policies.get(text(row, "policies")))),
                    by);
            fronts.ask(shop, by);
            fronts.approve(shop, by);
            slugs.put(key, text(row, "slug"));
        }
        files.rows("coupons.csv").forEach(this::coupon);
        return slugs;
    }

    private void offer(String key, ShopId shop) {
        var name = "products/" + key + ".csv";
        var report = past.part(ProductImport.class).run(shop, name, files.upload(name), false, by);
        if (!report.problems().isEmpty()) {
            throw new IllegalStateException(name + ": " + report.problems().get(0));
        }
        for (var row : of(key, "pictures.csv")) {
            past.part(ProductDesk.class).illustrate(shop, text(row, "sku"), drawn(row), text(row, "alt"), by);
        }
        for (var row : of(key, "stock.csv")) {
            past.part(Stock.class).count(shop, text(row, "sku"), 0, number(row, "counted"), by);
        }
        past.part(Shipping.class).change(shop, zones(key), pickUp(key), by);
    }

    private static byte[] drawn(Row row) {
        return new DemoPicture(number(row, "hue"), text(row, "sku") + text(row, "alt"))
                .draw(DemoPicture.Motif.valueOf(text(row, "drawing")));
    }

    private PictureId picture(ShopId shop, Row row) {
        var drawing = new DemoPicture(36, text(row, "slug")).draw(DemoPicture.Motif.valueOf(text(row, "drawing")));
        return past.part(Pictures.class).keep(shop, drawing).id();
    }

    private ShopFront front(Row row, PictureId picture, ShopFront.Policies policies) {
        return new ShopFront(
                text(row, "slug"),
                text(row, "english_name"),
                both(row, "tagline"),
                both(row, "story"),
                picture,
                new ShopFront.Contact(text(row, "phone"), text(row, "email")),
                new ShopFront.Sender(new RegionCode(text(row, "county")), text(row, "address")),
                policies,
                null,
                of(text(row, "shop"), "words.csv").stream()
                        .map(word -> both(word, "word"))
                        .toList(),
                PaymentMode.TEST,
                null,
                null);
    }

    private static ShopFront.Policies policies(Row row) {
        return new ShopFront.Policies(both(row, "shipping"), both(row, "returns"), both(row, "privacy"));
    }

    private List<Zone> zones(String key) {
        return of(key, "zones.csv").stream()
                .map(row -> new Zone(
                        text(row, "name"),
                        regions(row, "provinces"),
                        money(row, "first_kg"),
                        money(row, "additional_kg"),
                        row.first("free_over").isEmpty() ? null : money(row, "free_over"),
                        row.first("remote").isEmpty()
                                ? null
                                : new Zone.Remote(regions(row, "remote"), money(row, "surcharge"))))
                .toList();
    }

    private @Nullable PickUp pickUp(String key) {
        return of(key, "pick-ups.csv").stream()
                .findFirst()
                .map(row -> new PickUp(both(row, "place"), both(row, "hours")))
                .orElse(null);
    }

    private void coupon(Row row) {
        var kind = Coupon.Kind.valueOf(text(row, "kind"));
        long value = kind == Coupon.Kind.PERCENT
                ? number(row, "value")
                : kind == Coupon.Kind.AMOUNT ? money(row, "value") : 0;
        var from = day(row, "from").atStartOfDay(zone).toInstant();
        var to = day(row, "to").atStartOfDay(zone).toInstant();
        past.part(Coupons.class)
                .create(
                        shop(row),
                        new NewCoupon(
                                text(row, "code"), kind, value, money(row, "minimum"), from, to, number(row, "max")),
                        by);
    }

    private List<Row> of(String key, String name) {
        return files.rows(name).stream()
                .filter(row -> text(row, "shop").equals(key))
                .toList();
    }

    private ShopId shop(Row row) {
        return Objects.requireNonNull(shops.get(text(row, "shop")), () -> "No shop " + text(row, "shop"));
    }

    static String text(Row row, String column) {
        return row.first(column).text();
    }

    static int number(Row row, String column) {
        return Integer.parseInt(text(row, column));
    }

    static long money(Row row, String column) {
        return Objects.requireNonNull(row.first(column).money().value());
    }

    private static LocalDate day(Row row, String column) {
        return LocalDate.parse(text(row, column));
    }

    private static Bilingual both(Row row, String column) {
        return new Bilingual(text(row, column), text(row, column + "_en"));
    }

    private static List<RegionCode> regions(Row row, String column) {
        return DemoPeople.list(text(row, column)).map(RegionCode::new).toList();
    }
}
