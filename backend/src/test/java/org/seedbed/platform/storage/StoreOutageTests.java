package org.seedbed.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedbed.shop.storefront.Guest.checkoutForm;
import static org.seedbed.shop.storefront.Guest.hidden;
import static org.seedbed.shop.storefront.Guest.with;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.ConnectionString;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedbed.Seeds;
import org.seedbed.shop.storefront.Guest;
import org.seedbed.shop.storefront.Stall;
import org.seedbed.store.EmbeddedStore;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** R10: a store that goes away for a while takes nobody's time and nothing that was given to it. */
@SpringBootTest
@ContextConfiguration(initializers = StoreOutageTests.Distant.class)
@AutoConfigureMockMvc
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DirtiesContext
class StoreOutageTests {
    private static final Duration ANSWERED = Duration.ofSeconds(3);
    private static final Duration RECOVERED = Duration.ofSeconds(5);
    private static final Duration OUTAGE = Duration.ofSeconds(Seeds.MANY ? 30 : 3);

    private final StoreLine line;
    private final MongoOperations mongo;
    private final MockMvcTester mvc;
    private final Stall stall;
    private final Guest guest;

    StoreOutageTests(StoreLine line, MongoOperations mongo, MockMvcTester mvc, ApplicationContext application) {
        this.line = line;
        this.mongo = mongo;
        this.mvc = mvc;
        this.stall = Stall.open(application);
        this.guest = new Guest(mvc, stall);
    }

    @AfterEach
    void mend() {
        line.become(StoreLine.State.WHOLE);
    }

    @ParameterizedTest
    @EnumSource(
            value = StoreLine.State.class,
            names = {"CUT", "SILENT"})
    void isSaidInThreeSecondsAndLosesNothingAndDoublesNothing(StoreLine.State fault) {
        var honey = stall.sku(stall.offer("野花蜜", "Wild honey", 5_800, 9));
        guest.post("/cart", Map.of("sku", honey, "quantity", "1"));
        var form = with(checkoutForm(), hidden(guest.post("/checkout", with(checkoutForm(), Map.of("do", "update")))));
        List<Supplier<MvcTestResult>> requests = List.of(
                () -> guest.get("/cart"),
                () -> guest.post("/checkout", form),
                () -> guest.get("/orders/" + "x".repeat(43)),
                () -> mvc.get()
                        .uri("/api/shops")
                        .cookie(new Cookie("SEEDBED_SESSION", "s".repeat(43)))
                        .exchange(),
                this::signIn,
                () -> mvc.get().uri("/").exchange());

        line.become(fault);
        long begun = System.nanoTime();
        do {
            requests.forEach(StoreOutageTests::requireSaidSoon);
        } while (System.nanoTime() - begun < OUTAGE.toNanos());
        line.become(StoreLine.State.WHOLE);

        Awaitility.await()
                .atMost(RECOVERED)
                .untilAsserted(() -> assertThat(guest.get("/cart")).hasStatusOk());
        var placed = guest.post("/checkout", form);
        var again = guest.post("/checkout", form);
        assertThat(placed).hasStatus(303);
        assertThat(again.getResponse().getHeader("Location"))
                .isEqualTo(placed.getResponse().getHeader("Location"));
        assertThat(mongo.count(query(where("shop").is(stall.shop.value())), "orders"))
                .isEqualTo(1);
        assertThat(guest.get("/cart").getResponse().getStatus()).isEqualTo(200);
    }

    private MvcTestResult signIn() {
        return mvc.post()
                .uri("/api/session")
                .cookie(new Cookie("XSRF-TOKEN", "token"))
                .header("X-XSRF-TOKEN", "token")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"login\":\"nobody\",\"password\":\"seven green lanterns\"}")
                .exchange();
    }

    private static void requireSaidSoon(Supplier<MvcTestResult> request) {
        long begun = System.nanoTime();
        var answer = request.get();
        var took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(answer).hasStatus(503).containsHeader("Retry-After");
        assertThat(took).as(answer.getRequest().getRequestURI()).isLessThan(ANSWERED);
    }

    /** Puts the store at the end of a line. */
    static final class Distant implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext application) {
            var store = EmbeddedStore.open(folder());
            var address = store.connectionString();
            int port = Integer.parseInt(
                    new ConnectionString(address).getHosts().get(0).replaceFirst(".*:", ""));
            var line = new StoreLine(port);
            var beans = (DefaultListableBeanFactory) application.getBeanFactory();
            beans.registerDisposableBean("distantStore", store::close);
            beans.registerDisposableBean("storeLine", line::close);
            beans.registerSingleton("storeLine", line);
            TestPropertyValues.of("spring.mongodb.uri=" + address.replace(":" + port + "/", ":" + line.port() + "/"))
                    .applyTo(application);
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory("seedbed-distant-store");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
