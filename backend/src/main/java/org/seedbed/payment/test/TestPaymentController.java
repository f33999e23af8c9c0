package org.seedbed.payment.test;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.seedbed.payment.ShopLinks;
import org.seedbed.payment.WrittenMoney;
import org.seedbed.payment.test.TestSession.Choice;
import org.seedbed.shared.Money;
import org.seedbed.shared.NotFound;
import org.seedbed.shop.PaymentMode;
import org.seedbed.shop.Shop;
import org.seedbed.shop.ShopFronts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page on which one chooses what becomes of a test payment; it stands where a real provider's page would. */
@Controller
class TestPaymentController {
    private static final String PATH = "/s/{slug}/test-payments/{session}";

    private final TestSessions sessions;
    private final ShopFronts shops;
    private final Clock clock;

    TestPaymentController(TestSessions sessions, ShopFronts shops, Clock clock) {
        this.sessions = sessions;
        this.shops = shops;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable String slug, @PathVariable String session, Locale locale) {
        var shop = shop(slug);
        var found = require(shop, session);
        var links = links(slug, found, locale);
        if (!found.isOpenAt(clock.instant())) {
            return to(links.paid());
        }
        var total = WrittenMoney.of(new Money(found.amount(), found.currency()), locale);
        var model = Map.of("links", links, "shopName", shop.nameIn(locale), "test", true, "total", total);
        return new ModelAndView("test-payment", model);
    }

    @PostMapping(PATH)
    ModelAndView choose(
            @PathVariable String slug, @PathVariable String session, @RequestParam Answer choice, Locale locale) {
        var shop = shop(slug);
        var found = require(shop, session);
        var links = links(slug, found, locale);
        if (choice == Answer.CANCEL) {
            return to(links.order());
        }
        sessions.choose(found.id(), isTesting(shop) ? Choice.valueOf(choice.name()) : Choice.END, clock.instant());
        return to(links.paid());
    }

    /** What the buyer may choose; to cancel is to go back with nothing done, as on a real provider's page. */
    enum Answer {
        PAY,
        PAY_SLOWLY,
        DECLINE,
        CANCEL
    }

    private Shop shop(String slug) {
        return shops.bySlug(slug).orElseThrow(() -> new NotFound(slug));
    }

    /** Once a shop takes real money, no order of it is paid by a session from before. */
    private static boolean isTesting(Shop shop) {
        var front = shop.front();
        return front != null && front.payments() == PaymentMode.TEST;
    }

    private TestSession require(Shop shop, String session) {
        return sessions.find(session)
                .filter(one -> one.shop().equals(shop.id()))
                .orElseThrow(() -> new NotFound("session"));
    }

    private static ShopLinks links(String slug, TestSession session, Locale locale) {
        return new ShopLinks("", slug, session.token(), locale.getLanguage());
    }

    private static ModelAndView to(String url) {
        var redirect = new RedirectView(url);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}
