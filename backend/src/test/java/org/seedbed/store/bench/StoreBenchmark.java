package org.seedbed.store.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.bson.Document;
import org.seedbed.store.crash.CrashRun;

/** Measures the embedded store, or kills it again and again; the results alone go to the standard output. */
final class StoreBenchmark {
    private static final Path TARGET = Path.of("backend", "target");
    private static final long MEGABYTE = 1 << 20;

    /** In this order, because the store with the big collection is closed by the time of the last ones. */
    private static final List<Part> PARTS = List.of(
            new Part("ping", ReadFigures::ping),
            new Part("insert_many_rate", Stage::big),
            new Part("find_by_id", ReadFigures::findById),
            new Part("find_page", ReadFigures::findPage),
            new Part("guarded_update", WriteFigures::guardedUpdate),
            new Part("guarded_update_rate", WriteFigures::guardedUpdateRate),
            new Part("insert_rate", WriteFigures::insertRate),
            new Part("group_by_day", ReadFigures::groupByDay),
            new Part("group_by_day_fetch", ReadFigures::groupByDayWithFetch),
            new Part("read_rate", WriteFigures::readRate),
            new Part("open_time", FolderFigures::openTime),
            new Part("file_growth", StoreBenchmark::fileGrowth),
            new Part("torn_reads", StoreBenchmark::tornReads),
            new Part("engine", EngineFigures::insertMany),
            new Part("stock", StockFigures::all));

    private final Options options;
    private final Report report;

    private StoreBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    /** Some figures that are taken together. */
    private record Part(String name, Measurement measurement) {}

    @FunctionalInterface
    private interface Measurement {
        void take(Stage stage);
    }

    public static void main(String[] arguments) {
        var results = System.out;
        System.setOut(System.err);
        System.exit(run(List.of(arguments), results));
    }

    private static int run(List<String> arguments, PrintStream results) {
        try {
            var options = Options.parse(arguments);
            requireKnown(options.only());
            var benchmark = new StoreBenchmark(options, new Report(results, System.err));
            return benchmark.inATemporaryFolder();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    private static void requireKnown(List<String> only) {
        var names = PARTS.stream().map(Part::name).toList();
        var unknown = new LinkedHashSet<>(only);
        names.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Unknown: " + String.join(", ", unknown) + ". There are "
                    + String.join(", ", names) + "; what belongs to one of them comes with it.");
        }
    }

    private int inATemporaryFolder() {
        try {
            var root = Files.createTempDirectory(Files.createDirectories(TARGET), "bench-store");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
            describe();
            var begun = System.nanoTime();
            var allWell = options.crash() ? crash(root) : measure(root);
            report.write(options.json(), circumstances());
            report.progress(
                    "took %d s; figures in %s".formatted((System.nanoTime() - begun) / 1_000_000_000, options.json()));
            return allWell ? 0 : 1;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder for the benchmark", e);
        }
    }

    private void describe() {
        report.add(Figure.of("jdk", Runtime.version().feature(), "version"));
        report.add(Figure.of("cores", Runtime.getRuntime().availableProcessors(), "count"));
        report.add(Figure.of("heap", Runtime.getRuntime().maxMemory() / MEGABYTE, "MB"));
    }

    /** Takes the figures asked for; false if one of them could not be taken. */
    private boolean measure(Path root) {
        report.add(Figure.of("documents", options.documents(), "count"));
        var allTaken = true;
        try (var stage = new Stage(root, options, report)) {
            for (var part : PARTS) {
                if (options.only().isEmpty() || options.only().contains(part.name())) {
                    allTaken &= isTaken(part, stage);
                }
            }
        }
        return allTaken;
    }

    private boolean isTaken(Part part, Stage stage) {
        report.progress(part.name() + " …");
        try {
            part.measurement().take(stage);
            return true;
        } catch (RuntimeException e) {
            report.progress(part.name() + " could not be measured: " + e);
            return false;
        }
    }

    private static void fileGrowth(Stage stage) {
        stage.close();
        FolderFigures.fileGrowth(stage);
    }

    private static void tornReads(Stage stage) {
        stage.close();
        try (var store = ServedStore.embedded(stage.folder("torn"))) {
            var outcome = TornReads.watch(store.shared(), stage.options().torn());
            stage.report().add(Figure.of("torn_reads_checked", outcome.read(), "count"));
            stage.report().add(Figure.of("torn_reads_updates", outcome.updates(), "count"));
            stage.report().add(Figure.of("torn_reads", outcome.torn(), "count").atMost(0));
        }
    }

    /** Kills the store so many times; false if anything was not as acknowledged. */
    private boolean crash(Path root) {
        var outcome = CrashRun.of(root, options.cycles(), report::progress);
        report.add(Figure.of("cycles", outcome.cycles(), "count"));
        report.add(Figure.of("acknowledged", outcome.acknowledged(), "count"));
        report.add(Figure.of("lost", outcome.lost(), "count").atMost(0));
        report.add(Figure.of("torn", outcome.torn(), "count").atMost(0));
        report.add(Figure.of("index_disagreements", outcome.indexDisagreements(), "count")
                .atMost(0));
        report.add(Figure.of("unexpected_errors", outcome.unexpectedErrors(), "count")
                .atMost(0));
        return !report.hasMissed();
    }

    private Document circumstances() {
        return new Document("date", Clock.systemUTC().instant().toString())
                .append("jdk", Runtime.version().toString())
                .append("system", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .append("documents", options.documents())
                .append("updates", options.updates())
                .append("tornSeconds", options.torn().toSeconds())
                .append("warmUpMillis", options.pace().warmUp().toMillis())
                .append("measuredMillis", options.pace().time().toMillis());
    }

    private static void delete(Path root) {
        try (var files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
        } catch (IOException e) {
            System.err.println("Could not remove " + root + ": " + e);
        }
    }
}
