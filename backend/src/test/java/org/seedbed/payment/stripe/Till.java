package org.seedbed.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import org.seedbed.TestClock;
import org.seedbed.order.LedgerEntry.Account;
import org.seedbed.order.Order;
import org.seedbed.order.OrderId;
import org.seedbed.payment.Counter;
import org.seedbed.payment.Market;
import org.seedbed.payment.Sale;
import org.seedbed.payment.Stalls;
import org.seedbed.shop.PaymentMode;
import org.springframework.data.mongodb.core.MongoOperations;

/** A shop that takes money by the stand-in for Stripe, whose events reach its inbox when a test says so. */
final class Till implements AutoCloseable {
    static final String SECRET = "whsec_of_the_test";

    final FakeStripe stripe;
    final Stalls stalls;
    final Market market;
    final TestClock clock;
    private final MongoOperations mongo;

    Till(MongoOperations mongo) {
        this.mongo = mongo;
        clock = new TestClock("2026-01-05T02:00:00Z");
        stripe = new FakeStripe(clock);
        var settings = new StripeSettings(
                "sk_test_1", List.of(SECRET), stripe.base(), List.of("card", "alipay", "wechat_pay"));
        stalls = new Stalls(mongo, clock, settings);
        market = stalls.market(PaymentMode.OPERATOR);
        market.stock("tea", 100_000);
    }

    /** The whole program once more over the same store, as after a crash. */
    Till(Till before, MongoOperations mongo) {
        this.mongo = mongo;
        clock = before.clock;
        stripe = before.stripe;
        var settings = new StripeSettings("sk_test_1", List.of(SECRET), stripe.base(), List.of("card"));
        stalls = new Stalls(mongo, clock, settings);
        market = before.market;
    }

    Sale begin(Order order) {
        return Counter.begin(stalls, market, order);
    }

    Sale comeBack(Order order) {
        return Counter.settled(stalls, market, order);
    }

    /** An order whose buyer is at Stripe's page. */
    Order begun(int quantity, long price) {
        return begun("tea", quantity, price);
    }

    Order begun(String sku, int quantity, long price) {
        var order = market.place(sku, quantity, price);
        assertThat(begin(order).url()).startsWith("https://checkout.stripe.com/");
        return order(order);
    }

    Order order(Order read) {
        return order(read.id());
    }

    Order order(OrderId id) {
        return market.orders.find(id).orElseThrow();
    }

    static String session(Order order) {
        return order.payments().get(order.payments().size() - 1).session();
    }

    boolean deliver(String event) {
        return stalls.bean(StripeInbox.class).take(event.getBytes(StandardCharsets.UTF_8), signed(event));
    }

    String signed(String event) {
        try {
            return Webhook.Signature.generateSignatureHeader(
                    event, SECRET, clock.instant().getEpochSecond());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void deliverAll() {
        stripe.events().forEach(event -> assertThat(deliver(event)).isTrue());
        work();
    }

    void work() {
        stalls.bean(StripeEventWorker.class).catchUp();
    }

    List<StripeEvent> events(StripeEvent.State state) {
        return stalls.bean(StripeEvents.class).in(state, 10_000);
    }

    /** Every cent that orders know of is on Stripe's books, and every other way round. */
    void assertBooksAgree() {
        long ours = mongo.findAll(Order.class).stream()
                .mapToLong(order -> -order.balance(Account.BUYER))
                .sum();
        assertThat(ours).isEqualTo(stripe.books.balance());
        assertThat(stripe.objections).isEmpty();
    }

    @Override
    public void close() {
        stripe.close();
    }
}
