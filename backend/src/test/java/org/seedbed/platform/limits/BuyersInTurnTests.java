package org.seedbed.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.seedbed.WebTest;
import org.seedbed.platform.web.PageAnswer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@WebTest
class BuyersInTurnTests {
    private final BuyersInTurn gate;

    BuyersInTurnTests(PageAnswer refusal) {
        gate = new BuyersInTurn(new BuyersInTurn.Limits(1, Duration.ofMillis(50), Duration.ofSeconds(5)), refusal);
    }

    /** Whoever finds no place is told when to come back; whoever only looks does not notice. */
    @Test
    void tellsTheThirdBuyerInARushToComeBackButServesThoseWhoLook() throws Exception {
        var inside = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var rush = Executors.newSingleThreadExecutor();
        try {
            var first = rush.submit(() -> {
                var answer = new MockHttpServletResponse();
                gate.doFilter(post(), answer, (request, response) -> {
                    inside.countDown();
                    awaitQuietly(done);
                });
                return answer;
            });
            inside.await();

            var refused = new MockHttpServletResponse();
            gate.doFilter(post(), refused, (request, response) -> {
                throw new AssertionError("There is no place");
            });
            var refusedPage = new MockHttpServletResponse();
            gate.doFilter(new MockHttpServletRequest("GET", "/s/honey/checkout"), refusedPage, (request, response) -> {
                throw new AssertionError("There is no place");
            });
            var looking = new MockHttpServletResponse();
            gate.doFilter(
                    new MockHttpServletRequest("GET", "/s/honey/p/cart"),
                    looking,
                    (request, response) -> looking.setStatus(202));
            done.countDown();

            assertThat(refused.getStatus()).isEqualTo(503);
            assertThat(refused.getHeader("Retry-After")).isEqualTo("5");
            assertThat(refused.getContentAsString()).contains("现在下单的人很多", "href=\"/s/honey\"");
            assertThat(refusedPage.getStatus()).isEqualTo(503);
            assertThat(looking.getStatus()).isEqualTo(202);
            assertThat(first.get().getStatus()).isEqualTo(200);
        } finally {
            rush.shutdownNow();
        }
        var later = new MockHttpServletResponse();
        gate.doFilter(post(), later, (request, response) -> later.setStatus(202));
        assertThat(later.getStatus()).isEqualTo(202);
    }

    private static MockHttpServletRequest post() {
        return new MockHttpServletRequest("POST", "/s/honey/cart");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
