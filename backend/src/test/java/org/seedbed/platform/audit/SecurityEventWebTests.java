package org.seedbed.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.account.NewPerson;
import org.seedbed.account.People;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Grant;
import org.seedbed.shared.Role;
import org.seedbed.shared.Tokens;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@WebTest
class SecurityEventWebTests {
    private final MockMvcTester mvc;
    private final SecurityEvents events;
    private final MongoOperations mongo;
    private final People people;
    private final String mark;
    private final String address;

    SecurityEventWebTests(
            MockMvcTester mvc, SecurityEvents events, MongoOperations mongo, People people, Tokens tokens) {
        this.mvc = mvc;
        this.events = events;
        this.mongo = mongo;
        this.people = people;
        this.mark = tokens.id();
        // A network of this test's own.
        this.address = String.format(Locale.ROOT, "2001:db8:%x", mark.hashCode() & 0xffff);
    }

    @Test
    void leavesOneEventForEachRefusedRequestAndNoneForOthers() {
        var trainee = As.trainee("t" + mark);
        var administrator = administrator();
        answered(200, mvc.get().uri("/api/session"));
        answered(401, mvc.get().uri("/api/people/secret-id?query=secret"));
        answered(401, signIn("nobody" + mark));
        answered(403, mvc.get().uri("/api/people/secret-id").with(As.user(trainee)));
        answered(403, mvc.get().uri("/api/secret-path").with(As.user(trainee)));
        answered(
                403,
                mvc.post()
                        .uri("/api/session")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"));
        answered(404, mvc.get().uri("/api/people/missing").with(As.user(As.ADMINISTRATOR)));
        answered(
                409,
                mvc.put()
                        .uri("/api/people/" + administrator.account() + "/active")
                        .with(As.user(administrator))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"active\":false}"));

        assertThat(kept())
                .extracting(event -> event.status() + " " + event.method() + " " + event.route() + " " + event.problem()
                        + " " + event.who())
                .containsExactly(
                        "401 GET /api/people/{id} sign-in-needed null",
                        "401 POST /api/session sign-in-failed null",
                        "403 GET /api/people/{id} forbidden t" + mark,
                        "403 GET unlisted forbidden t" + mark,
                        "403 POST /api/session forbidden null",
                        "409 PUT /api/people/{id}/active own-account " + administrator.account());
        assertThat(kept())
                .allMatch(event -> event.times() == 1 && !event.toString().contains("secret"));
    }

    @Test
    void leavesOneEventForEachTryThatCameTooOften() {
        var login = "often" + mark;
        int refused = 0;
        for (int i = 0; i < 12; i++) {
            int status = answer(signIn(login)).getStatus();
            refused += status == 429 ? 1 : 0;
        }

        assertThat(refused).isPositive();
        assertThat(kept())
                .filteredOn(event -> event.status() == 429)
                .hasSize(refused)
                .allMatch(event -> "too-many-tries".equals(event.problem())
                        && event.route().equals("/api/session"));
    }

    @Test
    void showsThemToAdministratorsAlone() {
        var person = administrator();
        answered(401, mvc.get().uri("/api/courses"));
        answered(
                409,
                mvc.put()
                        .uri("/api/people/" + person.account() + "/active")
                        .with(As.user(person))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"active\":false}"));

        var uri = "/api/security-events?status=409&who=" + person.account();
        assertThat(mvc.get().uri(uri).with(As.user(As.ADMINISTRATOR)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].who.name")
                .isEqualTo(List.of("Ana " + mark));
        assertThat(mvc.get().uri(uri).with(As.user(As.coordinator("62")))).hasStatus(403);
    }

    private Actor administrator() {
        var grants = Set.of(Grant.of(Role.ADMINISTRATOR));
        var person = people.register(new NewPerson("Ana " + mark, null, mark, grants), As.ADMINISTRATOR);
        return new Actor(person.id(), person.name(), grants);
    }

    private MockMvcRequestBuilder signIn(String login) {
        return mvc.post()
                .uri("/api/session")
                .with(request -> {
                    request.setCookies(new Cookie("XSRF-TOKEN", "token"));
                    request.addHeader("X-XSRF-TOKEN", "token");
                    return request;
                })
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"login\":\"" + login + "\",\"password\":\"wrong password\"}");
    }

    private void answered(int status, MockMvcRequestBuilder request) {
        assertThat(answer(request).getStatus()).isEqualTo(status);
    }

    private MockHttpServletResponse answer(MockMvcRequestBuilder request) {
        return request.with(from -> {
                    from.setRemoteAddr(address + "::7");
                    return from;
                })
                .exchange()
                .getResponse();
    }

    private List<SecurityEvent> kept() {
        events.write();
        var mine = Query.query(Criteria.where("address").regex("^" + address + ":"));
        return mongo.find(mine.with(Sort.by("_id")), SecurityEvent.class);
    }
}
