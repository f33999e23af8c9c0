package org.seedbed.platform.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.As;
import org.seedbed.TestStore;
import org.seedbed.order.Bazaar;
import org.seedbed.order.Carrier;
import org.seedbed.order.Fulfilment;
import org.seedbed.order.Order;
import org.seedbed.order.OrderOutbox;
import org.seedbed.order.Refund;
import org.seedbed.platform.messages.Letter.State;
import org.seedbed.shop.ShopDirectory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@ExtendWith(TestStore.class)
class MessageCourierTests {
    private final MongoTemplate mongo;
    private final Bazaar bazaar;
    private final Letters letters;
    private GreenMail server;
    private int port;

    MessageCourierTests(MongoTemplate mongo) {
        this.mongo = mongo;
        this.bazaar = new Bazaar(mongo);
        this.letters = new Letters(mongo);
    }

    @BeforeEach
    void open() {
        bazaar.open();
        bazaar.offer("tea", 1_800, 50);
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        start();
    }

    private void start() {
        server.start();
        port = server.getSmtp().getPort();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void tellsTheBuyerOfEachStepOnceWithALinkToTheOrder() throws Exception {
        contact("seller@example.org");
        var order = bazaar.shopper().puts("tea", 1).orders(2_600);
        courier().catchUp();
        bazaar.pay(order);
        bazaar.handling.refund(
                bazaar.shop,
                order.id(),
                new Refund.Wish(List.of(), 0, 100, false, null),
                Bazaar.once(),
                As.ADMINISTRATOR);
        bazaar.refundAll();
        for (int times = 0; times < 3; times++) {
            courier().catchUp();
        }

        var said = Arrays.stream(server.getReceivedMessages())
                .map(MessageCourierTests::subject)
                .toList();
        assertThat(said).hasSize(4).doesNotHaveDuplicates().allMatch(subject -> subject.contains(order.number()));
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getFrom()[0].toString()).contains("Tea of Jishishan", "shops@example.org");
        assertThat(mail.getReplyTo()[0]).hasToString("seller@example.org");
        assertThat((String) mail.getContent())
                .contains("https://example.org/s/tea/orders/" + order.token())
                .contains("Tea of Jishishan");
        assertThat(bazaar.order(order.id()).outbox()).isEmpty();
    }

    @Test
    void tellsTheSellerOfAPaidOrderIfTheShopHasAnAddress() throws Exception {
        contact("seller@example.org");
        bazaar.pay(bazaar.shopper().puts("tea", 1).orders(2_600));
        courier().catchUp();

        assertThat(server.getReceivedMessagesForDomain("seller@example.org")).hasSize(1);
    }

    @Test
    void namesTheCarrierAsTheBuyerKnowsIt() throws Exception {
        var order = bazaar.shopper().puts("tea", 1).orders(2_600);
        bazaar.pay(order);
        var all = List.of(new Fulfilment.Units(order.terms().lines().get(0).lineId(), 1));
        bazaar.handling.ship(bazaar.shop, order.id(), all, Carrier.SF, "SF1234567890", Bazaar.once(), As.ADMINISTRATOR);
        courier().catchUp();

        var last = server.getReceivedMessages()[server.getReceivedMessages().length - 1];
        assertThat((String) last.getContent()).contains("有包裹发出：顺丰速运 SF1234567890。");
    }

    @Test
    void keepsWhatCannotBeSentForWantOfAServerAndSaysSo() {
        var order = bazaar.shopper().puts("tea", 1).orders(2_600);
        courier(TestPost.withoutServer()).catchUp();
        courier().catchUp();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(letter(order, "order-received").state()).isEqualTo(State.NO_SERVER);
    }

