package org.seedbed.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.seedbed.account.SignIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the person behind the session cookie, as they are now, on each request to the API and to the pages of shops, also on those
 * that are refused for want of a token.
 */
final class SessionFilter extends OncePerRequestFilter {
    private final SignInSessions sessions;
    private final SignIn signIn;

    SessionFilter(SignInSessions sessions, SignIn signIn) {
        this.sessions = sessions;
        this.signIn = signIn;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith("/api/") && !path.startsWith(SameOriginForms.SHOPS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SessionCookie.read(request)
                .flatMap(sessions::find)
                .flatMap(signIn::current)
                .ifPresent(actor -> {
                    var context = SecurityContextHolder.createEmptyContext();
                    context.setAuthentication(new SignedIn(actor));
                    SecurityContextHolder.setContext(context);
                });
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            signedIn.noteOn(request);
        }
        chain.doFilter(request, response);
    }
}
