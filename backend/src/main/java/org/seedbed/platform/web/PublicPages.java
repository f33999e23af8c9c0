package org.seedbed.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.seedbed.platform.demo.DemoProgramme;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every public page shows. */
@ControllerAdvice(annotations = Controller.class)
class PublicPages {
    private final DemoProgramme demo;

    PublicPages(DemoProgramme demo) {
        this.demo = demo;
    }

    @ModelAttribute("demo")
    boolean demo() {
        return demo.isLoaded();
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
}
