package org.seedbed.cohort;

import java.io.IOException;
import java.util.Objects;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files about a cohort's people over HTTP; each can be tried first without changing anything. */
@RestController
@RequestMapping(path = "/api/cohorts/{id}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
class ImportController {
    private final RosterImport roster;
    private final AttendanceImport attendance;
    private final ScoreImport scores;
    private final CompletionImport completions;

    ImportController(
            RosterImport roster, AttendanceImport attendance, ScoreImport scores, CompletionImport completions) {
        this.roster = roster;
        this.attendance = attendance;
        this.scores = scores;
        this.completions = completions;
    }

    @PostMapping("/roster-import")
    ImportReport roster(
            @PathVariable CohortId id, @RequestPart MultipartFile file, @RequestParam boolean dryRun, Actor actor)
            throws IOException {
        return roster.run(id, name(file), file.getBytes(), dryRun, actor);
    }

    @PostMapping("/attendance-import")
    ImportReport attendance(
            @PathVariable CohortId id, @RequestPart MultipartFile file, @RequestParam boolean dryRun, Actor actor)
            throws IOException {
        return attendance.run(id, name(file), file.getBytes(), dryRun, actor);
    }

    @PostMapping("/score-import")
    ImportReport scores(
            @PathVariable CohortId id, @RequestPart MultipartFile file, @RequestParam boolean dryRun, Actor actor)
            throws IOException {
        return scores.run(id, name(file), file.getBytes(), dryRun, actor);
    }

    @PostMapping("/completion-import")
    ImportReport completions(
            @PathVariable CohortId id, @RequestPart MultipartFile file, @RequestParam boolean dryRun, Actor actor)
            throws IOException {
        return completions.run(id, name(file), file.getBytes(), dryRun, actor);
    }

    private static String name(MultipartFile file) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return name.length() > 200 ? name.substring(name.length() - 200) : name;
    }
}
