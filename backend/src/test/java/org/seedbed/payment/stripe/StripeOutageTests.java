package org.seedbed.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.seedbed.As;
import org.seedbed.order.Order;
import org.seedbed.payment.Market;
import org.seedbed.payment.stripe.FakeStripe.Fault;
import org.seedbed.shop.PaymentMode;
import org.seedbed.shop.storefront.Stall;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.FileSystemUtils;

/** R11: without Stripe nobody can pay, and nothing else is the worse for it. */
@SpringBootTest
@ContextConfiguration(initializers = StripeOutageTests.WithStripe.class)
@AutoConfigureMockMvc
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DirtiesContext
class StripeOutageTests {
    private static final int PAYERS = 12;
    private static final int TURNS = 6;
    private static final Duration TURN = Duration.ofSeconds(10);
    private static final Duration BETWEEN_PAYERS = Duration.ofMillis(200);
    private static final double SHARE = 0.95;
    private static final double AT_MOST = 1.10;

    private final FakeStripe stripe;
    private final MockMvcTester mvc;
    private final Market market;
    private final Map<String, Supplier<MvcTestResult>> others = new LinkedHashMap<>();
    private final ExecutorService payers = Executors.newFixedThreadPool(PAYERS);

    StripeOutageTests(FakeStripe stripe, MockMvcTester mvc, ApplicationContext application) {
        this.stripe = stripe;
        this.mvc = mvc;
        this.market = new Market(application, PaymentMode.OPERATOR);
        var stall = Stall.open(application);
        var honey = stall.offer("野花蜜", "Wild honey", 5_800, 9);
        others.put("product", () -> get("/s/" + stall.slug + "/p/" + honey));
        others.put("list", () -> get("/s/" + stall.slug));
        others.put("cart", () -> get("/s/" + stall.slug + "/cart"));
        others.put("learning", () -> get("/api/courses"));
        others.put("analytics", () -> get("/api/revenue/summary?from=2025-10-01&to=2025-10-31&currency=CNY"));
    }

    @AfterEach
    void stop() {
        stripe.weather(() -> Fault.NONE);
        payers.shutdownNow();
    }

    @Test
    void answersEverybodyElseWhileBuyersStillWaitForASilentStripe() throws Exception {
        market.stock("tea", PAYERS);
        stripe.weather(() -> Fault.SILENCE);
        int asked = stripe.requests.get();
        var paying = IntStream.range(0, PAYERS)
                .mapToObj(payer -> market.place("tea", 1, 1_000))
                .map(order -> payers.submit(() -> pay(order)))
                .toList();
        while (stripe.requests.get() == asked) {
            Thread.onSpinWait();
        }

        others.values().forEach(request -> assertThat(request.get()).hasStatusOk());

        assertThat(paying).as("buyers who wait").anyMatch(one -> !one.isDone());
        var answers = new ArrayList<String>();
        for (Future<MvcTestResult> one : paying) {
            assertThat(one.get()).hasStatus(503).containsHeader("Retry-After");
            answers.add(one.get().getResponse().getContentAsString());
        }
        assertThat(answers)
                .allMatch(text -> text.contains("cannot be reached") || text.contains("Many people are buying"))
                .anyMatch(text -> text.contains("cannot be reached") && text.contains("goods stay reserved"));
    }

    /** The long form: times with Stripe and times without it take turns, so that the machine's moods are the same for both. */
    @Test
    @EnabledIfSystemProperty(named = "seedbed.faults", matches = "true")
    void staysAsFastWithoutStripe() throws Exception {
        var with = new LinkedHashMap<String, List<Long>>();
        var without = new LinkedHashMap<String, List<Long>>();
        ask("before", new LinkedHashMap<>());
        for (int turn = 0; turn < TURNS; turn++) {
            ask("with" + turn, with);
            stripe.weather(() -> Fault.SILENCE);
            ask("without" + turn, without);
            stripe.weather(() -> Fault.NONE);
            var next = market.place("with" + turn, 1, 1_000);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(pay(next)).hasStatus(303));
        }
        others.keySet().forEach(name -> {
            long usual = percentile(with.get(name));
            long gone = percentile(without.get(name));
            System.out.printf("R11 %s: p95 %.2f ms with Stripe, %.2f ms without it%n", name, usual / 1e6, gone / 1e6);
            assertThat((double) gone / usual).as(name).isLessThanOrEqualTo(AT_MOST);
        });
    }

    /** Asks for everything by turns while somebody begins to pay for one of these now and then. */
    private void ask(String sku, Map<String, List<Long>> took) {
        market.stock(sku, 400);
        long end = System.nanoTime() + TURN.toNanos();
        long nextPayer = System.nanoTime();
        while (System.nanoTime() < end) {
            if (System.nanoTime() > nextPayer) {
                nextPayer += BETWEEN_PAYERS.toNanos();
                var order = market.place(sku, 1, 1_000);
                payers.submit(() -> pay(order));
            }
            others.forEach((name, request) -> {
                long begun = System.nanoTime();
                assertThat(request.get()).hasStatusOk();
                took.computeIfAbsent(name, none -> new ArrayList<>()).add(System.nanoTime() - begun);
            });
        }
    }

    private static long percentile(List<Long> took) {
        return took.stream()
                .sorted()
                .skip((long) (SHARE * took.size()))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(As.user(As.ADMINISTRATOR)).exchange();
    }

    private MvcTestResult pay(Order order) {
        return mvc.post()
                .uri("/s/" + market.slug + "/orders/" + order.token() + "/pay?lang=en")
                .header("Sec-Fetch-Site", "same-origin")
                .exchange();
    }

    /** A programme that takes money by a Stripe of its own. */
    static final class WithStripe implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        private static final Path FOLDER = Path.of("target/test-data/with-stripe");

        @Override
        public void initialize(ConfigurableApplicationContext application) {
            try {
                FileSystemUtils.deleteRecursively(FOLDER);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var stripe = new FakeStripe(Clock.systemUTC());
            application.getBeanFactory().registerSingleton("stripe", stripe);
            ((DefaultListableBeanFactory) application.getBeanFactory()).registerDisposableBean("stripe", stripe::close);
            TestPropertyValues.of(
                            "seedbed.data=" + FOLDER,
                            "seedbed.stripe.secret-key=sk_test_1",
                            "seedbed.stripe.api-base=" + stripe.base())
                    .applyTo(application);
        }
    }
}
