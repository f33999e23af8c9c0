package org.seedbed.shop.storefront;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.bson.Document;
import org.seedbed.As;
import org.seedbed.media.Pictures;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Tokens;
import org.seedbed.shop.Bilingual;
import org.seedbed.shop.Directories;
import org.seedbed.shop.PaymentMode;
import org.seedbed.shop.ShopDirectory;
import org.seedbed.shop.ShopFront;
import org.seedbed.shop.catalogue.Availability;
import org.seedbed.shop.catalogue.Catalogue;
import org.seedbed.shop.shipping.PickUp;
import org.seedbed.shop.shipping.Shipping;
import org.seedbed.shop.shipping.Zone;
import org.seedbed.shop.stock.Stock;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** A hosted shop in a running application, with whatever a test puts on its shelves. */
public final class Stall {
    public final String slug;
    public final ShopId shop;
    private final ApplicationContext application;
    private final MongoTemplate mongo;

    private Stall(ApplicationContext application, String slug, ShopId shop) {
        this.application = application;
        this.mongo = application.getBean(MongoTemplate.class);
        this.slug = slug;
        this.shop = shop;
    }

    /** An approved shop with a story, policies, a way to send and a place to fetch things. */
    public static Stall open(ApplicationContext application) {
        var slug = "stall-" + application.getBean(Tokens.class).id();
        var directory = application.getBean(ShopDirectory.class);
        var stall =
                new Stall(application, slug, Directories.open(directory, "花田蜂蜜").id());
        stall.front(stall.front(PaymentMode.TEST, null, true));
        var gansu = new Zone("省内", List.of(RegionCode.of("62")), 800, 200, 20_000L, null);
        var place = new Bilingual("县城东街 1 号", "1 East Street");
        application
                .getBean(Shipping.class)
                .change(
                        stall.shop,
                        List.of(gansu),
                        new PickUp(place, new Bilingual("9:00–18:00", null)),
                        As.ADMINISTRATOR);
        return stall;
    }

    public ShopFront front(PaymentMode payments, ShopFront.Holiday holiday, boolean approved) {
        var day = LocalDate.parse("2025-12-01");
        return new ShopFront(
                slug,
                "Flower Field Honey",
                new Bilingual("积石山的野花蜜", "Wild flower honey from Jishishan"),
                new Bilingual(
                        "我们在山上养了二十年蜂。\n每年只收一次蜜。\n欢迎来看。",
                        "We have kept bees for twenty years.\nWe harvest once a year.\nCome and see."),
                null,
                new ShopFront.Contact("0930-1234567", "honey@example.org"),
                new ShopFront.Sender(RegionCode.of("622927"), "吹麻滩镇 3 号"),
                new ShopFront.Policies(
                        new Bilingual("48 小时内发货。", "Sent within 48 hours."),
                        new Bilingual("七天无理由退货。", "Returns within 7 days."),
                        new Bilingual("只用于送货。", "Only used for delivery.")),
                holiday,
                List.of(
                        new Bilingual("蜂蜜", "Honey"),
                        new Bilingual("规格", "Size"),
                        new Bilingual("小瓶", "small jar"),
                        new Bilingual("甘肃积石山", "Jishishan, Gansu")),
                payments,
                day,
                approved ? day : null);
    }

    public Stall front(ShopFront front) {
        change(new Update().set("front", front));
        return this;
    }

    public Stall status(String status) {
        change(new Update().set("status", status));
        return this;
    }

    /** Puts a product on sale or takes it off. */
    public void state(String product, String state) {
        mongo.updateFirst(
                query(where("_id").is(product)),
                new Update().set("state", state).inc("version", 1),
                "products");
    }

    private void change(Update update) {
        mongo.updateFirst(query(where("_id").is(shop.value())), update.inc("version", 1), "shops");
    }

