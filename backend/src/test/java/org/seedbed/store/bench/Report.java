package org.seedbed.store.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.bson.json.JsonWriterSettings;

/** Prints each figure as soon as it is known, and keeps them all for the file. */
final class Report {
    private final PrintStream results;
    private final PrintStream progress;
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    Report(PrintStream results, PrintStream progress) {
        this.results = results;
        this.progress = progress;
    }

    void add(Figure figure) {
        figures.put(figure.name(), figure);
        results.println(figure.line());
        results.flush();
    }

    /** A latency with its reference; good enough in microseconds, or as a multiple of the ping beside it. */
    void addLatency(String name, Latency latency, double microseconds, double pings) {
        var isMet = latency.p50() <= microseconds || latency.ratio() <= pings;
        var words = String.format(Locale.ROOT, "<= %.0f us or <= %.1f x ping", microseconds, pings);
        add(Figure.of(name, latency.p50(), "us").against(words, isMet));
        addReference(name, latency);
    }

    void addLatency(String name, Latency latency, double microseconds) {
        add(Figure.of(name, latency.p50(), "us").atMost(microseconds));
        addReference(name, latency);
    }

    void addLatency(String name, Latency latency) {
        add(Figure.of(name, latency.p50(), "us"));
        addReference(name, latency);
    }

    private void addReference(String name, Latency latency) {
        add(Figure.of(name + "_p99", latency.p99(), "us"));
        add(Figure.of(name + "_ping", latency.ping(), "us"));
        add(Figure.of(name + "_ratio", latency.ratio(), "x"));
    }

    void progress(String words) {
        progress.println(words);
    }

    boolean hasMissed() {
        return figures.values().stream().anyMatch(figure -> !figure.met());
    }

    void write(Path file, Document circumstances) {
        var document = new Document(circumstances);
        var values = new Document();
        figures.forEach((name, figure) -> values.append(name, figure.toDocument()));
        document.append("figures", values);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    document.toJson(JsonWriterSettings.builder().indent(true).build()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the figures to " + file, e);
        }
    }
}
