package org.seedbed.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a page that may be kept.
 *
 * @param key the whole address, with the origin that the page's absolute links begin with
 * @param product whose page it is; nothing if it is a list's
 */
record PageAddress(String key, String slug, @Nullable String product) {
    private static final String SHOPS = "/s/";
    private static final String PRODUCT = "p/";
    private static final String CATEGORY = "c/";
    private static final int LONGEST = 500;
    private static final Pattern QUERY = Pattern.compile("(?:cursor=[0-9]{1,15}-[0-9a-z]{16}(?:&lang=en)?|lang=en)");

    /** Nothing if the page is about the reader, or has words of the reader's in its address. */
    static Optional<PageAddress> of(HttpServletRequest request) {
        var path = request.getRequestURI();
        var query = request.getQueryString();
        boolean isOfShop = path.startsWith(SHOPS) && path.length() <= LONGEST;
        if (!isOfShop || query != null && !QUERY.matcher(query).matches()) {
            return Optional.empty();
        }
        int end = path.indexOf('/', SHOPS.length());
        var slug = end < 0 ? path.substring(SHOPS.length()) : path.substring(SHOPS.length(), end);
        var page = end < 0 ? "" : path.substring(end + 1);
        if (!isKept(page)) {
            return Optional.empty();
        }
        var origin = request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
        var product = page.startsWith(PRODUCT) ? page.substring(PRODUCT.length()) : null;
        return Optional.of(new PageAddress(origin + path + "?" + (query == null ? "" : query), slug, product));
    }

    private static boolean isKept(String page) {
        return switch (page) {
            case "", "policies", "sitemap.xml" -> true;
            default -> isOne(page, PRODUCT) || isOne(page, CATEGORY);
        };
    }

    private static boolean isOne(String page, String folder) {
        return page.startsWith(folder) && page.indexOf('/', folder.length()) < 0;
    }
}
