package org.seedbed.platform.security;

import java.time.Duration;
import java.util.List;
import org.seedbed.account.SignIn;
import org.seedbed.platform.limits.SignInProperties;
import org.seedbed.platform.web.ProblemAnswer;
import org.seedbed.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;

/** The one place where requests are let through or refused. */
@Configuration
class SecurityConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** 19 MiB, two passes, one lane: what OWASP's verification standard asks of Argon2id. */
    @Bean
    PasswordEncoder passwordEncoder(SignInProperties settings) {
        return new BoundedPasswordEncoder(
                new Argon2PasswordEncoder(16, 32, 1, 19_456, 2), settings.hashesAtOnce(), PATIENCE);
    }

    /** We look people up ourselves; without this Spring would make up a user of its own. */
    @Bean
    AuthenticationManager noOtherAuthentication() {
        return authentication -> {
            throw new UnsupportedOperationException("People sign in through the session endpoint");
        };
    }

    /** Nobody looks at metrics of single filters. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** The pages of shops are the same for everybody, so they get no token: see {@link SameOriginForms}. */
    @Bean
    @Order(1)
    SecurityFilterChain shopFilters(HttpSecurity http, SignInSessions sessions, SignIn signIn, ProblemAnswer refusal) {
        http.securityMatcher(SameOriginForms.SHOPS + "**", "/robots.txt", "/sitemap.xml")
                .csrf(csrf -> csrf.disable());
        var rows = AccessPolicy.ROWS.stream()
                .filter(row -> !row.path().startsWith("/api/"))
                .toList();
        return guarded(http, rows, new SessionFilter(sessions, signIn), refusal);
    }

    @Bean
    @Order(2)
    SecurityFilterChain filters(
            HttpSecurity http, SignInSessions sessions, SignIn signIn, CsrfCookie csrfCookie, ProblemAnswer refusal) {
        // Signing in and out renew the token; Spring would renew it at every request, under the feet of writes beside
        // it. Webhooks are known by their signature.
        http.csrf(csrf -> csrf.csrfTokenRepository(csrfCookie)
                .csrfTokenRequestHandler(CsrfCookie.fromTheHeader())
                .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
                .ignoringRequestMatchers("/webhooks/**"));
        return guarded(http, AccessPolicy.ROWS, new SessionFilter(sessions, signIn), refusal);
    }

    private static SecurityFilterChain guarded(
            HttpSecurity http, List<AccessPolicy.Row> rows, SessionFilter session, ProblemAnswer refusal) {
        http.sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .anonymous(anonymous -> {})
                .headers(headers -> headers.disable())
                .addFilterBefore(session, CsrfFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, failure) ->
                                refusal.send(request, response, HttpStatus.UNAUTHORIZED, "sign-in-needed"))
                        .accessDeniedHandler((request, response, failure) ->
                                refusal.send(request, response, HttpStatus.FORBIDDEN, "forbidden")))
                .authorizeHttpRequests(requests -> {
                    for (var row : rows) {
                        var route = requests.requestMatchers(row.method(), row.path());
                        if (row.isPublic()) {
                            route.permitAll();
                        } else {
                            route.hasAnyRole(
                                    row.roles().stream().map(Role::name).toArray(String[]::new));
                        }
                    }
                    requests.anyRequest().denyAll();
                });
        return http.build();
    }
}
