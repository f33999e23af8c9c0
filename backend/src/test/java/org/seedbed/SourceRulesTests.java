package org.seedbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no file of this repository, and nothing that is built from it, may contain. */
class SourceRulesTests {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS = Set.of(".git", "node_modules", "target", "dist", ".idea", ".vscode");
    private static final String OWN_SCRIPT = "<script th:src=\"${script}\" defer></script>";
    /** JSON in which the writer has escaped what could end the element. */
    private static final String FACTS_FOR_SEARCH_ENGINES =
            "<script type=\"application/ld+json\" th:if=\"${structured != null}\" th:utext=\"${structured}\"></script>";

    private static final long LARGEST = 2_000_000;

    /** Written so that this file does not contain what it looks for. */
    private static final Pattern SECRET = Pattern.compile(String.join(
            "|",
            "-----BEGIN (RSA |EC |DSA |OPENSSH |ENCRYPTED )?PRIVATE KEY",
            "AKIA[0-9A-Z]{16}",
            "LTAI[0-9A-Za-z]{12,20}",
            "(sk|rk|whsec)_(live|test)?_?[0-9A-Za-z]{20,}",
            "gh[pousr]_[0-9A-Za-z]{30,}",
            "glpat-[0-9A-Za-z_-]{20}",
            "xox[abprs]-[0-9A-Za-z-]{10,}",
            "AIza[0-9A-Za-z_-]{35}",
            "eyJhbGciOi[0-9A-Za-z_-]{20,}\\.",
            "mongodb(\\+srv)?://[^:/@\\s\"'{$<…]+:(?!password@|secret@|x@)[^@\\s\"'{$<…]{6,}@(?!127\\.0\\.0\\.1|localhost)",
            "(?m)^[a-z.-]*(password|secret|token|api-key)=[^\\s$].*"));

    @Test
    void holdsNoSecrets() throws IOException {
        var found = new ArrayList<String>();
        for (var file : files(REPOSITORY)) {
            var match = SECRET.matcher(text(file));
            if (match.find()) {
                found.add(REPOSITORY.relativize(file) + ": " + match.group());
            }
        }

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN PRIVATE" + " KEY-----",
                "AKIA" + "ABCDEFGHIJKLMNOP",
                "sk_live_" + "abcdefghijklmnopqrstuvwx",
                "ghp_" + "abcdefghijklmnopqrstuvwxyz0123456789",
                "mongodb://admin:" + "hunter2hunter2@db.example/seedbed",
                "spring.mail.password" + "=hunter2"
            })
    void wouldFindOne(String secret) {
        assertThat(SECRET.matcher(secret).find()).isTrue();
    }

    /** The console as it is served; a build without one has nothing to look through. */
    @Test
    void servesNeitherSecretsNorSourcesWithTheConsole() throws IOException {
        var console = REPOSITORY.resolve("frontend/console/dist");
        for (var file : Files.isDirectory(console) ? files(console) : List.<Path>of()) {
            assertThat(file.toString()).doesNotEndWith(".map");
            assertThat(SECRET.matcher(text(file)).find()).as(file.toString()).isFalse();
        }
    }

    @Test
    void writesPagesThroughNothingThatRunsText() throws IOException {
        var sinks =
                Pattern.compile("dangerouslySetInnerHTML|\\.(inner|outer)HTML\\b|insertAdjacentHTML|document\\.write"
                        + "|\\beval\\(|new Function\\(|setTimeout\\(\\s*['\"`]|javascript:");
        var found = new ArrayList<String>();
        for (var file : files(REPOSITORY.resolve("frontend/console/src"))) {
            if (!file.toString().contains(".test.") && sinks.matcher(text(file)).find()) {
                found.add(file.toString());
            }
        }
        for (var file : files(REPOSITORY.resolve("frontend/storefront/templates"))) {
            var rest = text(file).replace(OWN_SCRIPT, "").replace(FACTS_FOR_SEARCH_ENGINES, "");
            if (Pattern.compile("th:utext|\\[\\(|<script|\\son[a-z]+=|javascript:|__\\$")
                    .matcher(rest)
                    .find()) {
                found.add(file.toString());
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void asksTheStoreNothingThatItWouldHaveToRun() throws IOException {
        var code = Pattern.compile("\"\\$(where|function|accumulator)\"|mapReduce|\\.evaluate\\(");
        assertThat(files(Path.of("src/main/java")))
                .filteredOn(file -> !file.toString().contains("/store/"))
                .isNotEmpty()
                .allMatch(file -> !code.matcher(text(file)).find());
    }

    @Test
    void usesNoWeakAlgorithms() throws IOException {
        var named = Pattern.compile("\\bgetInstance\\(\"([^\"]+)\"\\)");
        var algorithms = files(Path.of("src/main/java")).stream()
                .flatMap(file -> named.matcher(text(file)).results().map(match -> match.group(1)));

        assertThat(algorithms).isNotEmpty().isSubsetOf("SHA-256", "HmacSHA256", "PBKDF2WithHmacSHA256");
    }

    private static List<Path> files(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                boolean skipped = NOT_OURS.contains(inner.getFileName().toString()) && !inner.equals(folder)
                        || inner.equals(REPOSITORY.resolve("data"));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.size() < LARGEST && attributes.isRegularFile()) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
