package org.seedbed.cohort;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.cohort.CohortPages.CohortRow;
import org.seedbed.cohort.CohortPages.CohortView;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.CourseId;
import org.seedbed.shared.Page;
import org.seedbed.shared.RegionCode;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cohorts over HTTP. */
@RestController
@RequestMapping("/api/cohorts")
class CohortController {
    private final Cohorts cohorts;
    private final CohortPlanning planning;
    private final CohortPages pages;

    CohortController(Cohorts cohorts, CohortPlanning planning, CohortPages pages) {
        this.cohorts = cohorts;
        this.planning = planning;
        this.pages = pages;
    }

    @GetMapping
    Page<CohortRow> list(
            @RequestParam(required = false) @Nullable CohortStatus status,
            @RequestParam(required = false) @Nullable RegionCode region,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String cursor,
            Actor actor) {
        var found = cohorts.page(new Cohorts.Filter(status, region, query), cursor, actor);
        return new Page<>(pages.rows(found.items()), found.next(), found.total());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CohortView plan(@Valid @RequestBody CohortForm form, Actor actor) {
        return pages.view(planning.plan(form.plan(), actor), actor);
    }

    @GetMapping("/{id}")
    CohortView show(@PathVariable CohortId id, Actor actor) {
        return pages.view(cohorts.require(id, actor), actor);
    }

    @PutMapping("/{id}")
    CohortView replan(@PathVariable CohortId id, @Valid @RequestBody CohortForm form, Actor actor) {
        return pages.view(planning.replan(id, form.plan(), actor), actor);
    }

    @PostMapping("/{id}/status")
    CohortView setStatus(@PathVariable CohortId id, @Valid @RequestBody CohortStatusForm form, Actor actor) {
        return pages.view(planning.setStatus(id, form.status(), form.why(), actor), actor);
    }

    record CohortForm(
            @NotBlank @Size(max = 120) String name,
            @NotNull CourseId course,
            @NotNull RegionCode region,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay,
            @Min(1) @Max(NewCohort.MOST_SEATS) int capacity,
            @NotNull @Size(max = 20) List<@NotNull AccountId> instructors,
            @NotNull @Valid RuleForm rule,
            @Nullable Boolean published,
            @Nullable @Size(max = 1_000) String note) {
        NewCohort plan() {
            return new NewCohort(
                    name,
                    course,
                    region,
                    firstDay,
                    lastDay,
                    capacity,
                    instructors,
                    new CompletionRule(rule.attendancePercent, rule.score),
                    Boolean.TRUE.equals(published),
                    note);
        }
    }

    record RuleForm(
            @Min(0) @Max(100) int attendancePercent,
            @Min(0) @Max(100) int score) {}

    record CohortStatusForm(
            @NotNull CohortStatus status,
            @Nullable @Size(max = 500) String why) {}
}
