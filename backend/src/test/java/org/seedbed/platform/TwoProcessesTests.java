package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedbed.As;
import org.seedbed.SeedbedApplication;
import org.seedbed.account.People;
import org.seedbed.account.PrintedCodes;
import org.seedbed.shared.Follower;
import org.seedbed.shared.Role;
import org.seedbed.store.EmbeddedStore;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** Two servers on one store, begun at the same moment: what one of them decides holds in the other from the next request on. */
class TwoProcessesTests {
    private static final int CHANGES = 25;

    @TempDir
    private static Path folder;

    private static EmbeddedStore store;
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext other;

    @BeforeAll
    static void start() {
        store = EmbeddedStore.open(folder.resolve("store"));
        var starting =
                Stream.of("one", "other").map(TwoProcessesTests::starting).toList();
        one = starting.get(0).join();
        other = starting.get(1).join();
    }

    private static CompletableFuture<ConfigurableApplicationContext> starting(String name) {
        return CompletableFuture.supplyAsync(
                () -> SpringApplication.run(
                        SeedbedApplication.class,
                        "--server.port=0",
                        "--seedbed.data=" + folder.resolve(name),
                        "--spring.mongodb.uri=" + store.connectionString()),
                work -> new Thread(work, "start of " + name).start());
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        store.close();
    }

    @Test
    void signingOutHoldsInTheOther() {
        var browser = signedIn(KnownPerson.in(one, Role.TRAINEE), one);
        var copy = browser.copy();
        assertThat(copy.get(other, "/api/my/learning")).isEqualTo(200);

        assertThat(browser.send(one, "DELETE", "/api/session", "")).isEqualTo(204);

        assertThat(copy.get(other, "/api/my/learning")).isEqualTo(401);
        assertThat(copy.get(one, "/api/my/learning")).isEqualTo(401);
    }

    @Test
    void takingARoleHoldsInTheOther() {
        var boss = signedIn(KnownPerson.in(one, Role.ADMINISTRATOR), one);
        var deputy = KnownPerson.in(other, Role.ADMINISTRATOR);
        var browser = signedIn(deputy, other);
        assertThat(browser.get(other, "/api/people")).isEqualTo(200);

        assertThat(boss.send(one, "PUT", "/api/people/" + deputy.id() + "/grants", "{\"grants\":[]}"))
                .isEqualTo(200);

        assertThat(browser.get(other, "/api/people")).isEqualTo(403);
    }

    @Test
    void changingThePasswordSignsOutInTheOther() {
        var li = KnownPerson.in(one, Role.TRAINEE);
        var here = signedIn(li, one);
        var elsewhere = signedIn(li, other);

        assertThat(here.send(
                        one,
                        "PUT",
                        "/api/my/password",
                        "{\"current\":\"%s\",\"password\":\"walnut 17 tea\"}".formatted(KnownPerson.PASSWORD)))
                .isEqualTo(204);

        assertThat(elsewhere.get(other, "/api/my/learning")).isEqualTo(401);
        assertThat(here.get(other, "/api/my/learning")).isEqualTo(200);
    }

    @Test
    void countWrongPasswordsTogether() {
        var li = KnownPerson.in(one, Role.TRAINEE);
        var guesser = new HttpBrowser();
        var guesses = IntStream.range(0, 5)
                .mapToObj(i -> guesser.signIn(i % 2 == 0 ? one : other, li.login(), "something else"))
                .toList();

        assertThat(guesses).containsOnly(401);
        assertThat(guesser.signIn(one, li.login(), KnownPerson.PASSWORD)).isEqualTo(429);
        assertThat(guesser.signIn(other, li.login(), KnownPerson.PASSWORD)).isEqualTo(429);
    }

    @Test
    void letAOneTimeCodeInOnceBetweenThem() throws Exception {
        var li = KnownPerson.in(one, Role.TRAINEE);
        var code = one.getBean(PrintedCodes.class)
                .issue(List.of(li.id()), As.ADMINISTRATOR)
                .codes()
                .get(li.id())
                .printed();
        var threads = Executors.newFixedThreadPool(8);
        var tries = threads.invokeAll(IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(i -> () -> new HttpBrowser()
                        .send(i % 2 == 0 ? one : other, "POST", "/api/session/code", "{\"code\":\"" + code + "\"}"))
                .toList());
        threads.shutdown();

        var statuses = new ArrayList<Integer>();
        for (var one : tries) {
            statuses.add(one.get());
        }
        assertThat(statuses).containsOnly(200, 401).containsOnlyOnce(200);
    }

    @Test
    void writeOneAuditLogWithoutGapOrFork() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        var work = new ArrayList<Callable<Void>>();
        for (var process : List.of(one, other, one, other)) {
            var person = KnownPerson.in(process, Role.TRAINEE).id();
            work.add(() -> {
                for (int i = 0; i < CHANGES; i++) {
                    process.getBean(People.class).amend(person, "李" + i, null, null, As.ADMINISTRATOR);
                    process.getBeansOfType(Follower.class).values().forEach(Follower::catchUp);
                }
                return null;
            });
        }
        for (var done : threads.invokeAll(work)) {
            done.get();
        }
        threads.shutdown();

        var log = entries();
        assertThat(log.stream().map(entry -> entry.getLong("_id")))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, log.size()).boxed().toList());
        for (int i = 1; i < log.size(); i++) {
            assertThat(log.get(i).getString("previous"))
                    .isEqualTo(log.get(i - 1).getString("digest"));
        }
        assertThat(log.stream().filter(entry -> entry.getString("what").equals("amended")))
                .hasSize(4 * CHANGES);
    }

    private static List<Document> entries() {
        return one.getBean(MongoOperations.class).find(new Query().with(Sort.by("_id")), Document.class, "audit");
    }

    private static HttpBrowser signedIn(KnownPerson person, ConfigurableApplicationContext process) {
        var browser = new HttpBrowser();
        assertThat(browser.signIn(process, person.login(), KnownPerson.PASSWORD))
                .isEqualTo(200);
        return browser;
    }
}
