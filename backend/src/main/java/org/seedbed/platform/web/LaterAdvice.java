package org.seedbed.platform.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells programs when to try again, ahead of the pages that tell people. */
@RestControllerAdvice(annotations = RestController.class)
@Order(LaterAdvice.ORDER)
class LaterAdvice {
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE;

    private final Problems problems;

    LaterAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tryLater(TryLater later) {
        return ResponseEntity.status(later.status())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(later.seconds()))
                .body(problems.problem(later));
    }
}
