package org.seedbed.incubation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.Village;
import org.seedbed.WebTest;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class SelectionWebTests {
    private static final String HERE = "530111";
    private static final Actor COORDINATOR = As.coordinator(HERE);

    private final MockMvcTester mvc;
    private final JsonMapper json;
    private final Village village;
    private final Selections selections;
    private CohortId cohort;

    SelectionWebTests(MockMvcTester mvc, JsonMapper json, ApplicationContext application, Selections selections) {
        this.mvc = mvc;
        this.json = json;
        this.village = new Village(application);
        this.selections = selections;
    }

    @BeforeEach
    void enrol() {
        cohort = village.cohort("first", HERE, "2025-03-01", "2025-03-31", "ana", "bo", "cai");
    }

    @Test
    void selectsOnceAndKeepsWhoseSelectionEnded() {
        assertThat(select(COORDINATOR, "ana", "2025-04-01")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(select(COORDINATOR, "ana", "2025-04-02"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("selection-exists");
        assertThat(end(COORDINATOR, "ana")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(end(COORDINATOR, "ana")).hasStatus(HttpStatus.NOT_FOUND);

        var ana = list(COORDINATOR).get("items").get(0);
        assertThat(ana.get("name").asString()).isEqualTo("ana");
        assertThat(ana.get("on").asString()).isEqualTo("2025-04-01");
        assertThat(ana.get("endedOn").isNull()).isFalse();
        assertThat(selections.of(List.of(cohort)).get(cohort)).containsExactly(village.person("ana"));

        assertThat(select(COORDINATOR, "ana", "2025-06-01")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(list(COORDINATOR).get("items").get(0).get("endedOn").isNull())
                .isTrue();
    }

    @Test
    void refusesDaysThatCannotBeAndPeopleFromElsewhere() {
        village.cohort("other", HERE, "2025-03-01", "2025-03-31", "dan");

        assertThat(select(COORDINATOR, "ana", "2025-02-28")).bodyText().contains("selection-before-start");
        assertThat(select(COORDINATOR, "ana", "2999-01-01")).bodyText().contains("selection-in-future");
        assertThat(select(COORDINATOR, "dan", "2025-04-01")).bodyText().contains("selection-not-enrolled");
    }

    @Test
    void nobodyElsesCohortExists() {
        var foreign = As.coordinator("530112");

        assertThat(select(foreign, "ana", "2025-04-01")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(end(foreign, "ana")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(upload(foreign, file("ana,2025-04-01,best"), false)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(address("")).with(As.user(foreign))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(address("")).with(As.user(As.trainee("ana")))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void importsAListAndTheSameListAgainChangesNothing() {
        var file = file(
                "ana,2025-04-01,最佳作品",
                "bo,2025/4/2,最佳店铺",
                "stranger,2025-04-01,?",
                "cai,2025-02-01,早",
                "ana,2025-04-01,again");

        var preview = read(upload(COORDINATOR, file, true));
        assertThat(preview.get("created").asInt()).isEqualTo(2);
        assertThat(preview.get("skipped").asInt()).isEqualTo(3);
        assertThat(preview.get("problems")
                        .valueStream()
                        .map(problem -> problem.get("code").asString()))
                .containsExactlyInAnyOrder("person-not-in-cohort", "selection-before-start", "duplicate-in-file");
        assertThat(list(COORDINATOR).get("items").isEmpty()).isTrue();

        assertThat(read(upload(COORDINATOR, file, false)).get("committed").asBoolean())
                .isTrue();
        assertThat(list(COORDINATOR).get("items").size()).isEqualTo(2);
        assertThat(read(upload(COORDINATOR, file, false)).get("unchanged").asInt())
                .isEqualTo(2);

        var corrected = read(upload(COORDINATOR, file("bo,2025-04-03,最佳店铺"), false));
        assertThat(corrected.get("updated").asInt()).isEqualTo(1);
        assertThat(list(COORDINATOR).get("items").get(1).get("on").asString()).isEqualTo("2025-04-03");
    }

    private byte[] file(String... rows) {
        var text = new StringBuilder("学员编号,入选日期,理由\n");
        for (String row : rows) {
            text.append(village.externalId(row)).append('\n');
        }
        return Village.bytes(text.toString());
    }

    private MvcTestResult select(Actor actor, String name, String on) {
        return mvc.post()
                .uri(address(""))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"account\":\"%s\",\"on\":\"%s\",\"reason\":\"best\"}".formatted(village.person(name), on))
                .with(As.user(actor))
                .exchange();
    }

    private MvcTestResult end(Actor actor, String name) {
        return mvc.post()
                .uri(address("/" + village.person(name) + "/end"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"why\":\"moved away\"}")
                .with(As.user(actor))
                .exchange();
    }

    private MvcTestResult upload(Actor actor, byte[] file, boolean dryRun) {
        return mvc.post()
                .uri("/api/cohorts/" + cohort + "/selection-import?dryRun=" + dryRun)
                .multipart()
                .file("file", file)
                .with(As.user(actor))
                .exchange();
    }

    private JsonNode list(Actor actor) {
        return read(mvc.get().uri(address("")).with(As.user(actor)).exchange());
    }

    private String address(String rest) {
        return "/api/cohorts/" + cohort + "/selection" + rest;
    }

    private JsonNode read(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return json.readTree(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
