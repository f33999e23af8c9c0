package org.seedbed.cohort;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.account.People;
import org.seedbed.account.Person;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Completion over HTTP: who meets the rule and why, who gets it, who loses it, and the certificate. */
@RestController
@RequestMapping("/api/cohorts/{id}")
class CompletionController {
    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final Gradebook gradebook;
    private final Completions completions;
    private final CertificatePages certificates;
    private final Sentences sentences;
    private final People people;
    private final Clock clock;
    private final ZoneId zone;

    CompletionController(
            Cohorts cohorts,
            Enrolments enrolments,
            Gradebook gradebook,
            Completions completions,
            CertificatePages certificates,
            Sentences sentences,
            People people,
            Clock clock,
            ZoneId zone) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.gradebook = gradebook;
        this.completions = completions;
        this.certificates = certificates;
        this.sentences = sentences;
        this.people = people;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/completion")
    CompletionView show(@PathVariable CohortId id, Actor actor) {
        var cohort = cohorts.require(id, actor);
        var standings = gradebook.of(cohort).stream()
                .filter(standing ->
                        standing.enrolment().isActive() || standing.enrolment().completion() != null)
                .toList();
        var known = people.byIds(standings.stream()
                .map(standing -> standing.enrolment().account())
                .toList());
        return new CompletionView(
                cohort.rule(),
                standings.stream()
                        .map(standing -> item(standing, known))
                        .sorted(Comparator.comparing(CompletionItem::name))
                        .toList());
    }

    @PostMapping("/completion")
    CompletionView grant(@PathVariable CohortId id, @Valid @RequestBody CompletionForm form, Actor actor) {
        completions.grant(id, form.accounts(), LocalDate.now(clock.withZone(zone)), form.why(), actor);
        return show(id, actor);
    }

    @PostMapping("/completion/{account}/revoke")
    CompletionView revoke(
            @PathVariable CohortId id,
            @PathVariable AccountId account,
            @Valid @RequestBody RevokeForm form,
            Actor actor) {
        completions.revoke(id, account, form.why(), actor);
        return show(id, actor);
    }

    @GetMapping("/certificates/{account}")
    CertificatePages.CertificateView certificate(
            @PathVariable CohortId id, @PathVariable AccountId account, Actor actor) {
        cohorts.require(id, actor);
        var code = enrolments.find(id, account).map(Enrolment::certificate).orElseThrow(() -> new NotFound(account));
        return certificates.find(code).orElseThrow(() -> new NotFound(account));
    }

    private CompletionItem item(Standing standing, Map<AccountId, Person> known) {
        var enrolment = standing.enrolment();
        var completion = enrolment.completion();
        var certificate = enrolment.certificate();
        return new CompletionItem(
                enrolment.account(),
                Refs.name(enrolment.account(), known),
                standing.verdict().name().toLowerCase(Locale.ROOT),
                sentences.of(standing),
                standing.judgement().checks().stream()
                        .map(check -> new CompletionCheck(check.code(), check.isMet(), sentences.of(check)))
                        .toList(),
                standing.tally().basisPoints(),
                enrolment.score(),
                completion == null ? null : completion.on(),
                certificate == null ? null : certificate.printed());
    }

    record CompletionView(CompletionRule rule, List<CompletionItem> items) {}

    record CompletionItem(
            AccountId account,
            String name,
            String verdict,
            String sentence,
            List<CompletionCheck> checks,
            @Nullable Integer attendanceBasisPoints,
            @Nullable Integer score,
            @Nullable LocalDate completedOn,
            @Nullable String certificate) {}

    record CompletionCheck(String code, boolean met, String sentence) {}

    record CompletionForm(
            @NotEmpty @Size(max = NewCohort.MOST_SEATS) List<@NotNull AccountId> accounts,
            @Nullable @Size(max = 500) String why) {}

    record RevokeForm(@NotBlank @Size(max = 500) String why) {}
}
