package org.seedbed;

import org.seedbed.store.EmbeddedStore;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The whole application; its packages are its modules, and two of them may name a class alike. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@Modulithic
public class SeedbedApplication {
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    public static void main(String[] args) {
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, String.valueOf(carriers()));
        }
        SpringApplication.run(SeedbedApplication.class, args);
    }

    /**
     * The threads that carry requests. The embedded store works in the thread that asks, and holds its carrier while the disk is
     * slow or a search is long: even with all its readers and its writer at it, a carrier is left for each processor.
     */
    private static int carriers() {
        return EmbeddedStore.mostAtOnce() + Runtime.getRuntime().availableProcessors();
    }
}
