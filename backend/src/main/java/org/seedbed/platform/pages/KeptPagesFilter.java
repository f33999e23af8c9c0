package org.seedbed.platform.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.seedbed.shop.storefront.PageStamps;
import org.seedbed.shop.storefront.PageStamps.Stamp;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Sends kept pages before anything else is asked; they are everybody's, so nobody's rights matter. Behind the protective headers,
 * which every answer has. Browsers ask each time whether a page is still the same.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class KeptPagesFilter extends OncePerRequestFilter {
    private static final String GZIP = "gzip";

    private final KeptPages pages;
    private final PageStamps stamps;

    KeptPagesFilter(KeptPages pages, PageStamps stamps) {
        this.pages = pages;
        this.stamps = stamps;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = PageAddress.of(request);
        var stamp = address.flatMap(page -> stamps.of(page.slug()));
        if (address.isEmpty() || stamp.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var kept = pages.find(address.get(), stamp.get());
        if (kept.isPresent()) {
            send(kept.get(), request, response);
        } else {
            make(address.get(), stamp.get(), request, response, chain);
        }
    }

    private void make(
            PageAddress address,
            Stamp stamp,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var made = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, made);
        if (isForEverybody(made)) {
            var page = KeptPage.of(
                    stamp,
                    (Long) request.getAttribute(PageStamps.PRODUCT_PAGE),
                    made.getContentType(),
                    made.getHeader(HttpHeaders.CONTENT_LANGUAGE),
                    made.getContentAsByteArray());
            response.resetBuffer();
            send(pages.keep(address, page), request, response);
        } else {
            made.copyBodyToResponse();
        }
    }

    private static boolean isForEverybody(ContentCachingResponseWrapper made) {
        return made.getStatus() == HttpServletResponse.SC_OK
                && made.getContentType() != null
                && made.getContentSize() > 0
                && made.getHeader(HttpHeaders.SET_COOKIE) == null;
    }

    private static void send(KeptPage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean isCompressed = takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        var tag = '"' + page.tag() + (isCompressed ? "-gzip" : "") + '"';
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setHeader(HttpHeaders.ETAG, tag);
        if (isKnown(tag, request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(page.type());
        if (page.language() != null) {
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, page.language());
        }
        if (isCompressed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
        var body = isCompressed ? page.gzip() : page.plain();
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean takesGzip(@Nullable String accepted) {
        return accepted != null
                && accepted.contains(GZIP)
                && !accepted.contains("gzip;q=0,")
                && !accepted.endsWith("gzip;q=0");
    }

    private static boolean isKnown(String tag, @Nullable String known) {
        return known != null && (known.contains(tag) || known.strip().equals("*"));
    }
}
