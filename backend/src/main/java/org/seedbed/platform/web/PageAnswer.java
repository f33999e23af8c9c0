package org.seedbed.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Answers with a page what filters refuse on the pages of shops: what {@link ProblemAnswer} is for programs. */
@Component
public class PageAnswer {
    static final String VIEW = "shop/refused";

    private static final Pattern SHOP = Pattern.compile("/s/[a-z0-9-]{3,40}(?=/|$)");

    private final Problems problems;
    private final LocaleResolver languages;
    private final SpringTemplateEngine templates;

    PageAnswer(Problems problems, LocaleResolver languages, SpringTemplateEngine templates) {
        this.problems = problems;
        this.languages = languages;
        this.templates = templates;
    }

    public void send(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code,
            Object... arguments)
            throws IOException {
        var locale = languages.resolveLocale(request);
        LocaleContextHolder.setLocale(locale);
        var problem = problems.problem(status, code, arguments);
        ProblemNote.leave(request, problem);
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.process(VIEW, new Context(locale, model(request, problem)), response.getWriter());
    }

    /** What the page shows: the problem, and the way back to the shop. */
    Map<String, Object> model(HttpServletRequest request, ProblemDetail problem) {
        boolean english = languages.resolveLocale(request).getLanguage().equals("en");
        return Map.of(
                "problem",
                problem,
                "lang",
                english ? "en" : "zh-CN",
                "back",
                back(request) + (english ? "?lang=en" : ""));
    }

    /** To the shop; from a shop that is not there to the front page. */
    private static String back(HttpServletRequest request) {
        var shop = SHOP.matcher(request.getRequestURI());
        return shop.lookingAt() && !shop.group().equals(request.getRequestURI()) ? shop.group() : "/";
    }
}
