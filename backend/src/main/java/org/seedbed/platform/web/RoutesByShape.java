package org.seedbed.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the route of a request without matching it against all of them: of some three hundred, most with variables, only those of
 * its shape are looked at. Whatever is not decided by that is left to Spring.
 */
@Component
class RoutesByShape implements WebMvcRegistrations {
    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByShape();
    }

    private static final class ByShape extends RequestMappingHandlerMapping {
        private Map<Shape, Map<RequestMappingInfo, HandlerMethod>> routes = Map.of();

        @Override
        protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> all) {
            super.handlerMethodsInitialized(all);
            var byShape = new HashMap<Shape, Map<RequestMappingInfo, HandlerMethod>>();
            all.forEach((route, method) -> route.getPatternValues()
                    .forEach(pattern -> byShape.computeIfAbsent(Shape.of(pattern), first -> new HashMap<>())
                            .put(route, method)));
            routes = byShape;
        }

        /** The one route of this shape that matches; if none or several do, Spring finds the best, or says what is wrong. */
        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                throws Exception {
            RequestMappingInfo matching = null;
            HandlerMethod method = null;
            for (var route : routes.getOrDefault(Shape.of(path), Map.of()).entrySet()) {
                var match = getMatchingMapping(route.getKey(), request);
                if (match != null && matching != null) {
                    return super.lookupHandlerMethod(path, request);
                }
                if (match != null) {
                    matching = match;
                    method = route.getValue();
                }
            }
            if (matching == null || method == null) {
                return super.lookupHandlerMethod(path, request);
            }
            request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, method);
            handleMatch(matching, path, request);
            return method;
        }
    }

    /** What a path and the pattern it matches have in common, unless the pattern has wildcards: beginning and depth. */
    private record Shape(String first, int depth) {
        static Shape of(String path) {
            var segments = path.split("/", -1);
            return new Shape(segments.length > 1 ? segments[1] : "", segments.length);
        }
    }
}
