package org.seedbed.platform.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.As;
import org.seedbed.TestStore;
import org.seedbed.order.Bazaar;
import org.seedbed.order.OrderOutbox;
import org.seedbed.shop.Directories;
import org.seedbed.shop.ShopDirectory;
import org.seedbed.shop.catalogue.Catalogue;
import org.seedbed.shop.stock.Shortages;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** A shop hears each morning what ran short since the morning before, and hears it once. */
@ExtendWith(TestStore.class)
class StockCourierTests {
    private static final Duration TO_THE_NEXT_MORNING = Duration.ofHours(22);

    private final MongoTemplate mongo;
    private final Bazaar bazaar;
    private final Letters letters;
    private GreenMail server;

    StockCourierTests(MongoTemplate mongo) {
        this.mongo = mongo;
        this.bazaar = new Bazaar(mongo);
        this.letters = new Letters(mongo);
    }

    /** At ten in the morning. */
    @BeforeEach
    void open() {
        bazaar.open();
        contact("seller@example.org");
        bazaar.offer("tea", 1_800, 8);
        bazaar.offer("salt", 500, 3);
        bazaar.follow();
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void saysInOneMessageWhatSellingMadeRunShort() throws Exception {
        sell("tea", 4);
        sell("salt", 3);
        morning(Duration.ofHours(1));
        assertThat(mails()).as("on the same day").isEmpty();

        morning(TO_THE_NEXT_MORNING);

        assertThat(mails()).hasSize(1);
        assertThat((String) mails().get(0).getContent())
                .containsSubsequence("茶 salt（salt）：还剩 0 件", "茶 tea（tea）：还剩 4 件")
                .contains("https://example.org/app/shops/" + bazaar.shop + "/desk");
    }

    @Test
    void saysItOnceAndAgainOnlyWhenItGetsWorse() throws Exception {
        sell("tea", 4);
        morning(TO_THE_NEXT_MORNING);
        morning(Duration.ofDays(1));
        assertThat(mails()).hasSize(1);

        sell("tea", 1);
        morning(Duration.ofDays(1));
        assertThat(mails()).as("as few as before").hasSize(1);
        sell("tea", 3);
        morning(Duration.ofDays(1));
        assertThat(mails()).as("none").hasSize(2);
    }

    @Test
    void saysNothingOfWhatASellerCountedOrFilledUpOrNoLongerSells() throws Exception {
        bazaar.stock.count(bazaar.shop, "tea", 8, 2, As.ADMINISTRATOR);
        morning(TO_THE_NEXT_MORNING);
        bazaar.stock.count(bazaar.shop, "tea", 2, 8, As.ADMINISTRATOR);
        bazaar.follow();

        sell("tea", 4);
        bazaar.stock.count(bazaar.shop, "tea", 4, 20, As.ADMINISTRATOR);
        sell("salt", 3);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is("product-salt")), Update.update("state", "ARCHIVED"), "products");
        morning(TO_THE_NEXT_MORNING);

        assertThat(mails()).isEmpty();
    }

    @Test
    void saysNothingToAShopWithoutAnAddress() throws Exception {
        mongo.updateFirst(new Query(), new Update().unset("front.contact"), "shops");
        sell("tea", 4);
        morning(TO_THE_NEXT_MORNING);

        assertThat(mongo.getCollection("messages").countDocuments(new Document("kind", "stock-low")))
                .isZero();
        assertThat(bazaar.bean(Shortages.class).untold(bazaar.clock.instant(), 10))
                .isEmpty();
    }

    /** A crash after the message is kept and before the shelf forgets that it is due. */
    @Test
    void aMessageThatIsWrittenTwiceIsStillOne() throws Exception {
        sell("tea", 4);
        var before = mongo.find(new Query(), Document.class, "stock");
        morning(TO_THE_NEXT_MORNING);
        before.forEach(item -> mongo.save(item, "stock"));
        morning(Duration.ZERO);

        assertThat(mails()).hasSize(1);
    }

    private void contact(String email) {
        mongo.updateFirst(new Query(), Update.update("front.contact", new Document("email", email)), "shops");
    }

    private void sell(String sku, int units) {
        var price = sku.equals("tea") ? 1_800 : 500;
        var kilograms = (700 * units + 999) / 1_000;
        var order = bazaar.shopper().puts(sku, units).orders(price * units + 800 + 200L * (kilograms - 1));
        bazaar.pay(order);
        bazaar.follow();
    }

    private void morning(Duration later) {
        bazaar.clock.advance(later);
        bazaar.follow();
        var postbox = TestPost.to(server.getSmtp().getPort());
        new StockCourier(
                        bazaar.bean(Shortages.class),
                        bazaar.bean(Catalogue.class),
                        bazaar.bean(ShopDirectory.class),
                        letters,
                        postbox,
                        TestPost.words(),
                        follower -> {},
                        bazaar.clock,
                        Directories.SHANGHAI)
                .catchUp();
        new MessageCourier(
                        bazaar.bean(OrderOutbox.class),
                        letters,
                        postbox,
                        bazaar.bean(ShopDirectory.class),
                        bazaar.clock)
                .catchUp();
    }

    /** What the shop was told of its stock. */
    private List<MimeMessage> mails() throws MessagingException {
        var mails = new ArrayList<MimeMessage>();
        for (var mail : server.getReceivedMessagesForDomain("seller@example.org")) {
            if (mail.getSubject().contains("快要卖完")) {
                mails.add(mail);
            }
        }
        return mails;
    }
}
