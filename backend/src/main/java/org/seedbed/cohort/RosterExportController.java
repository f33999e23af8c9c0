package org.seedbed.cohort;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.seedbed.cohort.RosterPages.RosterRow;
import org.seedbed.exchange.Column;
import org.seedbed.exchange.Format;
import org.seedbed.exchange.TableWriter;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.Wording;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A cohort's list as a file, and the empty file to fill in. */
@RestController
@RequestMapping("/api/cohorts/{id}")
class RosterExportController {
    private final Cohorts cohorts;
    private final RosterPages pages;
    private final Wording wording;
    private final ZoneId zone;

    RosterExportController(Cohorts cohorts, RosterPages pages, Wording wording, ZoneId zone) {
        this.cohorts = cohorts;
        this.pages = pages;
        this.wording = wording;
        this.zone = zone;
    }

    @GetMapping("/roster/export")
    void export(@PathVariable CohortId id, @RequestParam String format, Actor actor, HttpServletResponse response)
            throws IOException {
        var kind = format(format);
        var cohort = cohorts.require(id, actor);
        var rows = pages.rows(cohort);
        announce(response, cohort.name() + " " + wording.say("cohort.export.roster"), kind);
        new TableWriter<>(columns()).write(rows, kind, response.getOutputStream());
    }

    @GetMapping("/roster-import/template")
    void template(@PathVariable CohortId id, @RequestParam String format, Actor actor, HttpServletResponse response)
            throws IOException {
        var kind = format(format);
        cohorts.require(id, actor);
        announce(response, wording.say("cohort.export.template"), kind);
        var columns = List.of(
                text("external-id", RosterRow::externalId),
                text("name", RosterRow::name),
                text("phone", RosterRow::phone),
                text("group", RosterRow::group));
        new TableWriter<>(columns).write(List.of(), kind, response.getOutputStream());
    }

    private List<Column<RosterRow>> columns() {
        return List.of(
                text("external-id", RosterRow::externalId),
                text("name", RosterRow::name),
                text("phone", RosterRow::phone),
                text("group", RosterRow::group),
                text(
                        "state",
                        row -> wording.say("cohort.state." + row.state().name().toLowerCase(Locale.ROOT))),
                Column.instant(header("since"), zone, RosterRow::since),
                Column.integer(header("attended"), RosterRow::attended),
                Column.integer(header("held"), RosterRow::held),
                Column.ratio(header("attendance"), row -> share(row.attendanceBasisPoints())),
                Column.integer(header("score"), RosterRow::score),
                Column.integer(header("lessons-read"), RosterRow::lessonsRead),
                Column.date(header("completed-on"), RosterRow::completedOn),
                text("certificate", RosterRow::certificate));
    }

    private Column<RosterRow> text(String key, Function<RosterRow, @Nullable String> value) {
        return Column.text(header(key), value);
    }

    private String header(String key) {
        return wording.say("cohort.column." + key);
    }

    private static @Nullable Double share(@Nullable Integer basisPoints) {
        return basisPoints == null ? null : basisPoints / 10_000.0;
    }

    private static Format format(String name) {
        for (var format : Format.values()) {
            if (format.extension().equals(name)) {
                return format;
            }
        }
        throw Invalid.field("format", "malformed");
    }

    private static void announce(HttpServletResponse response, String name, Format format) {
        var file = ContentDisposition.attachment()
                .filename(format.fileName(name), StandardCharsets.UTF_8)
                .build();
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, file.toString());
    }
}
