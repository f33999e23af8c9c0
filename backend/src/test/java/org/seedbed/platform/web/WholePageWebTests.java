package org.seedbed.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedbed.WebTest;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@WebTest
class WholePageWebTests {
    private final MockMvcTester mvc;
    private final ThymeleafViewResolver views;

    WholePageWebTests(MockMvcTester mvc, ThymeleafViewResolver views) {
        this.mvc = mvc;
        this.views = views;
    }

    @Test
    void saysHowLongAPageIs() {
        var answer = mvc.get().uri("/verify").exchange().getResponse();

        assertThat(answer.getHeader(HttpHeaders.CONTENT_LENGTH))
                .isEqualTo(String.valueOf(answer.getContentAsByteArray().length));
    }

    /** Else its reader would see half of it, and that all was well. */
    @Test
    void sendsNothingOfAPageThatCannotBeMadeToItsEnd() throws Exception {
        var request = new MockHttpServletRequest(new MockServletContext());
        var response = new MockHttpServletResponse();
        var orderWithoutOrder = views.resolveViewName("shop/order", Locale.ENGLISH);

        assertThatThrownBy(() -> orderWithoutOrder.render(Map.of(), request, response))
                .hasMessageContaining("order");
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.isCommitted()).isFalse();
    }
}