    @Test
    void triesAgainLaterAndLaterUnderTheSameMessageIdAndGivesUpInTheEnd() throws Exception {
        var order = bazaar.shopper().puts("tea", 1).orders(2_600);
        server.stop();
        courier().catchUp();
        courier().catchUp();
        var failed = letter(order, "order-received");
        assertThat(failed.tries()).isEqualTo(1);
        assertThat(failed.problem()).isNotBlank();
        assertThat(failed.dueAt()).isEqualTo(bazaar.clock.instant().plus(Duration.ofMinutes(1)));

        start();
        bazaar.clock.advance(Duration.ofMinutes(2));
        courier().catchUp();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getMessageID())
                .isEqualTo(Postbox.messageId(failed, "shops@example.org"));
        assertThat(letter(order, "order-received").state()).isEqualTo(State.SENT);

        var second = bazaar.shopper().puts("tea", 1).orders(2_600);
        server.stop();
        for (int times = 0; times < 10; times++) {
            courier().catchUp();
            bazaar.clock.advance(Duration.ofHours(3));
        }
        assertThat(letter(second, "order-received").state()).isEqualTo(State.GIVEN_UP);
        assertThat(letter(second, "order-received").tries()).isEqualTo(8);
    }

    /** A crash after the copy and before the order forgets it, and a writer who still had the old outbox. */
    @Test
    void aMessageThatIsTakenTwiceIsStillOne() {
        var order = bazaar.shopper().puts("tea", 1).orders(2_600);
        var outbox =
                mongo.findById(order.id().value(), Document.class, "orders").get("outbox");
        courier().catchUp();
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(order.id().value())), Update.update("outbox", outbox), "orders");
        courier().catchUp();

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void manyWhoSendAtOnceSendEachOnce() throws Exception {
        for (int number = 0; number < 12; number++) {
            bazaar.shopper().puts("tea", 1).orders(2_600);
        }
        var threads = Executors.newFixedThreadPool(4);
        var calls = new ArrayList<Callable<Void>>();
        for (int number = 0; number < 4; number++) {
            calls.add(() -> {
                courier().catchUp();
                return null;
            });
        }
        for (var result : threads.invokeAll(calls)) {
            result.get();
        }
        threads.shutdown();

        var ids = new HashSet<String>();
        for (var mail : server.getReceivedMessages()) {
            ids.add(mail.getMessageID());
        }
        assertThat(server.getReceivedMessages()).hasSize(12);
        assertThat(ids).hasSize(12);
    }

    @Test
    void nothingThatPeopleWroteBeginsAHeaderOfItsOwn() throws Exception {
        contact("seller@example.org");
        var evil = "Tea\r\nBcc: all@example.org\r\n\r\n<b>\u2028X: y";
        mongo.updateFirst(new Query(), new Update().set("name", evil), "shops");
        var order = bazaar.shopper().puts("tea", 1).orders(2_600);
        mongo.updateFirst(
                new Query(), new Update().set("outbox.0.arguments.number", "1\r\nBcc: all@example.org"), "orders");
        courier().catchUp();

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getAllRecipients()[0].toString()).startsWith("buyer");
        assertThat(letter(order, "order-received").state()).isEqualTo(State.SENT);
    }

    @Test
    void givesUpAtOnceOnWhatIsNoSingleAddress() {
        for (var to : List.of("a@example.org\r\nBcc: b@example.org", "a@example.org, b@example.org", "nobody")) {
            var order = bazaar.shopper().puts("tea", 1).orders(2_600);
            mongo.updateFirst(
                    Query.query(Criteria.where("_id").is(order.id().value())),
                    new Update().set("outbox.0.to", to),
                    "orders");
            courier().catchUp();
            assertThat(letter(order, "order-received").state()).isEqualTo(State.GIVEN_UP);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private void contact(String email) {
        mongo.updateFirst(new Query(), Update.update("front.contact", new Document("email", email)), "shops");
    }

    private Letter letter(Order order, String kind) {
        return mongo.findById(order.id() + "|" + kind, Letter.class);
    }

    private MessageCourier courier() {
        return courier(TestPost.to(port));
    }

    private MessageCourier courier(Postbox postbox) {
        return new MessageCourier(
                bazaar.bean(OrderOutbox.class), letters, postbox, bazaar.bean(ShopDirectory.class), bazaar.clock);
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
