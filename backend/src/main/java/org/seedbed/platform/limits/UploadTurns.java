package org.seedbed.platform.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.seedbed.platform.security.SignedIn;
import org.seedbed.platform.web.ProblemAnswer;
import org.seedbed.shared.AccountId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads one file of a person at a time in this process, so that nobody can fill its memory with theirs. */
@Component
class UploadTurns extends OncePerRequestFilter {
    private static final String SOON = "2";

    private final Set<AccountId> uploading = ConcurrentHashMap.newKeySet();
    private final ProblemAnswer refusal;

    UploadTurns(ProblemAnswer refusal) {
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || !type.regionMatches(true, 0, "multipart/", 0, 10);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = SignedIn.of(request);
        if (person.isPresent() && !uploading.add(person.get())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
            refusal.send(request, response, HttpStatus.TOO_MANY_REQUESTS, "upload-under-way");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            person.ifPresent(uploading::remove);
        }
    }
}