    /** A product of one variant, so many of which are on the shelf; its id. */
    public String offer(String title, String englishTitle, long price, int stocked) {
        var sku = "S-" + application.getBean(Tokens.class).id();
        var id = product(title, englishTitle, List.of("蜂蜜"), variant(sku, price));
        stock(sku, stocked);
        return id;
    }

    public void stock(String sku, int stocked) {
        recount(sku, 0, stocked);
        application
                .getBean(Catalogue.class)
                .word(
                        shop,
                        sku,
                        stocked > 5
                                ? Availability.IN_STOCK
                                : stocked > 0 ? Availability.FEW_LEFT : Availability.SOLD_OUT);
    }

    public void recount(String sku, int seen, int counted) {
        application.getBean(Stock.class).count(shop, sku, seen, counted, As.ADMINISTRATOR);
    }

    public static Document variant(String sku, long price, String... values) {
        return new Document("sku", sku)
                .append("values", Arrays.asList(values))
                .append("price", price)
                .append("weightGrams", 700L)
                .append("madeToOrder", false)
                .append("availability", "SOLD_OUT");
    }

    public String product(String title, String englishTitle, List<String> categories, Document... variants) {
        var id = application.getBean(Tokens.class).id();
        var values = Arrays.stream(variants)
                .flatMap(variant -> variant.getList("values", String.class).stream())
                .distinct()
                .toList();
        var grams = new ArrayList<String>();
        for (int i = 0; i + 1 < title.length(); i++) {
            grams.add(title.substring(i, i + 2));
        }
        mongo.insert(
                new Document("_id", id)
                        .append("shop", shop.value())
                        .append("title", new Document("zh", title).append("en", englishTitle))
                        .append("description", new Document("zh", "山花酿成。").append("en", "Made of mountain flowers."))
                        .append("categories", categories)
                        .append("origin", "甘肃积石山")
                        .append(
                                "options",
                                values.isEmpty()
                                        ? List.of()
                                        : List.of(new Document("name", "规格").append("values", values)))
                        .append("variants", List.of(variants))
                        .append("pictures", List.of())
                        .append("state", "PUBLISHED")
                        .append("createdAt", application.getBean(Clock.class).instant())
                        .append(
                                "skuKeys",
                                Arrays.stream(variants)
                                        .map(variant -> shop + "|" + variant.getString("sku"))
                                        .toList())
                        .append("grams", grams)
                        .append("page", 1L)
                        .append("changes", List.of())
                        .append("version", 0L),
                "products");
        return id;
    }

    /** Adds a painted picture to a product, for pages that are looked at. */
    public void paint(String product, int hue) {
        var kept = application.getBean(Pictures.class).keep(shop, painted(hue));
        picture(product, kept.id().value(), kept.width(), kept.height());
    }

    /** Gives the shop itself a painted picture. */
    public void paint() {
        var kept = application.getBean(Pictures.class).keep(shop, painted(40));
        change(new Update().set("front.picture", kept.id().value()));
    }

    private static byte[] painted(int hue) {
        var image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.getHSBColor(hue / 360f, 0.35f, 0.9f));
        brush.fillRect(0, 0, 1200, 900);
        brush.setColor(Color.getHSBColor(hue / 360f, 0.8f, 0.7f));
        brush.fillRoundRect(420, 220, 360, 520, 80, 80);
        brush.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Adds a picture to a product. */
    public void picture(String product, String picture, int width, int height) {
        mongo.updateFirst(
                query(where("_id").is(product)),
                new Update()
                        .push(
                                "pictures",
                                new Document("picture", picture)
                                        .append("alt", "一罐蜂蜜")
                                        .append("width", width)
                                        .append("height", height))
                        .inc("page", 1),
                "products");
    }

    public String sku(String product) {
        return mongo.findById(product, Document.class, "products")
                .getList("variants", Document.class)
                .get(0)
                .getString("sku");
    }

    public void reprice(String product, long price) {
        mongo.updateFirst(query(where("_id").is(product)), Update.update("variants.0.price", price), "products");
    }

    public String path(String page) {
        return "/s/" + slug + page;
    }
}
