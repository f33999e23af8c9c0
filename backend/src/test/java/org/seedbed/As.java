package org.seedbed;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;
import org.seedbed.platform.security.SignedIn;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Grant;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.Role;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People who ask: as actors for use cases, and as request post-processors (with a CSRF token) for web tests. */
public final class As {
    public static final Actor ADMINISTRATOR = actor("administrator", Grant.of(Role.ADMINISTRATOR));

    private As() {}

    public static Actor coordinator(String... regions) {
        return actor(
                "coordinator",
                Arrays.stream(regions)
                        .map(region -> Grant.coordinator(new RegionCode(region)))
                        .toArray(Grant[]::new));
    }

    public static Actor instructor(String id) {
        return actor(id, Grant.of(Role.INSTRUCTOR));
    }

    public static Actor trainee(String id) {
        return actor(id, Grant.of(Role.TRAINEE));
    }

    public static Actor actor(String id, Grant... grants) {
        return new Actor(
                new AccountId(id), id, Arrays.stream(grants).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Sends a request as this person, with a valid CSRF token: {@code mvc.get().uri(…).with(As.user(actor))}. */
    public static RequestPostProcessor user(Actor actor) {
        return request -> {
            request.setCookies(new Cookie("XSRF-TOKEN", "token"));
            request.addHeader("X-XSRF-TOKEN", "token");
            return authentication(new SignedIn(actor)).postProcessRequest(request);
        };
    }
}
