package org.seedbed.payment;

/** Where an order's buyer comes back to: the addresses of its pages below the address they came by. */
public record ShopLinks(String base, String slug, String token, String language) {
    /** Looks whether the order is paid, and goes on to its page. */
    public String paid() {
        return base + path() + "/pay" + query();
    }

    public String order() {
        return base + path() + query();
    }

    /** Without the base: slugs and tokens need no encoding. */
    private String path() {
        return "/s/" + slug + "/orders/" + token;
    }

    private String query() {
        return language.equals("en") ? "?lang=en" : "";
    }
}
