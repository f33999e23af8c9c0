package org.seedbed.platform.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.platform.messages.Letter.State;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Tokens;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Administrators see what has become of messages, in a programme that has no mail server. */
@WebTest
class MessageWebTests {
    private static final Instant LONG_AFTER = Instant.parse("2090-01-01T00:00:00Z");

    private final MockMvcTester mvc;
    private final Letters letters;
    private final Tokens tokens;

    MessageWebTests(MockMvcTester mvc, Letters letters, Tokens tokens) {
        this.mvc = mvc;
        this.letters = letters;
        this.tokens = tokens;
    }

    @Test
    void areListedNewestFirstAndEachOnceThoughManyAreOfTheSameMoment() {
        var written = IntStream.range(0, 120)
                .mapToObj(i -> letter(State.GIVEN_UP, LONG_AFTER.plus(Duration.ofSeconds(i / 70))))
                .toList();
        letters.keep(written);

        var seen = new ArrayList<String>();
        var cursor = "";
        for (int page = 0; page < 3; page++) {
            var list = JsonMapper.shared().readTree(text("/api/messages?state=GIVEN_UP" + cursor));
            list.get("items").forEach(row -> seen.add(row.get("id").asString()));
            cursor = "&cursor=" + list.get("next").asString().replace("|", "%7C");
        }

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(new HashSet<>(seen))
                .containsAll(written.stream().map(Letter::id).toList());
        assertThat(seen.subList(0, 50))
                .containsAll(written.subList(70, 120).stream().map(Letter::id).toList());
    }

    @Test
    void beginAnewOnlyWhileTheyAreUnsentAndOnlyIfThereIsAServer() {
        var given = letter(State.GIVEN_UP, Instant.EPOCH);
        var sent = letter(State.SENT, Instant.EPOCH);
        letters.keep(List.of(given, sent));

        assertThat(again(given.id())).hasStatusOk().bodyText().contains("NO_SERVER", "\"tries\":0");
        assertThat(again(sent.id())).hasStatus(HttpStatus.CONFLICT).bodyText().contains("message-not-unsent");
        assertThat(again("nobody|order-paid")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void refuseACursorThatIsNone() {
        assertThat(mvc.get().uri("/api/messages?cursor=x").with(As.user(As.ADMINISTRATOR)))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    private Letter letter(State state, Instant writtenAt) {
        return new Letter(
                tokens.id() + "|order-paid",
                new ShopId("nobodys"),
                "order-paid",
                "buyer@example.org",
                "en",
                Map.of(),
                state,
                8,
                writtenAt,
                writtenAt,
                null,
                "550 no such user");
    }

    private MvcTestResult again(String id) {
        return mvc.post()
                .uri("/api/messages/again")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"id\":\"" + id + "\"}")
                .with(As.user(As.ADMINISTRATOR))
                .exchange();
    }

    private String text(String uri) {
        var answer =
                mvc.get().uri(URI.create(uri)).with(As.user(As.ADMINISTRATOR)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
