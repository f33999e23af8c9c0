package org.seedbed.platform.demo;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedbed.account.Setup;
import org.seedbed.platform.SeedbedProperties;
import org.springframework.stereotype.Component;

/** Loads the demo programme into an empty store, through the same use cases and imports that people use. */
@Component
public class DemoLoader {
    private final DemoProgramme programme;
    private final DemoPeople people;
    private final DemoTraining training;
    private final DemoSelling selling;
    private final DemoHosted hosted;
    private final Setup setup;
    private final @Nullable Path folder;
    private final Clock clock;
    private final ZoneId zone;

    DemoLoader(
            DemoProgramme programme,
            DemoPeople people,
            DemoTraining training,
            DemoSelling selling,
            DemoHosted hosted,
            Setup setup,
            SeedbedProperties properties,
            Clock clock) {
        this.programme = programme;
        this.people = people;
        this.training = training;
        this.selling = selling;
        this.hosted = hosted;
        this.setup = setup;
        this.folder = properties.demo() == null ? null : properties.demo().toPath();
        this.clock = clock;
        this.zone = properties.zone();
    }

    /** Loads it if it is wanted and nothing is there; answers the password of the demo people wherever it is loaded. */
    public Optional<String> loadIfWanted(PrintStream progress) {
        if (programme.wasCutOff()) {
            progress.println("The demo programme was only partly loaded last time; loading it again.");
            programme.clear();
        }
        if (folder != null && setup.isNeeded() && !programme.isLoaded()) {
            load(folder, progress);
        }
        return programme.password();
    }

    private void load(Path from, PrintStream progress) {
        if (!Files.isDirectory(from)) {
            throw new IllegalStateException("There is no demo programme in " + from);
        }
        var password = programme.begin();
        var today = LocalDate.now(clock.withZone(zone));
        var living = new DemoFiles(from.resolve("living"), DateShift.to(today));
        var past = new DemoFiles(from.resolve("past"), DateShift.none(today));

        progress.println("Loading the demo programme: people and courses");
        people.load(living, password);
        training.loadCourses(from.resolve("courses"), people.administrator());
        training.loadCohorts(past, people, progress);
        selling.load(past, people, people.administrator(), progress);
        training.loadCohorts(living, people, progress);
        var shops = selling.load(living, people, people.administrator(), progress);
        progress.println("Loading the demo programme: recording sales");
        selling.record();
        var ofOurs = new DemoFiles(from.resolve("hosted"), DateShift.to(today));
        hosted.load(ofOurs, shops, people.administrator(), progress);
        programme.finish();
    }
}
