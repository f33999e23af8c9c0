package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.account.NewPerson;
import org.seedbed.account.People;
import org.seedbed.shared.Grant;
import org.seedbed.shared.Role;
import org.seedbed.shared.Tokens;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Searching takes what is typed for the text it is. */
@WebTest
class SearchWebTests {
    private final MockMvcTester mvc;
    private final People people;
    private final String mark;

    SearchWebTests(MockMvcTester mvc, People people, Tokens tokens) {
        this.mvc = mvc;
        this.people = people;
        this.mark = tokens.id();
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "[", "(a+)+$", "\\E.*\\Q", "^", "a|b", "{\"$ne\":1}", "\\"})
    void findsPatternsOfRegularExpressionsAsTheTextTheyAre(String pattern) {
        register("plain " + mark, mark + "plain" + pattern.length());
        register(mark + pattern, mark + "odd" + pattern.length());

        var answer = mvc.get()
                .uri("/api/people?query={query}", mark + pattern)
                .with(As.user(As.ADMINISTRATOR))
                .exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.items.length()").isEqualTo(1);
    }

    /** Seven thousand bytes that lead a careless pattern astray, wherever something can be looked for. */
    @Test
    void t39AnswersLongTextsInEverySearch() {
        for (var piece : new String[] {"0", "a", " ", "-", "13800138000", "=", "中"}) {
            var evil = piece.repeat(7_000 / piece.getBytes(StandardCharsets.UTF_8).length);
            for (var path : new String[] {
                "/api/people?query={evil}",
                "/api/people/choices?query={evil}",
                "/api/cohorts?query={evil}",
                "/api/shops?query={evil}",
                "/api/regions?query={evil}",
                "/verify/{evil}"
            }) {
                var answer = mvc.get()
                        .uri(path, evil)
                        .with(As.user(As.ADMINISTRATOR))
                        .with(request -> {
                            request.setRemoteAddr("192.0.2.39");
                            return request;
                        })
                        .exchange()
                        .getResponse();
                assertThat(answer.getStatus()).as(path).isLessThan(500);
            }
        }
    }

    private void register(String name, String externalId) {
        people.register(new NewPerson(name, null, externalId, Set.of(Grant.of(Role.TRAINEE))), As.ADMINISTRATOR);
    }
}
