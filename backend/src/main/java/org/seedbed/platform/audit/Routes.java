package org.seedbed.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.seedbed.platform.security.AccessPolicy;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Names the row of the access policy that a request belongs to, so that no id of its address is kept. */
final class Routes {
    static final String UNLISTED = "unlisted";
    private static final List<Route> ROUTES = AccessPolicy.ROWS.stream()
            .map(row -> new Route(row.method(), PathPatternParser.defaultInstance.parse(row.path())))
            .toList();

    private Routes() {}

    static String of(HttpServletRequest request) {
        return of(request.getMethod(), request.getRequestURI());
    }

    static String of(String method, String address) {
        var path = PathContainer.parsePath(address);
        return ROUTES.stream()
                .filter(route -> route.method.name().equals(method) && route.pattern.matches(path))
                .map(Route::pattern)
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(PathPattern::getPatternString)
                .orElse(UNLISTED);
    }

    private record Route(HttpMethod method, PathPattern pattern) {}
}
