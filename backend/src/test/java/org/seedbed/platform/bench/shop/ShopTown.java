package org.seedbed.platform.bench.shop;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.bson.Document;
import org.seedbed.As;
import org.seedbed.SeedbedApplication;
import org.seedbed.media.Pictures;
import org.seedbed.shared.Region;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.RegionTree;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.Bilingual;
import org.seedbed.shop.Directories;
import org.seedbed.shop.PaymentMode;
import org.seedbed.shop.ShopDirectory;
import org.seedbed.shop.ShopFront;
import org.seedbed.shop.ShopFronts;
import org.seedbed.shop.catalogue.Catalogue;
import org.seedbed.shop.catalogue.Product;
import org.seedbed.shop.catalogue.ProductImport;
import org.seedbed.shop.shipping.Shipping;
import org.seedbed.shop.shipping.Zone;
import org.seedbed.shop.stock.Stock;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Fills a data folder with hosted shops, their products and their past orders, through the use cases themselves but for the
 * copies of orders; writes down in {@code town.tsv} what there is to look at and to buy.
 */
public final class ShopTown {
    private static final int PRODUCTS = 50;
    private static final int STOCKED = 1_000_000;
    private static final List<String> WHENCE = List.of("高山", "河谷", "向阳", "林下", "老院", "南坡", "新垦", "石塬", "雪水", "云杉");
    private static final List<String> WHAT = List.of("蜂蜜", "核桃", "杏干", "花椒", "百合", "小米", "粉条", "剪纸", "绣片", "黄芪");

    private final ApplicationContext application;
    private final List<String> lines = new ArrayList<>();

    private ShopTown(ApplicationContext application) {
        this.application = application;
    }

    /** Takes the folder, which must be empty, the number of shops and the number of orders. */
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        int shops = Integer.parseInt(arguments[1]);
        int orders = Integer.parseInt(arguments[2]);
        try (var application = SpringApplication.run(
                SeedbedApplication.class,
                "--seedbed.data=" + folder,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off")) {
            var town = new ShopTown(application);
            var past = new PastOrders(application);
            for (int shop = 0; shop < shops; shop++) {
                var id = town.open(shop);
                past.make(id, orders / shops);
                if (shop % 20 == 19) {
                    System.out.println("shops " + (shop + 1) + ", orders " + (shop + 1) * (orders / shops));
                }
            }
            past.follow();
            Files.write(folder.resolve("town.tsv"), town.lines, StandardCharsets.UTF_8);
        }
    }

    private ShopId open(int number) {
        var id = Directories.open(application.getBean(ShopDirectory.class), WHENCE.get(number % 10) + "小铺 " + number)
                .id();
        var slug = "shop-" + number;
        var report = application
                .getBean(ProductImport.class)
                .run(id, "products.csv", products(number).getBytes(StandardCharsets.UTF_8), false, As.ADMINISTRATOR);
        if (report.productsCreated() != PRODUCTS) {
            throw new IllegalStateException("Not all products came in: " + report.problems());
        }
        for (int product = 0; product < PRODUCTS; product++) {
            application.getBean(Stock.class).count(id, sku(product), 0, STOCKED, As.ADMINISTRATOR);
        }
        var everywhere =
                RegionTree.ofChina().provinces().stream().map(Region::code).toList();
        var zone = new Zone("全国", everywhere, 800, 200, 20_000L, null);
        application.getBean(Shipping.class).change(id, List.of(zone), null, As.ADMINISTRATOR);
        var fronts = application.getBean(ShopFronts.class);
        fronts.describe(id, front(slug), As.ADMINISTRATOR);
        fronts.ask(id, As.ADMINISTRATOR);
        fronts.approve(id, As.ADMINISTRATOR);
        list(id, slug);
        if (number == 0) {
            photograph(id);
        }
        return id;
    }

    /** A picture for the first product of all, as grainy as one that a phone takes. */
    private void photograph(ShopId id) {
        var image = new BufferedImage(2_000, 2_000, BufferedImage.TYPE_INT_RGB);
        var grain = new Random(1);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                int light = 90 + (x + y) / 40 + grain.nextInt(24);
                image.setRGB(x, y, light << 16 | light * 3 / 4 << 8 | light / 2);
            }
        }
        var jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", jpeg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var kept = application.getBean(Pictures.class).keep(id, jpeg.toByteArray());
        var shown = new Document("picture", kept.id().value())
                .append("alt", "一罐蜂蜜")
                .append("width", kept.width())
                .append("height", kept.height());
        application
                .getBean(MongoOperations.class)
                .updateFirst(
                        query(where("_id").is(lines.get(0).split("\t")[1])),
                        new Update().push("pictures", shown).inc("page", 1),
                        "products");
    }

    private void list(ShopId id, String slug) {
        var catalogue = application.getBean(Catalogue.class);
        String cursor = null;
        do {
            var page = catalogue.published(id, null, cursor);
            for (Product product : page.items()) {
                var sku = product.variants().get(0).sku();
                lines.add(String.join(
                        "\t", slug, product.id().value(), sku, product.title().zh()));
            }
            cursor = page.next();
        } while (cursor != null);
    }

    static String sku(int product) {
        return "SKU-" + product;
    }

    private static String products(int shop) {
        var csv = new StringBuilder("商品名称,英文名称,状态,商家编码,价格,重量（克）,分类,产地,商品描述,英文描述\n");
        for (int product = 0; product < PRODUCTS; product++) {
            var name = WHENCE.get((shop + product) % 10) + WHAT.get(product % 10);
            csv.append(String.join(
                            ",",
                            name + " " + shop + "-" + product,
                            "Product " + shop + "-" + product,
                            "上架",
                            sku(product),
                            (10 + product) + ".80",
                            "500",
                            WHAT.get(product % 10),
                            "甘肃积石山",
                            "自家院里种的，" + name + "，当年新货。" + "晒得干，装得满，不加别的。".repeat(6),
                            "Grown in our own yard this year; dried well and packed full; nothing added."))
                    .append('\n');
        }
        return csv.toString();
    }

    private static ShopFront front(String slug) {
        var policy = new Bilingual("48 小时内发货，七天内可退。", "Sent within 48 hours; returns within seven days.");
        return new ShopFront(
                slug,
                "Shop " + slug,
                new Bilingual("山里的好东西", "Good things from the hills"),
                new Bilingual("我们一家人自己种、自己晒、自己装。", "Our family grows, dries and packs all of it."),
                null,
                new ShopFront.Contact("0930-8800000", null),
                new ShopFront.Sender(RegionCode.of("622927"), "吹麻滩镇 1 号"),
                new ShopFront.Policies(policy, policy, policy),
                null,
                List.of(),
                PaymentMode.TEST,
                null,
                null);
    }
}
