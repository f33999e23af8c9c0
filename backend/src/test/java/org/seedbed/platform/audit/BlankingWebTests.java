package org.seedbed.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.Village;
import org.seedbed.WebTest;
import org.seedbed.shared.Tokens;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reasons that are taken away, and entries that somebody has altered. */
@WebTest
class BlankingWebTests {
    private static final String SECRET = "Her husband is ill";

    private final MockMvcTester mvc;
    private final MongoOperations mongo;
    private final Village village;
    private final AuditShipper shipper;
    private final String mark;
    private String cohort;

    BlankingWebTests(
            MockMvcTester mvc,
            MongoOperations mongo,
            ApplicationContext application,
            AuditShipper shipper,
            Tokens tokens) {
        this.mvc = mvc;
        this.mongo = mongo;
        this.village = new Village(application);
        this.shipper = shipper;
        this.mark = tokens.id();
    }

    @BeforeEach
    void cancelACohortForAReasonThatIsNobodysBusiness() {
        cohort = village.cohort("Tea " + mark, "622927", "2026-01-05", "2026-01-09", "ana")
                .value();
        assertThat(send("/api/cohorts/" + cohort + "/status", "{\"status\":\"CANCELLED\",\"why\":\"" + SECRET + "\"}"))
                .hasStatus2xxSuccessful();
    }

    @Test
    void takesAReasonOutOfTheLogAndTheDocumentAndNotesThatItDid() {
        var entry = newest();

        assertThat(blank(entry)).hasStatus(HttpStatus.NO_CONTENT);

        assertThat(text("/api/audit?object=" + cohort)).doesNotContain(SECRET);
        assertThat(text("/api/cohorts/" + cohort)).doesNotContain(SECRET);
        assertThat(stored()).doesNotContain(SECRET);
        var rows = rows();
        assertThat(rows.get(0).get("what").asString()).isEqualTo("reason-blanked");
        assertThat(rows.get(0).get("why").asString()).isEqualTo("Says too much");
        assertThat(rows.get(1).get("sequence").asLong()).isEqualTo(sequence(entry));
        assertThat(rows.get(1).get("blanked").asBoolean()).isTrue();
        assertThat(rows.get(1).get("altered").asBoolean()).isFalse();
        assertThat(Verification.check(log(), List.of())).isNotNull();
    }

    @Test
    void theLogFollowsTheDocumentAlsoAfterACrashInBetween() {
        var entry = newest();
        assertThat(blank(entry)).hasStatus(HttpStatus.NO_CONTENT);
        var asBefore = new Document("reason", SECRET).append("salt", "salt");
        mongo.updateFirst(query(where("_id").is(sequence(entry))), Update.update("note", asBefore), "audit");
        int place = rows().size() - 2;
        mongo.updateFirst(query(where("_id").is(cohort)), Update.update("changes." + place + ".due", true), "cohorts");

        shipper.catchUp();

        assertThat(stored()).doesNotContain(SECRET);
    }

    @Test
    void refusesWhatHasNoReasonAndAsksForOneItself() {
        var first = rows().get(rows().size() - 1);

        assertThat(blank(first)).hasStatus(HttpStatus.CONFLICT);
        assertThat(send("/api/audit/" + sequence(newest()) + "/blank", "{\"why\":\" \"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(send("/api/audit/0/blank", "{\"why\":\"x\"}")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void showsAnEntryThatWasMadeUnreadableAsUnknown() {
        var entry = query(where("_id").is(sequence(newest())));
        var before = mongo.findOne(entry, Document.class, "audit");
        mongo.updateFirst(
                entry, new Update().set("what", 7).set("who", new Document()).unset("digest"), "audit");
        try {
            var shown = rows().get(0);

            assertThat(shown.get("what").asString()).isEqualTo("unknown");
            assertThat(shown.get("who").get("id").asString()).isEqualTo("unknown");
            assertThat(shown.get("altered").asBoolean()).isTrue();
        } finally {
            mongo.save(before, "audit");
        }
    }

    private Iterable<Document> log() {
        return mongo.find(new Query().with(Sort.by("_id")), Document.class, "audit");
    }

    private String stored() {
        return mongo.find(query(where("object").is(cohort)), Document.class, "audit")
                        .toString()
                + mongo.findById(cohort, Document.class, "cohorts");
    }

    private JsonNode newest() {
        return rows().get(0);
    }

    private JsonNode rows() {
        return JsonMapper.shared().readTree(text("/api/audit?object=" + cohort)).get("items");
    }

    private static long sequence(JsonNode entry) {
        return entry.get("sequence").asLong();
    }

    private MvcTestResult blank(JsonNode entry) {
        return send("/api/audit/" + sequence(entry) + "/blank", "{\"why\":\"Says too much\"}");
    }

    private String text(String uri) {
        var answer = mvc.get().uri(uri).with(As.user(As.ADMINISTRATOR)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult send(String uri, String json) {
        return mvc.post()
                .uri(uri)
                .with(As.user(As.ADMINISTRATOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }
}
