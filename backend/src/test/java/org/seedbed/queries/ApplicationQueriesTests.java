package org.seedbed.queries;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.account.SignIn;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Follower;
import org.seedbed.shared.Tokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists every query the application issues while it starts, loads the demo programme, follows its facts and is used by each
 * kind of person, with what the store reads to answer it: about what it returns, or there is a reason.
 */
@SpringBootTest
@ContextConfiguration(initializers = ApplicationQueriesTests.Folders.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ApplicationQueriesTests {
    /** Parts of the shapes of queries that may read more than they return, and why. */
    private static final Map<String, String> ALLOWED = Map.of(
            "name: /…/i",
            "a part of a name can be anywhere in it; people and cohorts are few, and scope and role narrow them first",
            "currency: ?, channel: ?",
            "a channel narrows shops and days that bound the query already: it reads what it would without the channel",
            "accounts update {version: {$exists: false}}",
            "once at every start; after the first it finds nothing",
            "{number: /…/}",
            "orders are sought by the end of a number or a part of a name, in one group of one shop's orders");

    private static final int REQUESTS = 50;

    private final MongoOperations mongo;
    private final QueryRecorder recorder;
    private final ObjectProvider<Follower> followers;
    private final SignIn signIn;
    private final Tokens tokens;
    private final ApplicationContext application;
    private final Client administrator;

    ApplicationQueriesTests(
            MongoOperations mongo,
            QueryRecorder recorder,
            ObjectProvider<Follower> followers,
            SignIn signIn,
            Tokens tokens,
            ApplicationContext application,
            MockMvcTester mvc,
            JsonMapper json) {
        this.mongo = mongo;
        this.recorder = recorder;
        this.followers = followers;
        this.signIn = signIn;
        this.tokens = tokens;
        this.application = application;
        this.administrator = new Client(mvc, json, As.ADMINISTRATOR);
    }

    @Test
    void readAboutAsMuchAsTheyReturn() throws IOException {
        useEverything();

        var rows = recorder.heard().stream().map(this::explained).toList();
        report(rows);

        var excessive = rows.stream().filter(row -> !row.isFine()).toList();
        assertThat(excessive)
                .as("queries that need an index")
                .allMatch(row -> ALLOWED.keySet().stream().anyMatch(row.shape()::contains));
        assertThat(ALLOWED.keySet())
                .as("exceptions that are still needed")
                .allMatch(part -> excessive.stream().anyMatch(row -> row.shape().contains(part)));
    }

    /** The list of regions is in the program, so all that a request for it reads is who asks. */
    @Test
    void readTheSessionAndThePersonBehindItOnceForARequest() {
        var session = signedIn("trainee");
        var before = times();
        for (int i = 0; i < REQUESTS; i++) {
            assertThat(administrator.mvc().get().uri("/api/regions").cookie(session))
                    .hasStatusOk();
        }

        var once = new TreeMap<String, Long>();
        times().forEach((shape, times) -> {
            long more = times - before.getOrDefault(shape, 0L);
            // Followers ask less often.
            if (more >= REQUESTS) {
                once.put(shape, more / REQUESTS);
            }
        });
        assertThat(once)
                .containsOnly(entry("sessions find {_id: ?} limit", 1L), entry("accounts find {_id: ?} limit", 1L));
    }

    /** Here, as no other test of pages has the demo programme, whose pages say so. */
    @Test
    void answerGuessesAtCertificatesWithAPageThatSaysWhenToTryAgain() {
        var answers = Stream.generate(this::guess).limit(130);
        var answer = answers.filter(one -> one.getStatus() == 429).findFirst().orElseThrow();

        assertThat(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("演示", "尝试次数太多");
    }

    private MockHttpServletResponse guess() {
        return administrator
                .mvc()
                .get()
                .uri("/verify/AAAA-AAAA-AAAA-AAAA-AAAA")
                .with(request -> {
                    request.setRemoteAddr("192.0.2.77");
                    return request;
                })
                .exchange()
                .getResponse();
    }

    private Map<String, Long> times() {
        return recorder.heard().stream().collect(toMap(QueryRecorder.Heard::shape, QueryRecorder.Heard::times));
    }

    private Cookie signedIn(String login) {
        var password = "seven green lanterns";
        signIn.setPassword(demoPerson(login).account(), password);
        var answer = administrator
                .mvc()
                .post()
                .uri("/api/session")
                .cookie(new Cookie("XSRF-TOKEN", "token"))
                .header("X-XSRF-TOKEN", "token")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password))
                .exchange();
        return Objects.requireNonNull(answer.getResponse().getCookie("SEEDBED_SESSION"));
    }

    private void useEverything() {
        followers.forEach(Follower::catchUp);
        new WritingWalk(administrator.as(demoPerson("admin")), mongo, tokens.id()).walk();
        new ShopWalk(administrator.mvc(), application).walk();
        followers.forEach(Follower::catchUp);
        var reading = new ReadingWalk(administrator);
        for (var login : List.of("admin", "coordinator", "instructor", "trainee")) {
            reading.walk(administrator.as(demoPerson(login)));
        }
        reading.walk(administrator.as(As.coordinator("622927")));
    }

    private Actor demoPerson(String login) {
        var id = administrator
                .get("/api/people?query=" + login)
                .get("items")
                .valueStream()
                .filter(person -> person.path("login").asString("").equals(login))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        return signIn.current(new AccountId(id)).orElseThrow();
    }

    private Row explained(QueryRecorder.Heard heard) {
        var worst =
                heard.examples().stream()
                        .collect(toMap(query -> query, this::cost, (one, same) -> one))
                        .entrySet()
                        .stream()
                        .max(Comparator.comparingLong(entry -> entry.getValue().excess()))
                        .orElseThrow();
        return new Row(heard.shape(), heard.times(), worst.getKey().asksForAll(), worst.getValue());
    }

    private Cost cost(IssuedQuery query) {
        return Cost.of(mongo.executeCommand(Document.parse(query.explanation().toJson())));
    }

    private static void report(List<Row> rows) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("times\tplan\tkeys\tdocuments\treturned\tquery");
        rows.forEach(row -> lines.add(row.toString()));
        lines.forEach(System.out::println);
        Files.write(Path.of("target/application-queries.tsv"), lines);
    }

    /** One line of the list. */
    private record Row(String shape, long times, boolean wantsAll, Cost cost) {
        boolean isFine() {
            return cost.isInProportion() && (wantsAll || !cost.scans());
        }

        @Override
        public String toString() {
            return String.join(
                    "\t",
                    String.valueOf(times),
                    cost.plan(),
                    String.valueOf(cost.keys()),
                    String.valueOf(cost.documents()),
                    String.valueOf(cost.returned()),
                    shape);
        }
    }

    /** Hears what the application sends to its store. */
    @TestConfiguration
    static class Listening {
        @Bean
        QueryRecorder queryRecorder() {
            return new QueryRecorder();
        }

        @Bean
        MongoClientSettingsBuilderCustomizer listening(QueryRecorder recorder) {
            return settings -> settings.addCommandListener(recorder);
        }
    }

    /** The demo programme, and a store without what an earlier run left behind. */
    static final class Folders implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext application) {
            var data = Path.of("target/test-data/queries").toAbsolutePath();
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
