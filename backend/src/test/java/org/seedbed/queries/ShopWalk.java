package org.seedbed.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.seedbed.shop.storefront.Stall;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Looks around in a shop and fills a cart, as strangers do. */
record ShopWalk(MockMvcTester mvc, ApplicationContext application) {
    void walk() {
        var stall = Stall.open(application);
        for (int i = 0; i < 60; i++) {
            stall.product("野花蜜 " + i, "Wild honey " + i, List.of("蜂蜜"), Stall.variant("W" + i + stall.slug, 100));
        }
        var product = stall.offer("荞麦蜜", "Buckwheat honey", 4_900, 9);
        for (var page : List.of(
                "",
                "?lang=en",
                "/c/%E8%9C%82%E8%9C%9C",
                "/p/" + product,
                "/search?q=%E8%8D%9E%E9%BA%A6",
                "/policies",
                "/sitemap.xml",
                "/cart",
                "/orders/" + "0".repeat(43))) {
            look(stall.path(page));
        }
        look("/sitemap.xml");
        var added = mvc.post()
                .uri(stall.path("/cart"))
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("quantity=1&sku=" + stall.sku(product))
                .exchange();
        assertThat(added).hasStatus(303);
        for (var page : List.of("/cart", "/checkout")) {
            var cart = added.getResponse().getCookie("cart");
            assertThat(mvc.get().uri(stall.path(page)).cookie(cart).exchange()).hasStatusOk();
        }
    }

    private void look(String address) {
        assertThat(mvc.get().uri(URI.create(address)).exchange().getResponse().getStatus())
                .as(address)
                .isIn(200, 404);
    }
}
