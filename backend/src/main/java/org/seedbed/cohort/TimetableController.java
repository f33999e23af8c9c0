package org.seedbed.cohort;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.seedbed.cohort.CohortPages.CohortView;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The timetable of a cohort over HTTP. */
@RestController
@RequestMapping("/api/cohorts/{id}/sessions")
class TimetableController {
    private final CohortPlanning planning;
    private final Cohorts cohorts;
    private final CohortPages pages;

    TimetableController(CohortPlanning planning, Cohorts cohorts, CohortPages pages) {
        this.planning = planning;
        this.cohorts = cohorts;
        this.pages = pages;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CohortView add(@PathVariable CohortId id, @Valid @RequestBody SessionForm form, Actor actor) {
        planning.addSession(id, form.planned(), actor);
        return view(id, actor);
    }

    @PutMapping("/{session}")
    CohortView reschedule(
            @PathVariable CohortId id,
            @PathVariable SessionId session,
            @Valid @RequestBody SessionForm form,
            Actor actor) {
        planning.reschedule(id, session, form.planned(), actor);
        return view(id, actor);
    }

    @PostMapping("/{session}/cancel")
    CohortView cancel(
            @PathVariable CohortId id,
            @PathVariable SessionId session,
            @Valid @RequestBody CancelSessionForm form,
            Actor actor) {
        planning.cancelSession(id, session, form.why(), actor);
        return view(id, actor);
    }

    private CohortView view(CohortId id, Actor actor) {
        return pages.view(cohorts.require(id, actor), actor);
    }

    record SessionForm(
            @NotNull LocalDate date,
            @NotNull LocalTime start,
            @NotNull LocalTime end,
            @Nullable @Size(max = 120) String title,
            @Nullable @Size(max = 120) String place) {
        NewSession planned() {
            return new NewSession(date, start, end, title, place);
        }
    }

    record CancelSessionForm(@NotBlank @Size(max = 500) String why) {}
}
