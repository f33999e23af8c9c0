package org.seedbed.payment;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.seedbed.TestClock;
import org.seedbed.order.Order;
import org.seedbed.payment.stripe.StripeSettings;
import org.seedbed.shared.Tokens;
import org.seedbed.shared.Wake;
import org.seedbed.shared.Wording;
import org.seedbed.shop.Directories;
import org.seedbed.shop.PaymentMode;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** Shops, orders and payments as they work together, over a test's store. */
public final class Stalls {
    public final TestClock clock;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public Stalls(MongoOperations mongo) {
        this(mongo, new TestClock("2026-01-05T02:00:00Z"));
    }

    /** With a clock and beans of the test's own. */
    public Stalls(MongoOperations mongo, TestClock clock, Object... settings) {
        this.clock = clock;
        context.registerBean(MongoOperations.class, () -> mongo);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(ZoneId.class, () -> Directories.SHANGHAI);
        context.registerBean(Tokens.class, Secrets::new);
        context.registerBean(Wake.class, () -> follower -> {});
        context.registerBean(Wording.class, () -> (key, arguments) -> key + " " + List.of(arguments));
        if (Arrays.stream(settings).noneMatch(StripeSettings.class::isInstance)) {
            context.registerBean(StripeSettings.class, () -> new StripeSettings(null, List.of(), null, List.of()));
        }
        Arrays.stream(settings).forEach(bean -> register(bean.getClass(), bean));
        context.scan("org.seedbed.shop", "org.seedbed.order", "org.seedbed.payment");
        context.addBeanFactoryPostProcessor(beans -> Arrays.stream(beans.getBeanDefinitionNames())
                .forEach(name -> beans.getBeanDefinition(name).setLazyInit(true)));
        context.refresh();
    }

    private <T> void register(Class<T> type, Object bean) {
        context.registerBean(type, () -> type.cast(bean));
    }

    public Market market(PaymentMode mode) {
        return new Market(context, mode);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public static ShopLinks links(Market market, Order order) {
        return new ShopLinks("https://shops.example", market.slug, order.token(), "zh");
    }

    /** Ids that differ from each other in all tests of a run, for stores outlive some of them. */
    private static final class Secrets implements Tokens {
        private static final AtomicLong LAST = new AtomicLong();

        @Override
        public String id() {
            return "id%012d".formatted(LAST.incrementAndGet());
        }

        @Override
        public String secret() {
            return "secret%037d".formatted(LAST.incrementAndGet());
        }
    }
}
