package org.seedbed.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.seedbed.WebTest;
import org.seedbed.order.Order;
import org.seedbed.order.OrderState;
import org.seedbed.order.Payment;
import org.seedbed.shop.PaymentMode;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A buyer pays over the web, with no account and no script. */
@WebTest
class PayWebTests {
    private final ListableBeanFactory beans;
    private final MockMvcTester mvc;
    private Market market;
    private Order order;

    PayWebTests(ListableBeanFactory beans, MockMvcTester mvc) {
        this.beans = beans;
        this.mvc = mvc;
    }

    @BeforeEach
    void placeAnOrder() {
        market = new Market(beans, PaymentMode.TEST);
        market.stock("tea", 5);
        order = market.place("tea", 1, 1_050);
    }

    private String page() {
        return "/s/" + market.slug + "/orders/" + order.token();
    }

    private MvcTestResult post(String uri) {
        return mvc.post().uri(uri).header("Sec-Fetch-Site", "same-origin").exchange();
    }

    private static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    @Test
    void goesToTheProviderAndBackToTheOrder() {
        assertThat(mvc.get().uri(page() + "/pay?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Pay CN¥18.50", "no money moves");

        var session = location(post(page() + "/pay?lang=en"));
        assertThat(mvc.get().uri(session)).hasStatusOk().bodyText().contains("no money moves", "CN¥18.50");
        var back = location(post(session + "&choice=PAY"));

        assertThat(back).isEqualTo(page() + "?lang=en");
        assertThat(location(mvc.get().uri(page() + "/pay?lang=en").exchange())).isEqualTo(back);
        assertThat(market.order(order).state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void speaksChineseUnlessAskedOtherwise() {
        assertThat(mvc.get().uri(page() + "/pay")).hasStatusOk().bodyText().contains("支付 ¥18.50", "测试付款");
    }

    @Test
    void saysThatASlowPaymentIsUnderWayAndLooksAgain() {
        var session = location(post(page() + "/pay"));
        var back = location(post(session + "?choice=PAY_SLOWLY"));

        assertThat(mvc.get().uri(back))
                .hasStatusOk()
                .bodyText()
                .contains("正在确认您的付款", "http-equiv=\"refresh\"")
                .doesNotContain("<form");
    }

    @Test
    void offersAnotherTryAfterARefusalAndTheSamePageAfterCancelling() {
        var session = location(post(page() + "/pay"));
        assertThat(location(post(session + "?choice=CANCEL"))).isEqualTo(page());
        assertThat(location(post(page() + "/pay"))).isEqualTo(session);

        var back = location(post(session + "?choice=DECLINE"));

        assertThat(mvc.get().uri(back)).hasStatusOk().bodyText().contains("付款没有成功");
        assertThat(location(post(page() + "/pay"))).isEqualTo(session);
        assertThat(location(post(session + "?choice=PAY"))).isEqualTo(page());
        assertThat(market.order(order).payments())
                .extracting(Payment::state)
                .containsExactly(Payment.State.FAILED, Payment.State.CAPTURED);
    }

    @Test
    void takesNoFormFromAnotherSite() {
        assertThat(mvc.post().uri(page() + "/pay")).hasStatus(403);
        assertThat(mvc.post().uri(page() + "/pay").header("Sec-Fetch-Site", "cross-site"))
                .hasStatus(403);
        assertThat(mvc.post().uri(page() + "/pay").header("Sec-Fetch-Site", "same-site"))
                .hasStatus(403);
        assertThat(mvc.post().uri(page() + "/pay").header("Origin", "https://evil.example"))
                .hasStatus(403);
        assertThat(mvc.post().uri(page() + "/pay").header("Origin", "null")).hasStatus(403);

        assertThat(mvc.post().uri(page() + "/pay").header("Origin", "http://localhost"))
                .hasStatus(303);
    }

    @Test
    void showsNobodyTheOrdersOfAnotherShop() {
        var other = new Market(beans, PaymentMode.TEST);
        var session = location(post(page() + "/pay"));

        assertThat(mvc.get().uri("/s/" + other.slug + "/orders/" + order.token() + "/pay"))
                .hasStatus(404);
        assertThat(post("/s/" + other.slug + "/orders/" + order.token() + "/pay"))
                .hasStatus(404);
        assertThat(post(session.replace(market.slug, other.slug) + "?choice=PAY"))
                .hasStatus(404);
        assertThat(mvc.get().uri("/s/no-such-shop/orders/" + order.token() + "/pay"))
                .hasStatus(404);
    }

    @Test
    void refusesChoicesThereAreNot() {
        var session = location(post(page() + "/pay"));

        assertThat(post(session + "?choice=END")).hasStatus(400);
        assertThat(post(session)).hasStatus(400);
    }

    @Test
    void paysNothingByATestOnceTheShopTakesRealMoney() {
        var session = location(post(page() + "/pay"));
        market.changeTo(PaymentMode.OPERATOR);

        post(session + "?choice=PAY");
        mvc.get().uri(page() + "/pay").exchange();

        assertThat(market.order(order).state()).isEqualTo(OrderState.EXPIRED);
    }
}
