package org.seedbed.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses that nobody types: the NUL character, which patterns and names in the store cannot hold; and, of programs, a
 * parameter that is there twice or whose name is no plain word, since two readers of it could take it for different things.
 */
@Component
class PlainAddressFilter extends OncePerRequestFilter {
    private static final String NUL = "%00";
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,39}");

    private final ProblemAnswer refusal;

    PlainAddressFilter(ProblemAnswer refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        if (query != null && !isPlain(query, request.getRequestURI().startsWith("/api/"))) {
            refusal.send(request, response, HttpStatus.BAD_REQUEST, "malformed");
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isPlain(String query, boolean ofAProgram) {
        if (query.toLowerCase(Locale.ROOT).contains(NUL)) {
            return false;
        }
        var names = new HashSet<String>();
        return !ofAProgram
                || Arrays.stream(query.split("&"))
                        .filter(parameter -> !parameter.isEmpty())
                        .map(parameter -> parameter.split("=", 2)[0])
                        .allMatch(name -> WORD.matcher(name).matches() && names.add(name));
    }
}
