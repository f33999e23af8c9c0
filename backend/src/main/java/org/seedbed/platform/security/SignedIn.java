package org.seedbed.platform.security;

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

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
