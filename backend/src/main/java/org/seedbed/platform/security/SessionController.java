package org.seedbed.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedbed.account.People;
import org.seedbed.account.Person;
import org.seedbed.account.PrintedCodes;
import org.seedbed.platform.web.Problems;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Grant;
import org.seedbed.shared.Region;
import org.seedbed.shared.RegionTree;
import org.seedbed.shared.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and who is signed in. */
@RestController
class SessionController {
    private final LimitedSignIn signIn;
    private final PrintedCodes printedCodes;
    private final SignInSessions sessions;
    private final CsrfCookie csrf;
    private final People people;
    private final RegionTree regions;
    private final Problems problems;

    SessionController(
            LimitedSignIn signIn,
            PrintedCodes printedCodes,
            SignInSessions sessions,
            CsrfCookie csrf,
            People people,
            RegionTree regions,
            Problems problems) {
        this.signIn = signIn;
        this.printedCodes = printedCodes;
        this.sessions = sessions;
        this.csrf = csrf;
        this.people = people;
        this.regions = regions;
        this.problems = problems;
    }

    /** The person signed in, or {@code null}; either way the answer sets the CSRF cookie. */
    @GetMapping("/api/session")
    Optional<SessionView> show(@Nullable Actor actor, HttpServletRequest request, HttpServletResponse response) {
        csrf.restore(request, response);
        return Optional.ofNullable(actor).map(this::view);
    }

    @PostMapping("/api/session")
    ResponseEntity<?> begin(
            @Valid @RequestBody SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        return enter(
                signIn.check(form.login(), form.password(), request, response), "sign-in-failed", request, response);
    }

    /** Signs in with a one-time code, from a link or typed; one answer whatever was wrong with it. */
    @PostMapping("/api/session/code")
    ResponseEntity<?> beginWithCode(
            @Valid @RequestBody SignInCodeForm form, HttpServletRequest request, HttpServletResponse response) {
        return enter(printedCodes.use(form.code()), "sign-in-code-unusable", request, response);
    }

    private ResponseEntity<?> enter(
            Optional<Actor> actor, String refusal, HttpServletRequest request, HttpServletResponse response) {
        if (actor.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .body(problems.problem(HttpStatus.UNAUTHORIZED, refusal));
        }
        SessionCookie.read(request).ifPresent(sessions::end);
        var device = Device.of(request.getHeader(HttpHeaders.USER_AGENT));
        var secret = sessions.begin(actor.get().account(), device);
        SessionCookie.write(request, response, secret);
        csrf.beginSession(secret, request, response);
        return ResponseEntity.ok(view(actor.get()));
    }

    @DeleteMapping("/api/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(sessions::end);
        SessionCookie.clear(request, response);
        csrf.saveToken(csrf.generateToken(request), request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    private SessionView view(Actor actor) {
        var person = people.find(actor.account());
        return new SessionView(
                actor.account(),
                actor.name(),
                person.map(Person::login).orElse(null),
                actor.grants().stream().map(Grant::role).distinct().sorted().toList(),
                actor.grants().stream()
                        .map(grant -> new ScopeView(
                                grant.role(), grant.region() == null ? null : regions.require(grant.region())))
                        .sorted(Comparator.comparing(ScopeView::role)
                                .thenComparing(scope -> String.valueOf(scope.region())))
                        .toList(),
                person.stream()
                        .flatMap(known -> known.dormant().stream())
                        .map(grant -> new DormantView(grant.role(), grant.from(), grant.to()))
                        .toList());
    }

    record SignInForm(
            @NotBlank @Size(max = 64) String login,
            @NotBlank @Size(max = 256) String password) {}

    record SignInCodeForm(@NotBlank @Size(max = 200) String code) {}

    /** A role and where it holds; without a region it holds in whatever names the person, or everywhere for administrators. */
    record ScopeView(Role role, @Nullable Region region) {}

    /** A role that the person had or will have, but not today. */
    record DormantView(
            Role role, @Nullable LocalDate from, @Nullable LocalDate to) {}

    record SessionView(
            AccountId id,
            String name,
            @Nullable String login,
            List<Role> roles,
            List<ScopeView> scopes,
            List<DormantView> dormant) {}
}
