package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.seedbed.WebTest;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What people send in confidence is in no line of the log, as talkative as it is when it runs. */
@WebTest
class LogSecretsWebTests {
    private static final String PASSWORD = "canary-password-土豆";
    private static final String CODE = "canary-code";
    private static final String COOKIE = "canary-cookie";
    private static final String CSRF = "canary-csrf";

    private final MockMvcTester mvc;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Map<String, Level> asTheServerRuns =
            Map.of("security", Level.INFO, "audit", Level.INFO, "org.seedbed", Level.INFO);

    LogSecretsWebTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @BeforeEach
    void listen() {
        log.start();
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(log);
        asTheServerRuns.forEach((name, level) -> logger(name).setLevel(level));
    }

    @AfterEach
    void stopListening() {
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(log);
        List.of("security", "audit").forEach(name -> logger(name).setLevel(null));
    }

    @Test
    void keepsSecretsOutOfTheLog() {
        send("/api/session", "{\"login\":\"li\",\"password\":\"" + PASSWORD + "\"}");
        send("/api/session", "{\"login\":\"li\",\"password\":\"" + PASSWORD + "\",\"also\":1}");
        send("/api/session", "{\"login\":\"li\",\"password\":\"" + PASSWORD);
        send("/api/password", "{\"code\":\"" + CODE + "\",\"password\":\"" + PASSWORD + "\"}");
        send(
                "/api/setup?secret=" + CODE,
                "{\"secret\":\"" + CODE + "\",\"name\":\"Li\",\"password\":\"" + PASSWORD + "\"}");
        assertThat(mvc.get().uri("/api/people?cookie=" + COOKIE).cookie(new Cookie("SEEDBED_SESSION", COOKIE)))
                .hasStatus(401);

        var lines = new ArrayList<>(log.list)
                .stream()
                        .map(event -> event.getFormattedMessage() + " " + event.getKeyValuePairs() + " "
                                + event.getMDCPropertyMap() + " " + event.getThrowableProxy())
                        .collect(Collectors.joining("\n"));
        assertThat(lines).contains("/api/session", "/api/people").doesNotContain(PASSWORD, CODE, COOKIE, CSRF);
    }

    private void send(String uri, String body) {
        mvc.post()
                .uri(uri)
                .cookie(new Cookie("XSRF-TOKEN", CSRF), new Cookie("SEEDBED_SESSION", COOKIE))
                .header("X-XSRF-TOKEN", CSRF)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
