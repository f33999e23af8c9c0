package org.seedbed.payment.test;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.seedbed.order.Payment;
import org.seedbed.payment.Payments;
import org.seedbed.payment.Sale;
import org.seedbed.payment.Settlement;
import org.seedbed.payment.ShopLinks;
import org.seedbed.payment.WrittenMoney;
import org.seedbed.payment.test.TestSession.Choice;
import org.seedbed.shared.Money;
import org.seedbed.shop.ShopFronts;
import org.seedbed.shop.storefront.ShopPage;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page on which one chooses what becomes of a test payment; it stands where a real provider's page would. */
@ShopPage
class TestPaymentController {
    private static final String PATH = "/s/{slug}/orders/{token}/test-payment";

    private final Payments payments;
    private final ShopFronts shops;
    private final TestPayments provider;
    private final Settlement settlement;

    TestPaymentController(Payments payments, ShopFronts shops, TestPayments provider, Settlement settlement) {
        this.payments = payments;
        this.shops = shops;
        this.provider = provider;
        this.settlement = settlement;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable String slug, @PathVariable String token, Locale locale) {
        var sale = payments.require(slug, token);
        var links = links(slug, token, locale);
        if (attempt(sale).isEmpty() || sale.isUnderWay() || provider.isOver(sale.order())) {
            return to(links.paid());
        }
        var terms = sale.order().terms();
        var model = Map.of(
                "links",
                links,
                "shopName",
                sale.shop().nameIn(locale),
                "test",
                true,
                "total",
                WrittenMoney.of(new Money(terms.totals().total(), terms.currency()), locale));
        return new ModelAndView("test-payment", model);
    }

    /** Chooses, and tells the order at once, as a provider's event would. */
    @PostMapping(PATH)
    ModelAndView choose(
            @PathVariable String slug, @PathVariable String token, @RequestParam Answer choice, Locale locale) {
        var sale = payments.require(slug, token);
        var links = links(slug, token, locale);
        var attempt = attempt(sale);
        if (attempt.isPresent() && choice != Answer.CANCEL) {
            var chosen = provider.decide(sale.order(), attempt.get(), choice(sale, choice));
            settlement.tell(sale.order(), TestPayments.NAME, chosen);
        }
        return to(choice == Answer.PAY || choice == Answer.CANCEL ? links.order() : links.paid());
    }

    /** What the buyer may choose; to cancel is to go back with nothing done, as on a real provider's page. */
    enum Answer {
        PAY,
        PAY_SLOWLY,
        DECLINE,
        CANCEL
    }

    /** Nothing is paid after the end, nor by a session from before the shop began to take real money. */
    private Choice choice(Sale sale, Answer answer) {
        boolean isNoLongerTest = !shops.takesTestPayments(sale.shop().id());
        return provider.isOver(sale.order()) || isNoLongerTest ? Choice.END : Choice.valueOf(answer.name());
    }

    private static Optional<Payment> attempt(Sale sale) {
        return sale.attempt().filter(open -> open.session() != null && TestPayments.NAME.equals(open.provider()));
    }

    private static ShopLinks links(String slug, String token, Locale locale) {
        return new ShopLinks("", slug, token, locale.getLanguage());
    }

    private static ModelAndView to(String url) {
        var redirect = new RedirectView(url);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}
