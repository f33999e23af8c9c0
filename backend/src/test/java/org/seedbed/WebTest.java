package org.seedbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.util.FileSystemUtils;

/**
 * The whole application over an empty embedded store in a temporary folder, asked through {@code MockMvcTester}. One application
 * serves all web tests, so each test makes what it needs under ids of its own and leaves the rest alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"seedbed.data=" + WebTest.FOLDER, "seedbed.security-events.per-minute=100000"})
@ContextConfiguration(initializers = WebTest.EmptyFolder.class)
@Import(WebTest.Listening.class)
@AutoConfigureMockMvc
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface WebTest {
    String FOLDER = "target/test-data/web";

    /** Lets a test hear what its requests ask of the store. */
    @TestConfiguration
    class Listening {
        @Bean
        StoreCalls storeCalls() {
            return new StoreCalls();
        }

        @Bean
        MongoClientSettingsBuilderCustomizer heard(StoreCalls calls) {
            return settings -> settings.addCommandListener(calls);
        }
    }

    /** Takes away what an earlier run left behind. */
    final class EmptyFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext application) {
            try {
                FileSystemUtils.deleteRecursively(Path.of(FOLDER));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
