package org.seedbed.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.seedbed.platform.storage.StoreProblem;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.KeyUsedAlready;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Refused;
import org.seedbed.shop.storefront.ShopPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** How the pages of shops tell people that something went wrong. */
@ControllerAdvice(annotations = ShopPage.class)
@Order(LaterAdvice.ORDER)
class ShopPageAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ShopPageAdvice.class);

    private final Problems problems;
    private final PageAnswer pages;

    ShopPageAdvice(Problems problems, PageAnswer pages) {
        this.problems = problems;
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView notFound(NotFound notFound, HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND, "no-such-page");
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request) {
        try {
            return page(
                    request,
                    HttpStatus.CONFLICT,
                    refused.code(),
                    refused.arguments().toArray());
        } catch (NoSuchMessageException unworded) {
            return page(request, HttpStatus.CONFLICT, "not-possible");
        }
    }

    @ExceptionHandler
    ModelAndView invalid(Invalid invalid, HttpServletRequest request) {
        var problem = problems.problem(HttpStatus.BAD_REQUEST, "invalid");
        problem.setDetail(invalid.fields().stream()
                .map(field -> problems.field(
                                field.name(), field.code(), field.arguments().toArray())
                        .message())
                .collect(Collectors.joining(" ")));
        return page(request, HttpStatus.BAD_REQUEST, problem);
    }

    /** A parameter that is missing, or no value of its kind: no form of ours sends it so. */
    @ExceptionHandler({TypeMismatchException.class, ServletRequestBindingException.class})
    ModelAndView malformed(HttpServletRequest request) {
        return page(request, HttpStatus.BAD_REQUEST, "malformed");
    }

    @ExceptionHandler
    ModelAndView sentBefore(KeyUsedAlready used, HttpServletRequest request) {
        return page(request, HttpStatus.UNPROCESSABLE_CONTENT, "sent-before");
    }

    @ExceptionHandler
    ModelAndView tryLater(TryLater later, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(later.seconds()));
        return page(request, later.status(), problems.problem(later));
    }

    @ExceptionHandler
    ModelAndView unexpected(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure instanceof DataAccessException notStored) {
            var known = StoreProblem.of(notStored);
            if (known.isPresent()) {
                response.setHeader(HttpHeaders.RETRY_AFTER, TryLater.STORE_SECONDS);
                return page(request, HttpStatus.SERVICE_UNAVAILABLE, known.get().code());
            }
        }
        LOG.error("Unexpected failure", failure);
        return page(request, HttpStatus.INTERNAL_SERVER_ERROR, "unexpected");
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status, String code, Object... arguments) {
        return page(request, status, problems.problem(status, code, arguments));
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status, ProblemDetail problem) {
        ProblemNote.leave(request, problem);
        return new ModelAndView(PageAnswer.VIEW, pages.model(request, problem), status);
    }
}
