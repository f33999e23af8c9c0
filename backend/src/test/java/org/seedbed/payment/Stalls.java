package org.seedbed.payment;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.seedbed.TestClock;
import org.seedbed.order.Order;
import org.seedbed.shared.Tokens;
import org.seedbed.shared.Wake;
import org.seedbed.shop.Directories;
import org.seedbed.shop.PaymentMode;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** Shops, orders and payments as they work together, over a test's store. */
public final class Stalls {
    public final TestClock clock = new TestClock("2026-01-05T02:00:00Z");
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** With beans of the test's own, which come before those that are found. */
    public Stalls(MongoOperations mongo, Object... settings) {
        context.registerBean(MongoOperations.class, () -> mongo);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(ZoneId.class, () -> Directories.SHANGHAI);
        context.registerBean(Tokens.class, Secrets::new);
        context.registerBean(Wake.class, () -> follower -> {});
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

    static ShopLinks links(Market market, Order order) {
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
