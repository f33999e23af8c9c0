package org.seedbed.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedbed.shop.Shop;
import org.seedbed.shop.ShopFronts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public front page: what this is, some of the shops, the certificate check, and the way in. */
@Controller
class HomeController {
    private static final int SHOPS = 24;

    private final ShopFronts shops;

    HomeController(ShopFronts shops) {
        this.shops = shops;
    }

    @GetMapping("/")
    String home(Locale locale, Model model) {
        List<ShopLink> links = shops.selling(SHOPS).stream()
                .map(shop -> ShopLink.of(shop, locale))
                .toList();
        model.addAttribute("shops", links);
        return "home";
    }

    /** A shop as the front page shows it. */
    record ShopLink(String href, String name, @Nullable String tagline) {
        static ShopLink of(Shop shop, Locale locale) {
            var front = Objects.requireNonNull(shop.front());
            var query = locale.getLanguage().equals("en") ? "?lang=en" : "";
            var tagline = front.tagline();
            return new ShopLink(
                    "/s/" + front.slug() + query, shop.nameIn(locale), tagline == null ? null : tagline.in(locale));
        }
    }
}
