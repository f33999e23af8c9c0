package org.seedbed;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;

/** What no code of ours may use, because it can run, read or bind what somebody sends. */
@AnalyzeClasses(packagesOf = SeedbedApplication.class, importOptions = DoNotIncludeTests.class)
class SecurityRulesTests {
    /** What a handler may be handed without an annotation: none of it is bound from what was sent. */
    private static final Set<String> HANDED = Set.of(
            "org.seedbed.shared.Actor",
            "java.util.Locale",
            "jakarta.servlet.http.HttpServletRequest",
            "jakarta.servlet.http.HttpServletResponse",
            "org.springframework.ui.Model",
            "org.springframework.web.context.request.WebRequest");

    @ArchTest
    static final ArchRule nothingIsDeserialisedFromBytes = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectInputStream")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.beans.XMLDecoder")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("PolymorphicTypeValidator")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("JsonTypeInfo");

    @ArchTest
    static final ArchRule nothingIsEvaluated = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.expression..", "javax.script..", "javax.naming..", "groovy..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class)
            .orShould()
            .callMethod(Runtime.class, "exec", String.class);

    /** A query made from text could be made to ask for something else. */
    @ArchTest
    static final ArchRule queriesAreNotText = noClasses()
            .that()
            .resideOutsideOfPackage("org.seedbed.store..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("BasicQuery")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("BasicUpdate")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.data.mongodb.repository..")
            .orShould()
            .callMethod(org.bson.Document.class, "parse", String.class);

    @ArchTest
    static final ArchRule secretsAreNoUuids = noClasses().should().callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule passwordsHaveOneKindOfHash = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.(BCrypt|NoOp|SCrypt|Pbkdf2)PasswordEncoder");

    /** So nobody can have the server ask where they cannot. */
    @ArchTest
    static final ArchRule nothingIsFetchedFromElsewhere = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net.http..", "org.springframework.web.client..", "org.springframework.web.reactive..")
            .orShould()
            .callMethod(java.net.URL.class, "openConnection")
            .orShould()
            .callMethod(java.net.URL.class, "openStream");

    @ArchTest
    static void handlersNameEachParameterTheyTake(JavaClasses classes) {
        var bound = classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
                .flatMap(method -> method.getParameters().stream())
                .filter(parameter -> !isNamed(parameter) && !isHanded(parameter))
                .map(SecurityRulesTests::described)
                .toList();

        assertThat(bound).isEmpty();
    }

    private static boolean isNamed(JavaParameter parameter) {
        return parameter.isAnnotatedWith(RequestBody.class)
                || parameter.isAnnotatedWith(RequestHeader.class)
                || parameter.isAnnotatedWith(RequestParam.class)
                || parameter.isAnnotatedWith(RequestPart.class)
                || parameter.isAnnotatedWith(PathVariable.class)
                || parameter.isAnnotatedWith(ParameterObject.class);
    }

    private static boolean isHanded(JavaParameter parameter) {
        return HANDED.contains(parameter.getRawType().getName());
    }

    private static String described(JavaParameter parameter) {
        return ((JavaMethod) parameter.getOwner()).getFullName() + " "
                + parameter.getRawType().getSimpleName();
    }
}
