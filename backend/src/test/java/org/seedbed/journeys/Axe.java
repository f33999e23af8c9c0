package org.seedbed.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Looks for what keeps people out: the issues that axe calls serious or critical, with work-screen contrast. */
final class Axe {
    private static final String SOURCE = source();
    private static final String RUN = """
            async () => {
              const moving = document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime < Infinity);
              await Promise.allSettled(moving.map((one) => one.finished));
              const found = await axe.run(document, {
                resultTypes: ['violations'],
                rules: { 'color-contrast-enhanced': { enabled: true } },
              });
              return found.violations
                .filter((issue) => issue.impact === 'serious' || issue.impact === 'critical')
                .flatMap((issue) => issue.nodes.map((node) =>
                  `${issue.id}: ${node.target.join(' ')} ${node.html.slice(0, 200)} ${node.any.map((any) => any.message).join('; ')}`));
            }
            """;

    private Axe() {}

    @SuppressWarnings("unchecked")
    static List<String> seriousIssues(Page page) {
        // Evaluated, not added as an element: the page's own policy lets no foreign script in.
        page.evaluate(SOURCE);
        return (List<String>) page.evaluate(RUN);
    }

    private static String source() {
        try (var file = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
