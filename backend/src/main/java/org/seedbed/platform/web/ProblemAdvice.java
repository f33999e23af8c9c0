package org.seedbed.platform.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.exchange.Unreadable;
import org.seedbed.media.UnusablePicture;
import org.seedbed.platform.storage.StoreProblem;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.KeyUsedAlready;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns every failure of a request into a problem detail that says what to do, and nothing about our inside. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        return problems.problem(
                HttpStatus.CONFLICT, refused.code(), refused.arguments().toArray());
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound notFound) {
        return problems.problem(HttpStatus.NOT_FOUND, "not-found");
    }

    @ExceptionHandler
    ProblemDetail invalid(Invalid invalid) {
        return problems.invalid(invalid.fields().stream()
                .map(field -> problems.field(
                        field.name(), field.code(), field.arguments().toArray()))
                .toList());
    }

    @ExceptionHandler
    ProblemDetail keyUsedAlready(KeyUsedAlready failure) {
        return problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "key-used-already");
    }

    @ExceptionHandler
    ProblemDetail unreadable(Unreadable file) {
        return problems.problem(
                HttpStatus.UNPROCESSABLE_CONTENT, file.code(), file.args().toArray());
    }

    /** A file that did not arrive whole. */
    @ExceptionHandler
    ProblemDetail brokenOff(MultipartException failure) {
        return problems.problem(HttpStatus.BAD_REQUEST, "malformed");
    }

    @ExceptionHandler
    ProblemDetail unusable(UnusablePicture picture) {
        var status = switch (picture.reason()) {
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case NO_PICTURE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case TOO_BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        return problems.problem(status, picture.code());
    }

    @ExceptionHandler
    ProblemDetail changedMeanwhile(OptimisticLockingFailureException failure) {
        return problems.problem(HttpStatus.CONFLICT, "changed-meanwhile");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notStored(DataAccessException failure) {
        return StoreProblem.of(failure)
                .map(problem -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, TryLater.STORE_SECONDS)
                        .body(problems.problem(HttpStatus.SERVICE_UNAVAILABLE, problem.code())))
                .orElseGet(() -> ResponseEntity.internalServerError().body(unexpected(failure)));
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception failure) {
        LOG.error("Unexpected failure", failure);
        return problems.problem(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = failure.getBindingResult().getAllErrors().stream()
                .map(error -> problems.field(
                        error instanceof FieldError field ? field.getField() : null,
                        code(error.getCode()),
                        bounds(error)))
                .toList();
        return ResponseEntity.badRequest().body(problems.invalid(errors));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure.getMostSpecificCause() instanceof JacksonException json
                && !path(json).isEmpty()) {
            var code = json instanceof UnrecognizedPropertyException ? "unknown-field" : "malformed";
            return ResponseEntity.badRequest().body(problems.invalid(List.of(problems.field(path(json), code))));
        }
        return ResponseEntity.badRequest().body(problems.problem(HttpStatus.BAD_REQUEST, "malformed"));
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(status).headers(headers).body(problems.problem(status, code(status)));
    }

    private static String code(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "malformed";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "media-type";
            default -> status.is4xxClientError() ? "malformed" : "unexpected";
        };
    }

    private static String code(@Nullable String constraint) {
        return switch (constraint == null ? "" : constraint) {
            case "NotBlank", "NotNull", "NotEmpty" -> "required";
            case "Size" -> "size";
            case "Min", "Max", "Positive", "PositiveOrZero" -> "range";
            default -> "malformed";
        };
    }

    /** The numbers a message may need, such as the smallest and largest size. */
    private static Object[] bounds(MessageSourceResolvable error) {
        var arguments = error.getArguments();
        if (arguments == null) {
            return new Object[0];
        }
        return Arrays.stream(arguments)
                .filter(Number.class::isInstance)
                .sorted()
                .toArray();
    }

    private static String path(JacksonException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
