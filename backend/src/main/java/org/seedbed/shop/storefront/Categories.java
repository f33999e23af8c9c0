package org.seedbed.shop.storefront;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Categories in addresses: characters that a path cannot hold become hyphens there. */
final class Categories {
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}/\\\\;%.?#]");

    private Categories() {}

    /** The category's part of a path, encoded. */
    static String segment(String category) {
        return URLEncoder.encode(fit(category), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The category that the decoded part of a path stands for. */
    static Optional<String> find(List<String> categories, String segment) {
        return categories.stream()
                .filter(category -> fit(category).equals(segment))
                .findFirst();
    }

    private static String fit(String category) {
        return UNFIT.matcher(category).replaceAll("-");
    }
}
