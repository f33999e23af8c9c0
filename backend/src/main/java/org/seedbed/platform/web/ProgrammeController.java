package org.seedbed.platform.web;

import java.time.Clock;
import java.time.LocalDate;
import org.seedbed.account.Setup;
import org.seedbed.platform.SeedbedProperties;
import org.seedbed.platform.demo.DemoProgramme;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a page must know of this programme before anybody signs in. */
@RestController
class ProgrammeController {
    private final SeedbedProperties properties;
    private final DemoProgramme demo;
    private final Setup setup;
    private final Clock clock;

    ProgrammeController(SeedbedProperties properties, DemoProgramme demo, Setup setup, Clock clock) {
        this.properties = properties;
        this.demo = demo;
        this.setup = setup;
        this.clock = clock;
    }

    @GetMapping("/api/programme")
    ProgrammeView show() {
        return new ProgrammeView(
                demo.isLoaded(),
                setup.isNeeded(),
                properties.zone().getId(),
                LocalDate.now(clock.withZone(properties.zone())),
                properties.currency());
    }

    record ProgrammeView(boolean demo, boolean setupNeeded, String zone, LocalDate today, String currency) {}
}
