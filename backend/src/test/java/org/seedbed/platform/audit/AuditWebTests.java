package org.seedbed.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.Village;
import org.seedbed.WebTest;
import org.seedbed.shared.Tokens;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class AuditWebTests {
    private final MockMvcTester mvc;
    private final Village village;
    private final String mark;

    AuditWebTests(MockMvcTester mvc, ApplicationContext application, Tokens tokens) {
        this.mvc = mvc;
        this.village = new Village(application);
        this.mark = tokens.id();
    }

    @Test
    void showsWhatHappenedAMomentAgoNewestFirst() {
        var cohort = village.cohort("Tea " + mark, "622927", "2026-01-05", "2026-01-09", "ana");
        cancel(cohort.value(), "no teacher");

        var found = list("kind=cohorts&object=" + cohort.value());

        assertThat(found)
                .bodyJson()
                .extractingPath("$.items[*].what")
                .asArray()
                .startsWith("status-cancelled")
                .endsWith("planned");
        assertThat(found).bodyJson().extractingPath("$.items[0].why").isEqualTo("no teacher");
        assertThat(found).bodyJson().extractingPath("$.items[0].who.id").isEqualTo("administrator");
    }

    @Test
    void namesWhomADocumentIsAbout() {
        village.cohort("Tea " + mark, "622927", "2026-01-05", "2026-01-09", "ana");
        var ana = village.person("ana");

        assertThat(list("kind=accounts&what=registered&object=" + ana.value()))
                .bodyJson()
                .extractingPath("$.items[*].about.name")
                .isEqualTo(List.of("ana"));
    }

    @Test
    void tellsWhoMadeALinkForSomebodysPassword() {
        village.cohort("Tea " + mark, "622927", "2026-01-05", "2026-01-09", "ana");
        var ana = village.person("ana");

        assertThat(mvc.post().uri("/api/people/" + ana + "/password-code").with(As.user(As.ADMINISTRATOR)))
                .hasStatusOk();

        assertThat(list("what=password-code-issued&object=" + ana.value()))
                .bodyJson()
                .extractingPath("$.items[*].who.id")
                .isEqualTo(List.of("administrator"));
    }

    @Test
    void turnsPagesWithoutLeavingAnythingOut() {
        var people = IntStream.range(0, 60).mapToObj(i -> "p" + i).toArray(String[]::new);
        village.cohort("Tea " + mark, "622927", "2026-01-05", "2026-01-09", people);

        var first = json(list("what=registered"));
        var second = json(list("what=registered&cursor=" + first.get("next").asString()));

        assertThat(first.get("items")).hasSize(50);
        var rows = Stream.of(first, second)
                .flatMap(page -> page.get("items").valueStream())
                .toList();
        assertThat(rows).extracting(row -> row.get("sequence").asLong()).doesNotHaveDuplicates();
        assertThat(rows)
                .extracting(row -> Instant.parse(row.get("when").asString()))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(rows)
                .extracting(row -> row.path("about").path("name").asString(""))
                .contains(people);
        assertThat(list("cursor=999999999")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void narrowsToDays() {
        village.cohort("Tea " + mark, "622927", "2026-01-05", "2026-01-09", "ana");

        assertThat(list("from=2001-01-01&to=2001-01-02"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(list("from=2001-01-01&to=2999-01-01"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isNotEmpty();
    }

    @Test
    void exportsCellsThatNoSpreadsheetTakesForAFormula() throws UnsupportedEncodingException {
        var cohort = village.cohort("Tea " + mark, "622927", "2026-01-05", "2026-01-09", "ana");
        cancel(cohort.value(), "=HYPERLINK(0)");

        var file = mvc.get()
                .uri("/api/audit/export?format=csv&kind=cohorts&object=" + cohort.value())
                .with(As.user(As.ADMINISTRATOR))
                .exchange();

        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("status-cancelled", cohort.value(), "HYPERLINK")
                .doesNotContain(",=HYPERLINK");
    }

    @Test
    void isForAdministratorsAlone() {
        for (var uri : List.of("/api/audit", "/api/audit/export?format=csv")) {
            assertThat(mvc.get().uri(uri).with(As.user(As.coordinator("62")))).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    private void cancel(String cohort, String why) {
        assertThat(mvc.post()
                        .uri("/api/cohorts/" + cohort + "/status")
                        .with(As.user(As.ADMINISTRATOR))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"status\":\"CANCELLED\",\"why\":\"" + why + "\"}"))
                .hasStatus2xxSuccessful();
    }

    private MvcTestResult list(String question) {
        return mvc.get()
                .uri("/api/audit?" + question)
                .with(As.user(As.ADMINISTRATOR))
                .exchange();
    }

    private static JsonNode json(MvcTestResult page) {
        return JsonMapper.shared().readTree(page.getResponse().getContentAsByteArray());
    }
}
