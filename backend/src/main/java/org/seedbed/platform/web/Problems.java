package org.seedbed.platform.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Makes problem details: a stable type for programs, a text in the reader's language for people. */
@Component
public class Problems {
    private final Wording wording;

    Problems(Wording wording) {
        this.wording = wording;
    }

    /** A problem of type {@code urn:problem:code}, its text the message {@code problem.code}. */
    public ProblemDetail problem(HttpStatusCode status, String code, Object... arguments) {
        var problem = ProblemDetail.forStatusAndDetail(status, wording.say("problem." + code, arguments));
        problem.setType(URI.create("urn:problem:" + code));
        var known = HttpStatus.resolve(status.value());
        problem.setTitle(known == null ? code : known.getReasonPhrase());
        return problem;
    }

    ProblemDetail problem(TryLater later) {
        return problem(later.status(), later.code(), later.seconds(), later.minutes());
    }

    ProblemDetail invalid(List<FieldError> errors) {
        var problem = problem(HttpStatus.BAD_REQUEST, "invalid");
        problem.setProperty("errors", errors);
        return problem;
    }

    FieldError field(@Nullable String name, String code, Object... arguments) {
        return new FieldError(name == null ? "" : name, code, wording.say("invalid." + code, arguments));
    }

    /** One wrong field of a request. */
    record FieldError(String field, String code, String message) {}
}
