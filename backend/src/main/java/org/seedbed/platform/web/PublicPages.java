package org.seedbed.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.seedbed.platform.demo.DemoProgramme;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.context.LazyContextVariable;

/** What the frame of every public page shows. */
@Order(LaterAdvice.ORDER + 1)
@ControllerAdvice(annotations = Controller.class)
class PublicPages {
    private final DemoProgramme demo;
    private final Problems problems;

    PublicPages(DemoProgramme demo, Problems problems) {
        this.demo = demo;
        this.problems = problems;
    }

    /** Asked of the store only by pages that say it. */
    @ModelAttribute("demo")
    LazyContextVariable<Boolean> demo() {
        return new LazyContextVariable<>() {
            @Override
            protected Boolean loadValue() {
                return demo.isLoaded();
            }
        };
    }

    /** Whether others on the way could read what is typed. */
    @ModelAttribute("exposed")
    boolean exposed(HttpServletRequest request) {
        return PlainHttp.isExposed(request);
    }

    @ModelAttribute("lang")
    String lang() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? "en" : "zh-CN";
    }

    /** A page that has to wait; what the console asks is answered by {@link LaterAdvice} before. */
    @ExceptionHandler
    ModelAndView tryLater(TryLater later, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(later.seconds()));
        var model = Map.of("demo", demo(), "lang", lang(), "problem", problems.problem(later));
        return new ModelAndView("later", model, later.status());
    }
}
