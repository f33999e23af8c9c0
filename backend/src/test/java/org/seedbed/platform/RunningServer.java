package org.seedbed.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.util.FileSystemUtils;

/** The running server over an empty store, for tests that speak to its port; one serves them all. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "seedbed.data=" + RunningServer.FOLDER)
@ContextConfiguration(initializers = RunningServer.EmptyFolder.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface RunningServer {
    String FOLDER = "target/test-data/edge";

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
