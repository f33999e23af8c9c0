package org.seedbed.platform.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.seedbed.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers what the filters refuse with the same kind of problem as everything else. */
@Component
class Refusal {
    private final Problems problems;
    private final JsonMapper json;

    Refusal(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    void answer(HttpServletResponse response, HttpStatus status) throws IOException {
        var code = status == HttpStatus.UNAUTHORIZED ? "sign-in-needed" : "forbidden";
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), problems.problem(status, code));
    }
}
