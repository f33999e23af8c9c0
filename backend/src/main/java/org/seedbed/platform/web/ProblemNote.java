package org.seedbed.platform.web;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Leaves the type of the problem with which a request is answered on the request, for those who keep account of refusals. */
@ControllerAdvice
public class ProblemNote implements ResponseBodyAdvice<Object> {
    private static final String PROBLEM = ProblemNote.class.getName();
    private static final String PREFIX = "urn:problem:";

    static void leave(ServletRequest request, ProblemDetail problem) {
        request.setAttribute(PROBLEM, String.valueOf(problem.getType()).replace(PREFIX, ""));
    }

    /** The code of the problem, such as {@code sign-in-needed}; empty if the request was not answered with one. */
    public static Optional<String> of(ServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(PROBLEM));
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ProblemDetail problem && request instanceof ServletServerHttpRequest servlet) {
            leave(servlet.getServletRequest(), problem);
        }
        return body;
    }
}
