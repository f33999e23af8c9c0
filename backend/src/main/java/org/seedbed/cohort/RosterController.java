package org.seedbed.cohort;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedbed.cohort.RosterPages.RosterView;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who takes part in a cohort, over HTTP: list, enrol, let go, score. */
@RestController
@RequestMapping("/api/cohorts/{id}")
class RosterController {
    private final Cohorts cohorts;
    private final Enrolling enrolling;
    private final Scores scores;
    private final RosterPages pages;

    RosterController(Cohorts cohorts, Enrolling enrolling, Scores scores, RosterPages pages) {
        this.cohorts = cohorts;
        this.enrolling = enrolling;
        this.scores = scores;
        this.pages = pages;
    }

    @GetMapping("/roster")
    RosterView roster(@PathVariable CohortId id, Actor actor) {
        return pages.view(cohorts.require(id, actor));
    }

    @PostMapping("/enrolments")
    @ResponseStatus(HttpStatus.CREATED)
    EnrolmentOutcome enrol(@PathVariable CohortId id, @Valid @RequestBody EnrolmentForm form, Actor actor) {
        if (form.account() != null) {
            return EnrolmentOutcome.of(enrolling.enrol(id, form.account(), actor));
        }
        if (form.name() == null || form.name().isBlank()) {
            throw Invalid.field("name", "required");
        }
        return EnrolmentOutcome.of(
                enrolling.enrol(id, form.name(), trimmed(form.phone()), trimmed(form.externalId()), actor));
    }

    @PostMapping("/enrolments/{account}/withdraw")
    RosterView withdraw(
            @PathVariable CohortId id,
            @PathVariable AccountId account,
            @Valid @RequestBody WithdrawForm form,
            Actor actor) {
        enrolling.withdraw(id, account, form.why(), actor);
        return roster(id, actor);
    }

    @PutMapping("/scores")
    RosterView score(@PathVariable CohortId id, @Valid @RequestBody ScoresForm form, Actor actor) {
        var entered = new LinkedHashMap<AccountId, Optional<Integer>>();
        form.scores().forEach(one -> entered.put(one.account(), Optional.ofNullable(one.score())));
        scores.enter(id, entered, actor);
        return roster(id, actor);
    }

    private static @Nullable String trimmed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    record EnrolmentForm(
            @Nullable AccountId account,
            @Nullable @Size(max = 60) String name,
            @Nullable @Size(max = 20) String phone,
            @Nullable @Size(max = 40) String externalId) {}

    /** What came of it: seated, waiting, already-seated or already-waiting. */
    record EnrolmentOutcome(String outcome) {
        static EnrolmentOutcome of(Seats.Outcome outcome) {
            return new EnrolmentOutcome(outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    record WithdrawForm(@NotBlank @Size(max = 500) String why) {}

    record ScoresForm(
            @NotNull @Size(max = NewCohort.MOST_SEATS) List<@Valid @NotNull ScoreForm> scores) {}

    record ScoreForm(
            @NotNull AccountId account,
            @Nullable @Min(0) @Max(100) Integer score) {}
}
