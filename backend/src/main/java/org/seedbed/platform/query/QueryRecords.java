package org.seedbed.platform.query;

import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Constructor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Invalid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Makes a record of the parameters that bear the names of its components, each read as a single parameter is. Nothing is bound
 * onto objects, so no address can reach further than these names.
 */
@Configuration
class QueryRecords implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(ParameterObject.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory conversions)
            throws Exception {
        var components = parameter.getParameterType().getRecordComponents();
        var constructor = (Constructor<?>) BeanUtils.getResolvableConstructor(parameter.getParameterType());
        var values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(components[i].getName(), new MethodParameter(constructor, i), request, conversions);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    private static @Nullable Object read(
            String name,
            MethodParameter component,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory conversions)
            throws Exception {
        var text = request.getParameter(name);
        var value = text == null || conversions == null ? text : converted(name, text, component, request, conversions);
        if (value == null && component.hasParameterAnnotation(NotNull.class)) {
            throw Invalid.field(name, "required");
        }
        return value;
    }

    private static @Nullable Object converted(
            String name,
            String text,
            MethodParameter component,
            NativeWebRequest request,
            WebDataBinderFactory conversions)
            throws Exception {
        try {
            return conversions
                    .createBinder(request, null, name)
                    .convertIfNecessary(text, component.getParameterType(), component);
        } catch (TypeMismatchException malformed) {
            throw Invalid.field(name, "malformed");
        }
    }
}
