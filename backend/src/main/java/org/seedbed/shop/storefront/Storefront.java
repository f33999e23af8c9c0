package org.seedbed.shop.storefront;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Actor;
import org.seedbed.shared.NotFound;
import org.seedbed.shop.Shop;
import org.seedbed.shop.ShopFronts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** The door of a shop: strangers come in while it is shown to everybody, those who run it always. */
@Service
public class Storefront {
    private final ShopFronts fronts;
    private final StorefrontSettings settings;
    private final Clock clock;
    private final ZoneId zone;

    Storefront(ShopFronts fronts, StorefrontSettings settings, Clock clock, ZoneId zone) {
        this.fronts = fronts;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    /** A shop that is not shown to this person is as if it did not exist. */
    public Visit enter(String slug, @Nullable Actor actor, HttpServletRequest request) {
        var shop = require(slug);
        boolean isShown = shop.isShownToEverybody();
        if (!isShown && (actor == null || !shop.isEditableBy(actor, today()))) {
            throw new NotFound("shop " + slug);
        }
        return visit(shop, !isShown, request);
    }

    /** For whoever has a link to something of their own in the shop, such as an order: they come in even once it is closed. */
    public Visit enterWithLink(String slug, HttpServletRequest request) {
        return visit(require(slug), false, request);
    }

    private Shop require(String slug) {
        return fronts.visited(slug).orElseThrow(() -> new NotFound("shop " + slug));
    }

    private Visit visit(Shop shop, boolean isPreview, HttpServletRequest request) {
        return new Visit(
                shop,
                LocaleContextHolder.getLocale(),
                origin(request),
                request.getRequestURI(),
                "",
                isPreview,
                today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** What absolute addresses begin with. */
    public String origin(HttpServletRequest request) {
        return settings.address() == null ? address(request) : settings.address();
    }

    private static String address(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean isUsual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (isUsual ? "" : ":" + port);
    }
}
