package org.seedbed.cohort;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.account.People;
import org.seedbed.account.Person;
import org.seedbed.account.PrintedCodes;
import org.seedbed.account.PrintedCodes.LeftOut;
import org.seedbed.account.SignInCode;
import org.seedbed.cohort.Refs.PersonRef;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Change;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.NotFound;
import org.springframework.stereotype.Component;

/** Makes the sheet of one-time sign-in codes that is handed out in a cohort. */
@Component
class SignInSheets {
    private static final String PAGE = "/app/sign-in-code#";

    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final People people;
    private final PrintedCodes codes;
    private final Clock clock;

    SignInSheets(Cohorts cohorts, Enrolments enrolments, People people, PrintedCodes codes, Clock clock) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.people = people;
        this.codes = codes;
        this.clock = clock;
    }

    /** A sheet for these people, or for all who take part if none are named. */
    SignInSheet make(CohortId id, @Nullable List<AccountId> named, Actor by) {
        cohorts.requireEditable(id, by);
        var wanted = wanted(id, named);
        cohorts.change(id, by, cohort -> cohort.giveSignInCodes(Change.of(by, "sign-in-codes", clock.instant())));
        var issued = codes.issue(wanted, by);
        var known = people.byIds(wanted);
        return new SignInSheet(
                issued.until(),
                issued.codes().entrySet().stream()
                        .map(entry -> card(entry.getKey(), entry.getValue(), known))
                        .sorted(Comparator.comparing(
                                        (SignInCard card) -> card.externalId() == null ? "~" : card.externalId())
                                .thenComparing(SignInCard::name))
                        .toList(),
                issued.leftOut().entrySet().stream()
                        .map(entry -> new NoCard(PersonRef.of(entry.getKey(), known), entry.getValue()))
                        .toList());
    }

    private List<AccountId> wanted(CohortId id, @Nullable List<AccountId> named) {
        var takePart = enrolments.of(id).stream()
                .filter(Enrolment::isActive)
                .map(Enrolment::account)
                .toList();
        if (named == null) {
            return takePart;
        }
        var known = new HashSet<>(takePart);
        for (var account : named) {
            if (!known.contains(account)) {
                throw new NotFound(account);
            }
        }
        return named.stream().distinct().toList();
    }

    private static SignInCard card(AccountId account, SignInCode code, Map<AccountId, Person> known) {
        var person = known.get(account);
        return new SignInCard(
                account,
                Refs.name(account, known),
                person == null ? null : person.externalId(),
                code.printed(),
                PAGE + code.link());
    }

    record SignInSheet(Instant until, List<SignInCard> cards, List<NoCard> leftOut) {}

    /** One person's code to type, and the link that their QR code holds. */
    record SignInCard(
            AccountId account, String name, @Nullable String externalId, String code, String link) {}

    record NoCard(PersonRef person, LeftOut reason) {}
}
