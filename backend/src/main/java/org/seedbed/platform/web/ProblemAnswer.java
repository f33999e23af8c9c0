package org.seedbed.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Answers what filters refuse, before any controller is reached, with the same kind of problem as everything else. */
@Component
public class ProblemAnswer {
    private final Problems problems;
    private final LocaleResolver languages;
    private final JsonMapper json;

    ProblemAnswer(Problems problems, LocaleResolver languages, JsonMapper json) {
        this.problems = problems;
        this.languages = languages;
        this.json = json;
    }

    public void send(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        LocaleContextHolder.setLocale(languages.resolveLocale(request));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var problem = problems.problem(status, code);
        ProblemNote.leave(request, problem);
        json.writeValue(response.getOutputStream(), problem);
    }
}
