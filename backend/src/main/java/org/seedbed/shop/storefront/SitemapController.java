package org.seedbed.shop.storefront;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Actor;
import org.seedbed.shop.ShopFronts;
import org.seedbed.shop.catalogue.Catalogue;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** What search engines may read, and where it is. */
@ShopPage
class SitemapController {
    private final Storefront storefront;
    private final ShopFronts fronts;
    private final Catalogue catalogue;

    SitemapController(Storefront storefront, ShopFronts fronts, Catalogue catalogue) {
        this.storefront = storefront;
        this.fronts = fronts;
        this.catalogue = catalogue;
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ResponseBody
    String robots(HttpServletRequest request) {
        return """
                User-agent: *
                Disallow: /app/
                Disallow: /api/
                Disallow: /verify
                Disallow: /s/*/cart
                Disallow: /s/*/checkout
                Disallow: /s/*/orders/
                Disallow: /s/*/search
                Sitemap: %s/sitemap.xml
                """.formatted(storefront.origin(request));
    }

    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String shops(HttpServletRequest request) {
        var origin = storefront.origin(request);
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (var slug : fronts.shownSlugs()) {
            xml.append("<sitemap><loc>")
                    .append(escaped(origin + "/s/" + slug + "/sitemap.xml"))
                    .append("</loc></sitemap>\n");
        }
        return xml.append("</sitemapindex>\n").toString();
    }

    @GetMapping(path = "/s/{slug}/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String pages(@PathVariable String slug, @Nullable Actor actor, HttpServletRequest request) {
        var visit = storefront.enter(slug, actor, request);
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
                .append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        for (var page : paths(visit)) {
            var chinese = escaped(visit.origin() + "/s/" + visit.slug() + page);
            var english = chinese + "?lang=en";
            for (var address : List.of(chinese, english)) {
                xml.append("<url><loc>").append(address).append("</loc>");
                alternate(xml, "zh-CN", chinese);
                alternate(xml, "en", english);
                xml.append("</url>\n");
            }
        }
        return xml.append("</urlset>\n").toString();
    }

    private List<String> paths(Visit visit) {
        var shop = visit.shop().id();
        var paths = new ArrayList<>(List.of("", "/policies"));
        catalogue.categories(shop).forEach(category -> paths.add("/c/" + Categories.segment(category)));
        String cursor = null;
        do {
            var page = catalogue.published(shop, null, cursor);
            page.items().forEach(product -> paths.add("/p/" + product.id()));
            cursor = page.next();
        } while (cursor != null);
        return paths;
    }

    private static void alternate(StringBuilder xml, String language, String address) {
        xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                .append(language)
                .append("\" href=\"")
                .append(address)
                .append("\"/>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
