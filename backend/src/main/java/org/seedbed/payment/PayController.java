package org.seedbed.payment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.seedbed.shared.Money;
import org.seedbed.shop.storefront.ShopPage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/** The way to a provider's page, and back. It works without script. */
@ShopPage
class PayController {
    private static final String PATH = "/s/{slug}/orders/{token}/pay";
    private static final String RETRY_SECONDS = "30";

    private final Payments payments;

    PayController(Payments payments) {
        this.payments = payments;
    }

    /** Where buyers come back to: it finds out whether they have paid. */
    @GetMapping(PATH)
    ModelAndView show(@PathVariable String slug, @PathVariable String token, Locale locale) {
        var links = links("", slug, token, locale);
        var sale = payments.settled(slug, token);
        return sale.isWaiting() ? page(sale, links, locale) : to(links.order());
    }

    @PostMapping(PATH)
    ModelAndView pay(
            @PathVariable String slug, @PathVariable String token, Locale locale, HttpServletResponse response) {
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        var sale = payments.begin(slug, token, links(base, slug, token, locale));
        var here = links("", slug, token, locale);
        if (sale.trouble() == Sale.Trouble.LATER) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        if (sale.trouble() != null) {
            return page(sale, here, locale);
        }
        return to(sale.url() == null ? here.paid() : sale.url());
    }

    private static ShopLinks links(String base, String slug, String token, Locale locale) {
        return new ShopLinks(base, slug, token, locale.getLanguage());
    }

    private static ModelAndView page(Sale sale, ShopLinks links, Locale locale) {
        var terms = sale.order().terms();
        var model = Map.of(
                "sale",
                sale,
                "links",
                links,
                "shopName",
                sale.shop().nameIn(locale),
                "test",
                sale.isTest(),
                "refresh",
                sale.isUnderWay() ? "5" : "",
                "total",
                WrittenMoney.of(new Money(terms.totals().total(), terms.currency()), locale));
        return new ModelAndView("pay", model, status(sale));
    }

    private static HttpStatus status(Sale sale) {
        if (sale.trouble() == null) {
            return HttpStatus.OK;
        }
        return sale.trouble() == Sale.Trouble.LATER ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.CONFLICT;
    }

    private static ModelAndView to(String url) {
        var redirect = new RedirectView(url);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}
