package org.seedbed.platform.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.seedbed.shared.Wake;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The parts of the program that sell, once more and over the same store, but by a clock that is set by hand: so what the demo
 * shops did in the last weeks was done by the use cases themselves, on the days on which it is said to have been. Its parts are
 * named like those of the application, in whose place they are found.
 */
final class DemoPast implements AutoCloseable {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();

    DemoPast(ApplicationContext application) {
        parts.setParent(application);
        parts.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        parts.registerBean("clock", Clock.class, () -> new HandSet(now));
        parts.registerBean("org.seedbed.platform.jobs.Followers", Wake.class, () -> follower -> {});
        parts.scan("org.seedbed.shop", "org.seedbed.order", "org.seedbed.payment");
        parts.addBeanFactoryPostProcessor(beans -> Arrays.stream(beans.getBeanDefinitionNames())
                .forEach(name -> beans.getBeanDefinition(name).setLazyInit(true)));
        parts.refresh();
    }

    void set(Instant instant) {
        now.set(instant);
    }

    <T> T part(Class<T> type) {
        return parts.getBean(type);
    }

    <T> T part(String name, Class<T> type) {
        return parts.getBean(name, type);
    }

    @Override
    public void close() {
        parts.close();
    }

    /** Shows whatever it was set to. */
    private static final class HandSet extends Clock {
        private final AtomicReference<Instant> now;

        HandSet(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now.get(), zone);
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
