package org.seedbed.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.FileSystemUtils;

/**
 * The whole application with the demo programme, seen through Chromium: tests take {@link Visitors} as a parameter. One
 * application serves all journeys, so each leaves what others count as it was. Skipped without Chromium or a built console.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Browsing.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Journey.Folders.class)
@interface Journey {
    /** The demo programme, and a store without what an earlier run left behind. */
    final class Folders implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext application) {
            var data = Path.of("target/test-data/journeys").toAbsolutePath();
            var demo = Path.of("../seed-data").toAbsolutePath().normalize();
            try {
                FileSystemUtils.deleteRecursively(data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            TestPropertyValues.of("seedbed.data=" + data, "seedbed.demo=" + demo)
                    .applyTo(application);
        }
    }
}
