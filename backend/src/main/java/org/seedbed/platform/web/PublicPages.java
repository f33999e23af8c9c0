package org.seedbed.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers with a page what has to wait on the pages that are no shop's. */
@Order(LaterAdvice.ORDER + 1)
@ControllerAdvice(annotations = Controller.class)
class PublicPages {
    private final PageFrame frame;
    private final Problems problems;

    PublicPages(PageFrame frame, Problems problems) {
        this.frame = frame;
        this.problems = problems;
    }

    /** A page that has to wait; what the console asks is answered by {@link LaterAdvice} before. */
    @ExceptionHandler
    ModelAndView tryLater(TryLater later, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(later.seconds()));
        var model = new HashMap<>(frame.of(request));
        model.put("problem", problems.problem(later));
        return new ModelAndView("later", model, later.status());
    }
}
