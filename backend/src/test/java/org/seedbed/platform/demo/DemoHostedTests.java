package org.seedbed.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.seedbed.order.Order;
import org.seedbed.order.OrderState;
import org.seedbed.sales.DayFigures;
import org.seedbed.sales.SalesFigures;
import org.seedbed.sales.SalesFilter;
import org.seedbed.shared.Follower;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.Shop;
import org.seedbed.shop.ShopFronts;
import org.seedbed.shop.catalogue.Availability;
import org.seedbed.shop.catalogue.Catalogue;
import org.seedbed.shop.catalogue.Product;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.util.FileSystemUtils;

/** The hosted shops of the demo programme are as a visitor, a seller and the programme's office expect them. */
@SpringBootTest
@ContextConfiguration(initializers = DemoHostedTests.Folders.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DemoHostedTests {
    private static final List<String> SLUGS = List.of("juji-honey", "sibaozi-mountain", "baoan-crafts");
    private static final String PRACTICE = "622927";

    private final DemoLoader loader;
    private final ShopFronts fronts;
    private final Catalogue catalogue;
    private final SalesFigures figures;
    private final ObjectProvider<Follower> followers;
    private final MongoOperations mongo;
    private final LocalDate today;

    DemoHostedTests(
            DemoLoader loader,
            ShopFronts fronts,
            Catalogue catalogue,
            SalesFigures figures,
            ObjectProvider<Follower> followers,
            MongoOperations mongo,
            Clock clock,
            ZoneId zone) {
        this.loader = loader;
        this.fronts = fronts;
        this.catalogue = catalogue;
        this.figures = figures;
        this.followers = followers;
        this.mongo = mongo;
        this.today = LocalDate.now(clock.withZone(zone));
    }

    @BeforeEach
    void load() {
        loader.loadIfWanted(new PrintStream(PrintStream.nullOutputStream()));
        followers.forEach(Follower::catchUp);
    }

    @Test
    void threeShopsAreShownToEverybodyWithPicturesOfAllTheySell() {
        for (var shop : shops()) {
            assertThat(shop.isShownToEverybody()).isTrue();
            assertThat(shop.front().picture()).isNotNull();
            assertThat(products(shop)).hasSize(8).allSatisfy(product -> {
                assertThat(product.pictures()).isNotEmpty();
                assertThat(product.title().all()).hasSize(2);
                assertThat(product.description().all()).hasSize(2);
            });
            assertThat(products(shop).stream().map(Product::availability).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder(Availability.values());
        }
    }

    @Test
    void someOrdersWaitToBeSentOneToBePaidAndSomeMoneyWentBack() {
        var orders = mongo.findAll(Order.class);

        assertThat(orders.stream().map(Order::state))
                .contains(OrderState.PAID, OrderState.SHIPPED, OrderState.DELIVERED, OrderState.EXPIRED);
        assertThat(orders.stream().filter(order -> order.state() == OrderState.PENDING_PAYMENT))
                .hasSize(1);
        assertThat(orders.stream().mapToLong(Order::refunded).sum()).isPositive();
        assertThat(orders)
                .allSatisfy(order -> assertThat(order.ledger().stream()
                                .mapToLong(entry -> entry.amount())
                                .sum())
                        .isZero());
        assertThat(orders.stream().filter(order -> order.terms().coupon() != null))
                .isNotEmpty();
    }

    @Test
    void theRevenueOfTheShopsIsWhatTheirOrdersBrought() {
        var net = mongo.findAll(Order.class).stream()
                .mapToLong(order -> order.captured() - order.refunded())
                .sum();

        var days = hosted(today.minusYears(1), today.plusDays(1));

        assertThat(days.stream().mapToLong(day -> day.figures().net()).sum()).isEqualTo(net);
        assertThat(days.stream().map(DayFigures::channel)).containsOnly("hosted");
        assertThat(mongo.count(query(where("saleDue").is(true)), Order.class)).isZero();
    }

    @Test
    void whatWasPublishedOfThePastStaysAsItWas() {
        var all = new HashSet<ShopId>();
        mongo.findAll(Shop.class).forEach(shop -> all.add(shop.id()));
        var practice = figures.days(
                new SalesFilter(all, LocalDate.parse("2018-01-01"), LocalDate.parse("2018-12-31"), null, "CNY"));

        assertThat(practice.stream().mapToLong(day -> day.figures().net()).sum())
                .isEqualTo(103_482_50);
        assertThat(practice.stream().map(DayFigures::channel)).doesNotContain("hosted");
        assertThat(shops().stream().map(shop -> shop.region().digits())).containsOnly(PRACTICE);
    }

    @Test
    void everythingSoldWasOnTheShelf() {
        assertThat(mongo.findAll(Document.class, "stock"))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.getInteger("available")).isNotNegative());
        assertThat(mongo.findAll(Document.class, "stock").stream()
                        .filter(item -> item.getInteger("available") == 0)
                        .mapToInt(item -> item.getInteger("sold"))
                        .sum())
                .isEqualTo(6 + 5 + 2);
    }

    private List<Shop> shops() {
        return SLUGS.stream().map(slug -> fronts.bySlug(slug).orElseThrow()).toList();
    }

    private List<Product> products(Shop shop) {
        return catalogue.published(shop.id(), null, null).items();
    }

    private List<DayFigures> hosted(LocalDate from, LocalDate to) {
        var ids = shops().stream().map(Shop::id).collect(Collectors.toCollection(HashSet::new));
        return figures.days(new SalesFilter(Set.copyOf(ids), from, to, "hosted", "CNY"));
    }

    /** The demo programme, and a store without what an earlier run left behind. */
    static final class Folders implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext application) {
            var data = Path.of("target/test-data/demo").toAbsolutePath();
            var demo = Path.of("../seed-data").toAbsolutePath().normalize();
            try {
                FileSystemUtils.deleteRecursively(data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            TestPropertyValues.of("seedbed.data=" + data, "seedbed.demo=" + demo)
                    .applyTo(application);
        }
    }
}
