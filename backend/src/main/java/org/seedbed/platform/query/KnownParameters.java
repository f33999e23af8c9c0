package org.seedbed.platform.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seedbed.shared.Invalid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses parameters that a route of the API does not know, and those sent twice: which one counts is anybody's guess. */
@Configuration
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod route
                && !isForm(request)
                && !request.getParameterMap().isEmpty()) {
            var parameters = request.getParameterMap();
            var names = known.computeIfAbsent(route.getMethod(), KnownParameters::namesOf);
            var wrong = parameters.entrySet().stream()
                    .flatMap(parameter -> problem(parameter.getKey(), parameter.getValue(), names))
                    .toList();
            if (!wrong.isEmpty()) {
                throw new Invalid(wrong);
            }
        }
        return true;
    }

    /** No route of the API takes a form, whose fields would look like parameters: it is refused for its type. */
    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static Stream<Invalid.Field> problem(String name, String[] values, Set<String> names) {
        if (!names.contains(name)) {
            return Stream.of(new Invalid.Field(name, "unknown-parameter", List.of()));
        }
        return values.length == 1 ? Stream.of() : Stream.of(new Invalid.Field(name, "repeated", List.of()));
    }

    private static Set<String> namesOf(Method route) {
        return Arrays.stream(route.getParameters())
                .flatMap(KnownParameters::namesOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> namesOf(Parameter parameter) {
        if (parameter.isAnnotationPresent(ParameterObject.class)) {
            return Arrays.stream(parameter.getType().getRecordComponents()).map(RecordComponent::getName);
        }
        var single = AnnotatedElementUtils.getMergedAnnotation(parameter, RequestParam.class);
        return single == null ? Stream.of() : Stream.of(single.name().isEmpty() ? parameter.getName() : single.name());
    }
}
