package org.seedbed.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/**
 * Stops bodies that are larger than any form of ours, and files where none are taken; uploads have the multipart limit instead.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodyLimitFilter extends OncePerRequestFilter {
    private static final long LIMIT = 64 * 1024L;
    /** An attendance sheet or a score list of a full cohort, a lesson with a lot to say, a product with many variants. */
    private static final long LARGE_LIMIT = 512 * 1024L;

    private static final Pattern LARGE =
            Pattern.compile(".*/(attendance|scores|completion|front|(lessons|products)(/[^/]*)?)");
    private static final Pattern UPLOADS = Pattern.compile(
            "/api/(marketplace-imports|cohorts/[^/]+/[a-z]+-import|shops/[^/]+/(pictures|products/import))");

    private final ProblemAnswer refusal;

    BodyLimitFilter(ProblemAnswer refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isMultipart(request)) {
            if (UPLOADS.matcher(request.getRequestURI()).matches()) {
                chain.doFilter(request, response);
            } else {
                refusal.send(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type");
            }
            return;
        }
        long limit = LARGE.matcher(request.getRequestURI()).matches() ? LARGE_LIMIT : LIMIT;
        if (request.getContentLengthLong() > limit) {
            refusal.send(request, response, HttpStatus.CONTENT_TOO_LARGE, "too-large");
            return;
        }
        chain.doFilter(new Limited(request, limit), response);
    }

    /** As the server understands it, which reads the parts of such a body by itself. */
    private static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** A request whose body breaks off with 413 when it grows beyond the limit, whatever length it announced. */
    private static final class Limited extends HttpServletRequestWrapper {
        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream(), limit);
        }
    }

    private static final class Counting extends ServletInputStream {
        private final ServletInputStream body;
        private long left;

        Counting(ServletInputStream body, long limit) {
            this.body = body;
            this.left = limit;
        }

        private int count(int read) {
            left -= Math.max(read, 0);
            if (left < 0) {
                throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
            }
            return read;
        }

        @Override
        public int read() throws IOException {
            int value = body.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return count(body.read(bytes, offset, length));
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
