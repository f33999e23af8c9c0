package org.seedbed.shop.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody who buys in a stall by a browser without script, from an address of their own. */
public final class Guest {
    private static final AtomicInteger PLACES = new AtomicInteger();

    private final MockMvcTester mvc;
    private final Stall stall;
    private final String address = "2001:db8:5a1e:" + Integer.toHexString(PLACES.incrementAndGet()) + "::1";
    private @Nullable Cookie cart;

    public Guest(MockMvcTester mvc, Stall stall) {
        this.mvc = mvc;
        this.stall = stall;
    }

    /** What keeps this guest's cart; nothing before something was put into it. */
    public @Nullable Cookie cart() {
        return cart;
    }

    public static Map<String, String> checkoutForm() {
        return Map.of("name", "马海霞", "phone", "13800001234", "province", "62", "county", "622927", "line", "吹麻滩镇 3 号");
    }

    public static Map<String, String> with(Map<String, String> form, Map<String, String> more) {
        var all = new LinkedHashMap<>(form);
        all.putAll(more);
        return all;
    }

    /** What a page's form sends by itself. */
    public static Map<String, String> hidden(MvcTestResult page) {
        return Map.of("do", "order", "key", value(page, "key"), "total", value(page, "total"));
    }

    private static String value(MvcTestResult page, String name) {
        var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(text(page));
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    public MvcTestResult get(String page) {
        return get(URI.create(stall.path(page)));
    }

    public MvcTestResult get(URI path) {
        var request = mvc.get().uri(path).with(from -> {
            from.setRemoteAddr(address);
            return from;
        });
        if (cart != null) {
            request.cookie(cart);
        }
        return request.exchange();
    }

    public MvcTestResult post(String page, Map<String, String> fields) {
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(encoded(name))
                .append('=')
                .append(encoded(value)));
        var request = own(stall.path(page))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(body.toString());
        if (cart != null) {
            request.cookie(cart);
        }
        var answer = request.exchange();
        var given = answer.getResponse().getCookie("cart");
        cart = given == null ? cart : given;
        return answer;
    }

    /** A form sent from one of the shop's own pages. */
    public MockMvcTester.MockMvcRequestBuilder own(String path) {
        return mvc.post()
                .uri(URI.create(path))
                .header("Sec-Fetch-Site", "same-origin")
                .with(from -> {
                    from.setRemoteAddr(address);
                    return from;
                });
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
