package org.seedbed.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.seedbed.account.SignIn;
import org.seedbed.platform.limits.SignInLimits;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Digest;
import org.springframework.stereotype.Component;

/** Checks passwords within the limits on guessing, and remembers the browsers on which they were right. */
@Component
class LimitedSignIn {
    private final SignIn signIn;
    private final SignInLimits limits;
    private final KnownDevices devices;

    LimitedSignIn(SignIn signIn, SignInLimits limits, KnownDevices devices) {
        this.signIn = signIn;
        this.limits = limits;
        this.devices = devices;
    }

    Optional<Actor> check(String login, String password, HttpServletRequest request, HttpServletResponse response) {
        var held = DeviceCookie.read(request);
        var known = held.filter(secret -> devices.owner(secret)
                        .filter(owner -> signIn.names(login, owner))
                        .isPresent())
                .map(Digest::sha256)
                .orElse(null);
        var actor = limits.signIn(
                SignIn.canonical(login), request.getRemoteAddr(), known, () -> signIn.check(login, password));
        actor.ifPresent(person -> DeviceCookie.write(request, response, devices.remember(person.account(), held)));
        return actor;
    }
}
