package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Keeps the committed contract, of which the console's types are made, equal to the served one. */
@WebTest
class OpenApiContractTests {
    private static final Path COMMITTED = Path.of("../frontend/console/openapi.json");

    private final MockMvcTester mvc;

    OpenApiContractTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void theCommittedContractIsTheServedOne() throws IOException {
        var served = served();
        if (Boolean.getBoolean("seedbed.openapi.write")) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(COMMITTED)
                .as("made by ./seedbed openapi")
                .usingCharset(StandardCharsets.UTF_8)
                .hasContent(served);
    }

    @Test
    void namesOnlyTheApi() throws IOException {
        assertThat(mvc.get().uri("/api/openapi.json").with(As.user(As.ADMINISTRATOR)))
                .bodyJson()
                .extractingPath("$.paths")
                .asMap()
                .allSatisfy((path, operations) -> assertThat(path).asString().startsWith("/api/"));
    }

    private String served() throws IOException {
        var answer = mvc.get()
                .uri("/api/openapi.json")
                .with(As.user(As.ADMINISTRATOR))
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8) + "\n";
    }
}
