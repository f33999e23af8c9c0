package org.seedbed.sales;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedbed.TestStore;
import org.seedbed.order.Bazaar;
import org.seedbed.order.OrderBook;
import org.seedbed.store.EmbeddedStore;

/** What one guest checkout costs the store, from the cart to the recorded sale. */
class CheckoutCostTests {
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify");
    private static final Set<String> READS = Set.of("find", "count", "aggregate", "distinct", "getMore");
    private static final int MOST_WRITES = 12;
    private static final int MOST_READS = 20;

    private final List<String> commands = Collections.synchronizedList(new ArrayList<>());

    @Test
    void aCheckoutTakesTwelveWritesAndTwentyReadsAtMost(@TempDir Path folder) {
        try (var store = EmbeddedStore.open(folder);
                var client = MongoClients.create(listening(store.connectionString()))) {
            var bazaar = new Bazaar(TestStore.template(client));
            bazaar.open();
            bazaar.offer("tea", 1_800, 10);
            var orders = bazaar.bean(OrderBook.class);
            var book = bazaar.bean(SalesBook.class);
            bazaar.bean(HostedSales.class).catchUp();
            commands.clear();

            var shopper = bazaar.shopper().puts("tea", 1);
            bazaar.shopping.show(bazaar.shop, shopper.secret);
            bazaar.pay(shopper.orders(2_600));
            var due = orders.withSaleDue(10);
            book.record(due.stream().map(HostedSales::facts).toList());
            orders.saleRecorded(due);

            var writes = of(WRITES);
            var reads = of(READS);
            System.out.printf("%d writes %s%n%d reads %s%n", writes.size(), writes, reads.size(), reads);
            assertThat(due).hasSize(1);
            assertThat(writes).hasSizeLessThanOrEqualTo(MOST_WRITES);
            assertThat(reads).hasSizeLessThanOrEqualTo(MOST_READS);
            commands.clear();
            book.settle();
            System.out.printf("for the sums of the day, however many sales: %s%n", commands);
        }
    }

    private List<String> of(Set<String> kinds) {
        return commands.stream()
                .filter(command -> kinds.contains(command.substring(0, command.indexOf(' '))))
                .toList();
    }

    private MongoClientSettings listening(String address) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(address))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        var target = event.getCommand().get(event.getCommandName());
                        commands.add(event.getCommandName() + " "
                                + (target.isString() ? target.asString().getValue() : ""));
                    }
                })
                .build();
    }
}
