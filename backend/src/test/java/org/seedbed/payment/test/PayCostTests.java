package org.seedbed.payment.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedbed.StoreCalls;
import org.seedbed.TestStore;
import org.seedbed.order.OrderState;
import org.seedbed.payment.Counter;
import org.seedbed.payment.Stalls;
import org.seedbed.payment.test.TestPaymentController.Answer;
import org.seedbed.shop.PaymentMode;
import org.seedbed.store.EmbeddedStore;

/** What paying costs the store: with what placing an order costs, a checkout takes 12 writes and 20 reads at most. */
class PayCostTests {
    private final StoreCalls calls = new StoreCalls();

    @Test
    void payingTakesFourWritesAndFourReads(@TempDir Path folder) {
        try (var store = EmbeddedStore.open(folder);
                var client = MongoClients.create(calls.listening(store.connectionString()))) {
            var stalls = new Stalls(TestStore.template(client));
            var market = stalls.market(PaymentMode.TEST);
            market.stock("tea", 5);
            var order = market.place("tea", 1, 1_000);
            var page = stalls.bean(TestPaymentController.class);

            var heard = calls.during(() -> {
                Counter.begin(stalls, market, order);
                return page.choose(market.slug, order.token(), Answer.PAY, Locale.CHINA);
            });

            assertThat(heard.commands())
                    .containsExactly(
                            "find shops",
                            "find orders",
                            "update orders",
                            "find orders",
                            "find shops",
                            "insert testPayments",
                            "update stock",
                            "update orders");
            assertThat(market.order(order).state()).isEqualTo(OrderState.PAID);
        }
    }
}
