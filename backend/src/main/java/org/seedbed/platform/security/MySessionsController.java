package org.seedbed.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Actor;
import org.seedbed.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a person is signed in, and how they sign out of what is not at hand. */
@RestController
class MySessionsController {
    private final SignInSessions sessions;

    MySessionsController(SignInSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/api/my/sessions")
    MySessions list(Actor actor, HttpServletRequest request) {
        var current =
                SessionCookie.read(request).map(SignInSessions::fingerprint).orElse("");
        return new MySessions(sessions.of(actor.account()).stream()
                .map(session -> MySession.of(session, session.fingerprint().equals(current)))
                .toList());
    }

    @DeleteMapping("/api/my/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id, Actor actor) {
        if (!sessions.end(actor.account(), id)) {
            throw new NotFound("session");
        }
    }

    /** Ends all but the session that asks. */
    @DeleteMapping("/api/my/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(Actor actor, HttpServletRequest request) {
        SessionCookie.read(request).ifPresent(kept -> sessions.endOthers(actor.account(), kept));
    }

    record MySessions(List<MySession> items) {}

    /** One sign-in; when it was last used is known to about five minutes. */
    record MySession(
            String id,
            @Nullable String browser,
            @Nullable String system,
            Instant begun,
            Instant lastUsed,
            boolean current) {
        static MySession of(SignInSessions.SignInSession session, boolean current) {
            var device = session.device();
            return new MySession(
                    session.publicId(),
                    device == null ? null : device.browser(),
                    device == null ? null : device.system(),
                    session.createdAt(),
                    session.seenAt(),
                    current);
        }
    }
}
