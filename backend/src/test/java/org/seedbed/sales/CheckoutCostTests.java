package org.seedbed.sales;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedbed.StoreCalls;
import org.seedbed.TestStore;
import org.seedbed.order.Bazaar;
import org.seedbed.order.OrderBook;
import org.seedbed.store.EmbeddedStore;

/** What one guest checkout costs the store, from the cart to the recorded sale. */
class CheckoutCostTests {
    private static final int MOST_WRITES = 12;
    private static final int MOST_READS = 20;

    private final StoreCalls calls = new StoreCalls();

    @Test
    void aCheckoutTakesTwelveWritesAndTwentyReadsAtMost(@TempDir Path folder) {
        try (var store = EmbeddedStore.open(folder);
                var client = MongoClients.create(calls.listening(store.connectionString()))) {
            var bazaar = new Bazaar(TestStore.template(client));
            bazaar.open();
            bazaar.offer("tea", 1_800, 10);
            var orders = bazaar.bean(OrderBook.class);
            var book = bazaar.bean(SalesBook.class);
            bazaar.bean(HostedSales.class).catchUp();

            var heard = calls.during(() -> {
                var shopper = bazaar.shopper().puts("tea", 1);
                bazaar.shopping.show(bazaar.shop, shopper.secret);
                bazaar.pay(shopper.orders(2_600));
                var due = orders.withSaleDue(10);
                book.record(due.stream().map(HostedSales::facts).toList());
                orders.saleRecorded(due);
                return due;
            });

            assertThat(heard.result()).hasSize(1);
            assertThat(heard.writes()).hasSizeLessThanOrEqualTo(MOST_WRITES);
            assertThat(heard.reads()).hasSizeLessThanOrEqualTo(MOST_READS);
        }
    }
}
