package org.seedbed.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.seedbed.As;
import org.seedbed.Village;
import org.seedbed.WebTest;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImpactWebTests {
    private static final String HERE = "530113";
    private static final Actor COORDINATOR = As.coordinator(HERE);

    private final MockMvcTester mvc;
    private final JsonMapper json;
    private final Village village;
    private CohortId spring;

    ImpactWebTests(MockMvcTester mvc, JsonMapper json, ApplicationContext application) {
        this.mvc = mvc;
        this.json = json;
        this.village = new Village(application);
    }

    /** 20 completers, two of them in one shop, and 15 others, one with a shop in another region. */
    @BeforeAll
    void trainAndSell() {
        spring = village.cohort("spring", HERE, "2025-03-01", "2025-03-31", people());
        village.complete(spring, "2025-04-02", names("c", 20));
        village.cohort("running", HERE, "2025-03-01", "2099-12-31", "late");
        village.cohort("foreign", "530114", "2025-03-01", "2025-03-31", "stranger");
        var shared = village.shop("shared", HERE, "c1", 2_500, "c2", 7_500);
        var away = village.shop("away", "530114", "n1", 10_000);
        var foreign = village.shop("foreign", "530114", "stranger", 10_000);
        village.sold(
                village.sale(shared, "in practice", "taobao", "2025-03-30", 101, 0, 101),
                village.sale(shared, "within", "taobao", "2025-05-01", 1_000, 200, 790),
                village.sale(shared, "third month", "taobao", "2025-06-01", 1_000, 0, 1_000),
                village.sale(shared, "after the window", "taobao", "2025-12-01", 5_000, 0, 5_000),
                village.sale(away, "elsewhere", "generic", "2025-04-01", 300, 0, 300),
                village.sale(foreign, "not ours", "taobao", "2025-04-01", 9_999, 0, 9_999));
    }

    @Test
    void describesEverybodyOnceWithAllTheySold() {
        var groups = get("/api/impact/completion-sales").get("groups");

        var completed = groups.get(0);
        assertThat(completed.get("group").asString()).isEqualTo("completed");
        assertThat(completed.get("trainees").asInt()).isEqualTo(20);
        assertThat(completed.get("withSale").asInt()).isEqualTo(2);
        assertThat(completed.get("netRevenue").asLong()).isEqualTo(101 + 790 + 1_000 + 5_000);
        assertThat(completed.get("withoutShop").asInt()).isEqualTo(18);
        var others = groups.get(1);
        assertThat(others.get("group").asString()).isEqualTo("not-completed");
        assertThat(others.get("trainees").asInt()).isEqualTo(15);
        assertThat(others.get("netRevenue").asLong()).isEqualTo(300);
    }

    @Test
    void comparesWithinTheWindowAsAnAssociation() {
        var comparison = get("/api/impact/completion-sales").get("comparison");

        assertThat(comparison.get("label").asString()).isEqualTo("Association");
        assertThat(comparison.get("cohortsCompared").asInt()).isEqualTo(1);
        assertThat(comparison.get("completed").get("netRevenue").asLong()).isEqualTo(790 + 1_000);
        assertThat(comparison.get("notCompleted").get("netRevenue").asLong()).isEqualTo(300);
        assertThat(comparison.get("shareDifference").get("estimate").asDouble()).isEqualTo(2 / 20.0 - 1 / 15.0);
        assertThat(comparison.get("permutation").get("p").asDouble()).isBetween(0.0001, 1.0);
        assertThat(get("/api/impact/completion-sales").get("comparison")).isEqualTo(comparison);
    }

    @Test
    void countsEveryStepFromSeatToTill() {
        var funnel = get("/api/impact/funnel?cohort=" + spring);

        assertThat(funnel.get("steps")
                        .valueStream()
                        .map(step -> step.get("step").asString() + " "
                                + (step.get("count").isNull()
                                        ? "?"
                                        : step.get("count").asInt())))
                .containsExactly(
                        "enrolled 35",
                        "attended ?",
                        "completed 20",
                        "selected 0",
                        "shop 3",
                        "first-sale 3",
                        "active-third-month 2");
        var row = funnel.get("cohorts").get(0);
        assertThat(row.get("practiceNet").asLong()).isEqualTo(101);
        assertThat(row.get("region").get("code").asString()).isEqualTo(HERE);
        assertThat(get("/api/impact/funnel").get("cohorts").size()).isEqualTo(2);
    }

    @Test
    void showsNothingOfOtherRegions() {
        assertThat(mvc.get().uri("/api/impact/funnel?cohort=" + spring).with(As.user(As.coordinator("530114"))))
                .hasStatus(HttpStatus.NOT_FOUND);
        var elsewhere = get("/api/impact/completion-sales?region=530114");
        assertThat(elsewhere.get("groups").get(1).get("trainees").asInt()).isZero();
        assertThat(mvc.get().uri("/api/impact/completion-sales").with(As.user(As.trainee("c1"))))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private static String[] people() {
        return Stream.concat(Stream.of(names("c", 20)), Stream.of(names("n", 15)))
                .toArray(String[]::new);
    }

    private static String[] names(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toArray(String[]::new);
    }

    private JsonNode get(String address) {
        var answer = mvc.get().uri(address).with(As.user(COORDINATOR)).exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
