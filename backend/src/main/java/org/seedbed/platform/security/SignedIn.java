package org.seedbed.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A request of somebody who has signed in. */
public final class SignedIn extends AbstractAuthenticationToken {
    private final transient Actor actor;

    public SignedIn(Actor actor) {
        super(AuthorityUtils.createAuthorityList(actor.grants().stream()
                .map(grant -> "ROLE_" + grant.role())
                .distinct()
                .toList()));
        this.actor = actor;
        setAuthenticated(true);
    }

    /** Leaves the person's id on the request, for those who look at it from outside the security filters. */
    void noteOn(HttpServletRequest request) {
        request.setAttribute(SignedIn.class.getName(), actor.account());
    }

    /** Who sent the request; empty if nobody is signed in or the request was refused before that was known. */
    public static Optional<AccountId> of(HttpServletRequest request) {
        return Optional.ofNullable((AccountId) request.getAttribute(SignedIn.class.getName()));
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
