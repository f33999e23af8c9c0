package org.seedbed.cohort;

import static java.util.stream.Collectors.toMap;
import static org.seedbed.shared.Refused.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.account.People;
import org.seedbed.cohort.Enrolments.Grant;
import org.seedbed.cohort.Judgement.Verdict;
import org.seedbed.cohort.certificate.CertificateCode;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Change;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Tokens;
import org.springframework.stereotype.Service;

/** Grants completions, each dated and with its grounds, and takes them back. */
@Service
public class Completions {
    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final Gradebook gradebook;
    private final CertificateFollower certificates;
    private final People people;
    private final Tokens tokens;
    private final Clock clock;
    private final ZoneId zone;

    Completions(
            Cohorts cohorts,
            Enrolments enrolments,
            Gradebook gradebook,
            CertificateFollower certificates,
            People people,
            Tokens tokens,
            Clock clock,
            ZoneId zone) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.gradebook = gradebook;
        this.certificates = certificates;
        this.people = people;
        this.tokens = tokens;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Grants completion to people who take part; who has it already keeps it as it is. Who does not meet the rule can be granted
     * it only with a reason. Returns how many were granted now.
     */
    public int grant(CohortId id, Collection<AccountId> accounts, LocalDate on, @Nullable String why, Actor by) {
        var days = new LinkedHashMap<AccountId, LocalDate>();
        accounts.forEach(account -> days.put(account, on));
        return grant(id, days, why, by);
    }

    int grant(CohortId id, Map<AccountId, LocalDate> days, @Nullable String why, Actor by) {
        var cohort = cohorts.requireEditable(id, by);
        cohort.requireOpen();
        var reason = why == null || why.isBlank() ? null : why.strip();
        var standings = gradebook.of(cohort).stream()
                .collect(toMap(standing -> standing.enrolment().account(), standing -> standing));
        days.forEach((account, day) -> {
            requireDay(cohort, day);
            requireGrantable(standings.get(account), account, reason);
        });
        var change = Change.of(by, "completion-granted", clock.instant(), reason);
        var grants = days.entrySet().stream()
                .filter(day -> standings.get(day.getKey()).verdict() != Verdict.GRANTED)
                .map(day -> grant(cohort, standings.get(day.getKey()), day.getValue(), change))
                .toList();
        int granted = enrolments.complete(id, grants, change);
        certificates.follow(id);
        return granted;
    }

    /** Takes a completion back and strikes out its certificate; a new grant gets a new certificate. */
    void revoke(CohortId id, AccountId account, String why, Actor by) {
        cohorts.requireEditable(id, by);
        var enrolment = enrolments.find(id, account).orElseThrow(() -> new NotFound(account));
        var certificate = enrolment.certificate();
        if (certificate == null) {
            throw new NotFound(account);
        }
        enrolments.revoke(enrolment, certificate, Change.of(by, "completion-revoked", clock.instant(), why));
        certificates.follow(id);
    }

    private void requireDay(Cohort cohort, LocalDate day) {
        refuseIf(day.isBefore(cohort.firstDay()), "completion-before-start", cohort.firstDay());
        refuseIf(day.isAfter(LocalDate.now(clock.withZone(zone))), "completion-in-future");
    }

    private void requireGrantable(@Nullable Standing standing, AccountId account, @Nullable String reason) {
        if (standing == null) {
            throw new NotFound(account);
        }
        if (standing.verdict() != Verdict.GRANTED) {
            refuseIf(!standing.enrolment().isActive(), "completion-after-leaving", name(account));
            refuseIf(reason == null && !standing.judgement().isMet(), "completion-short", name(account));
        }
    }

    private Grant grant(Cohort cohort, Standing standing, LocalDate day, Change change) {
        var tally = standing.tally();
        var enrolment = standing.enrolment();
        var attainment = new Attainment(tally.attended(), tally.counted(), enrolment.score(), cohort.rule());
        // Where the rule is met, the rule is the reason.
        var why = standing.judgement().isMet() ? null : change.why();
        var completion = new Completion(day, change.when(), change.who(), why, attainment);
        return new Grant(enrolment.account(), completion, CertificateCode.fromRandom(tokens.id()));
    }

    private String name(AccountId account) {
        return people.find(account).map(person -> person.name()).orElse(account.value());
    }
}
