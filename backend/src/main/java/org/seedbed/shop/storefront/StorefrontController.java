package org.seedbed.shop.storefront;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.media.Pictures;
import org.seedbed.shared.Actor;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Page;
import org.seedbed.shared.Wording;
import org.seedbed.shop.catalogue.Catalogue;
import org.seedbed.shop.catalogue.Product;
import org.seedbed.shop.catalogue.ProductDesk;
import org.seedbed.shop.catalogue.ProductId;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a shop shows to whoever comes by. Nothing on these pages is about the reader, so they can be kept and shown to all. */
@ShopPage
class StorefrontController {
    private static final int LONGEST_SEARCH = 60;

    private final Storefront storefront;
    private final Catalogue catalogue;
    private final ProductDesk desk;
    private final Pictures pictures;
    private final Wording wording;

    StorefrontController(
            Storefront storefront, Catalogue catalogue, ProductDesk desk, Pictures pictures, Wording wording) {
        this.storefront = storefront;
        this.catalogue = catalogue;
        this.desk = desk;
        this.pictures = pictures;
        this.wording = wording;
    }

    @GetMapping("/s/{slug}")
    String home(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String cursor,
            @Nullable Actor actor,
            HttpServletRequest request,
            Model model) {
        var visit = storefront.enter(slug, actor, request).asking("cursor", cursor);
        var shop = visit.shop().id();
        list(model, visit, catalogue.published(shop, null, cursor), links(visit, catalogue.categories(shop), ""));
        model.addAttribute("first", cursor == null);
        model.addAttribute("structured", StructuredData.of(visit));
        picture(model, visit);
        return "shop/home";
    }

    @GetMapping("/s/{slug}/c/{category}")
    String category(
            @PathVariable String slug,
            @PathVariable String category,
            @RequestParam(required = false) @Nullable String cursor,
            @Nullable Actor actor,
            HttpServletRequest request,
            Model model) {
        var visit = storefront.enter(slug, actor, request).asking("cursor", cursor);
        var categories = catalogue.categories(visit.shop().id());
        var name = Categories.find(categories, category).orElseThrow(() -> new NotFound("category"));
        var links = links(visit, categories, "/c/" + Categories.segment(name));
        list(model, visit, catalogue.published(visit.shop().id(), name, cursor), links);
        model.addAttribute("category", visit.word(name));
        return "shop/category";
    }

    @GetMapping("/s/{slug}/search")
    String search(
            @PathVariable String slug,
            @RequestParam(required = false, defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            @Nullable Actor actor,
            HttpServletRequest request,
            Model model) {
        var text = q.strip();
        var sought = text.length() > LONGEST_SEARCH ? text.substring(0, LONGEST_SEARCH) : text;
        var visit = storefront.enter(slug, actor, request).asking("q", sought);
        var found = catalogue.search(visit.shop().id(), sought, cursor);
        var elsewhere =
                found.items().isEmpty() ? catalogue.categories(visit.shop().id()) : List.<String>of();
        list(model, visit, found, links(visit, elsewhere, null));
        model.addAttribute("q", sought);
        return "shop/search";
    }

    /** Those who run the shop see drafts, too, where they ask for them: without asking, one page is kept for everybody. */
    @GetMapping("/s/{slug}/p/{product}")
    String product(
            @PathVariable String slug,
            @PathVariable String product,
            @RequestParam(required = false) @Nullable String preview,
            @Nullable Actor actor,
            HttpServletRequest request,
            Model model) {
        var visit = storefront.enter(slug, actor, request).asking("preview", preview);
        var found = preview != null && actor != null && visit.shop().isEditableBy(actor, visit.today())
                ? desk.require(visit.shop().id(), new ProductId(product), actor)
                : catalogue.require(visit.shop().id(), new ProductId(product));
        request.setAttribute(PageStamps.PRODUCT_PAGE, found.page());
        model.addAttribute("visit", visit);
        model.addAttribute("product", ProductPage.of(found, visit, wording));
        model.addAttribute("categories", links(visit, found.categories(), ""));
        picture(model, visit);
        return "shop/product";
    }

    @GetMapping("/s/{slug}/policies")
    String policies(@PathVariable String slug, @Nullable Actor actor, HttpServletRequest request, Model model) {
        model.addAttribute("visit", storefront.enter(slug, actor, request));
        return "shop/policies";
    }

    private void list(Model model, Visit visit, Page<Product> page, List<Link> categories) {
        model.addAttribute("visit", visit);
        model.addAttribute(
                "cards",
                page.items().stream()
                        .map(product -> Card.of(product, visit, wording))
                        .toList());
        model.addAttribute("categories", categories);
        model.addAttribute("cursor", page.next());
    }

    private void picture(Model model, Visit visit) {
        var picture = visit.front().picture();
        if (picture != null) {
            var known = pictures.byIds(List.of(picture)).get(picture);
            model.addAttribute("picture", known == null ? null : Image.of(known, visit.name()));
        }
    }

    private static List<Link> links(Visit visit, List<String> categories, @Nullable String here) {
        return categories.stream()
                .map(category -> {
                    var page = "/c/" + Categories.segment(category);
                    return new Link(visit.word(category), visit.link(page), page.equals(here));
                })
                .toList();
    }

    /** A link to a category. */
    record Link(String name, String href, boolean current) {}
}
