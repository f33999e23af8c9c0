package org.seedbed;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Repository;

/** The directions between modules (each package-info names its own) and the rules of the house. */
@AnalyzeClasses(packagesOf = SeedbedApplication.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {
    @Test
    void modulesImportOnlyWhatTheyMay() {
        ApplicationModules.of(SeedbedApplication.class).verify();
    }

    @ArchTest
    static final ArchRule statsIsPure = classes()
            .that()
            .resideInAPackage("org.seedbed.stats..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.seedbed.stats..",
                    "org.hipparchus..",
                    "org.apache.commons..",
                    "org.jspecify..",
                    "org.springframework.modulith");

    @ArchTest
    static final ArchRule storeAndExchangeKnowNothingOfOurs = noClasses()
            .that()
            .resideInAnyPackage("org.seedbed.store..", "org.seedbed.exchange..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.seedbed.shared..",
                    "org.seedbed.platform..",
                    "org.springframework.web..",
                    "org.springframework.data..",
                    "org.springframework.context..");

    @ArchTest
    static final ArchRule sharedKnowsNoSpring = noClasses()
            .that()
            .resideInAPackage("org.seedbed.shared..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework..")
                    .and(not(resideInAPackage("org.springframework.modulith.."))));

    @ArchTest
    static final ArchRule repositoriesAreNotPublic =
            classes().that().areAnnotatedWith(Repository.class).should().notBePublic();

    @ArchTest
    static final ArchRule onlyPaymentSeesStripe = noClasses()
            .that()
            .resideOutsideOfPackage("org.seedbed.payment..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.stripe..");

    @ArchTest
    static final ArchRule onlyTheEdgeOfTheProgramSpeaksHttp = noClasses()
            .that(not(resideInAPackage("org.seedbed.platform..").or(simpleNameEndingWith("Controller"))))
            .and()
            .areTopLevelClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.web..");

    /** The store runs as a program of its own, too, so its entry point makes its own clock and secret. */
    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .that()
            .resideOutsideOfPackages("org.seedbed.platform", "org.seedbed.store")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule chanceComesFromTokens = noClasses()
            .that()
            .resideOutsideOfPackages("org.seedbed.platform", "org.seedbed.store")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, SecureRandom.class)
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random");
}
