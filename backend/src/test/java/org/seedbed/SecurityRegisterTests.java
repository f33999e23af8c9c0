package org.seedbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What docs/security/asvs.json says is proved, is proved by tests that exist. */
class SecurityRegisterTests {
    private static final Path REGISTER = Path.of("docs/security/asvs.json");
    private static final Set<String> STATUSES = Set.of("met", "partial", "not-yet-applicable", "open");
    private static final int ABUSE_CASES = 50;
    private static final int ROWS = 74;

    private final JsonNode register = JsonMapper.shared().readTree(REGISTER);

    private Stream<JsonNode> entries() {
        return Stream.concat(
                register.get("requirements").valueStream(),
                register.get("abuse").valueStream());
    }

    @Test
    void namesTestsThatExist() {
        var missing = new ArrayList<String>();
        entries()
                .flatMap(entry -> entry.get("evidence").valueStream())
                .map(JsonNode::asString)
                .filter(evidence -> !exists(evidence))
                .forEach(missing::add);

        assertThat(missing).isEmpty();
    }

    @Test
    void provesWhatIsMetAndSaysWhyTheRestIsNot() {
        assertThat(entries()).allSatisfy(entry -> {
            var ids = entry.get("ids").toString();
            var status = entry.get("status").asString();
            assertThat(STATUSES).as(ids).contains(status);
            if (status.equals("met")) {
                assertThat(entry.get("evidence")).as(ids).isNotEmpty();
            } else {
                assertThat(entry.path("reason").asString("")).as(ids).isNotBlank();
            }
            if (status.equals("partial")) {
                assertThat(entry.get("evidence")).as(ids).isNotEmpty();
            }
        });
    }

    @Test
    void listsEveryRequirementOnceAndEveryAbuseCase() {
        assertThat(register.get("requirements")).hasSize(ROWS);
        assertThat(ids("requirements")).doesNotHaveDuplicates().allMatch(id -> id.matches("\\d+\\.\\d+\\.\\d+"));
        assertThat(ids("abuse"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ABUSE_CASES)
                        .mapToObj(i -> "T" + i)
                        .toList());
    }

    /** A test that says in its name which case it is about is not forgotten here. */
    @Test
    void namesEveryTestThatIsNamedAfterACase() {
        var named = new TreeSet<String>();
        entries()
                .forEach(entry -> entry.get("evidence")
                        .valueStream()
                        .map(JsonNode::asString)
                        .forEach(named::add));

        assertThat(classesOf(named)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                                .filter(method ->
                                        isTest(method) && method.getName().matches("t\\d+[A-Z].*"))
                                .map(method -> type.getName().replace("org.seedbed.", "") + "#" + method.getName())))
                .isSubsetOf(named);
    }

    private List<String> ids(String part) {
        return register.get(part)
                .valueStream()
                .flatMap(entry -> entry.get("ids").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    private static Stream<Class<?>> classesOf(Set<String> evidence) {
        return evidence.stream()
                .filter(one -> one.contains("#"))
                .map(one -> one.split("#", 2)[0])
                .distinct()
                .map(SecurityRegisterTests::type);
    }

    private static boolean exists(String evidence) {
        if (!evidence.contains("#")) {
            return Files.exists(Path.of("..", evidence)) && evidence.contains(".test.");
        }
        var parts = evidence.split("#", 2);
        var type = type(parts[0]);
        return Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals(parts[1]) && isTest(method))
                || Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field -> field.getName().equals(parts[1]) && isTest(field));
    }

    /** Rules on the code are fields. */
    private static boolean isTest(AnnotatedElement member) {
        return AnnotationSupport.isAnnotated(member, Testable.class);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("org.seedbed." + name, false, SecurityRegisterTests.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError("No test class org.seedbed." + name, e);
        }
    }
}
