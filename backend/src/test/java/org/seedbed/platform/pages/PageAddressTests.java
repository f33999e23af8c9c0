package org.seedbed.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PageAddressTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/s/honey",
                "/s/honey?lang=en",
                "/s/honey?cursor=1700000000000-0123456789abcdef",
                "/s/honey?cursor=1700000000000-0123456789abcdef&lang=en",
                "/s/honey/c/%E8%9C%82%E8%9C%9C",
                "/s/honey/p/0123456789abcdef",
                "/s/honey/policies?lang=en",
                "/s/honey/sitemap.xml"
            })
    void keepsPagesThatAreTheSameForEverybody(String address) {
        assertThat(PageAddress.of(request(address)))
                .hasValueSatisfying(page -> assertThat(page.slug()).isEqualTo("honey"));
    }

    /** Words of a reader's in an address would fill the memory with pages nobody else asks for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/app/",
                "/s/honey/cart",
                "/s/honey/checkout",
                "/s/honey/orders/0123456789abcdef",
                "/s/honey/search?q=x",
                "/s/honey/p/one/two",
                "/s/honey?utm_source=x",
                "/s/honey?lang=fr",
                "/s/honey?lang=en&lang=en",
                "/s/honey?cursor=x"
            })
    void keepsNothingElse(String address) {
        assertThat(PageAddress.of(request(address))).isEmpty();
    }

    /** A page names its own address, so whoever asks by another name gets a page of their own. */
    @Test
    void tellsHostsAndProtocolsApart() {
        var other = request("/s/honey");
        other.setServerName("evil.example");
        var secure = request("/s/honey");
        secure.setScheme("https");

        assertThat(Set.of(key(request("/s/honey")), key(other), key(secure))).hasSize(3);
    }

    private static String key(MockHttpServletRequest request) {
        return PageAddress.of(request).orElseThrow().key();
    }

    private static MockHttpServletRequest request(String address) {
        int query = address.indexOf('?');
        var request = new MockHttpServletRequest("GET", query < 0 ? address : address.substring(0, query));
        request.setQueryString(query < 0 ? null : address.substring(query + 1));
        return request;
    }
}
