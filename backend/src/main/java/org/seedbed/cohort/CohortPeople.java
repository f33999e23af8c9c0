package org.seedbed.cohort;

import java.util.List;
import java.util.Map;
import org.seedbed.account.People;
import org.seedbed.account.Person;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.CohortId;
import org.springframework.stereotype.Component;

/** The people of a cohort, those who left included. */
@Component
class CohortPeople {
    private final Enrolments enrolments;
    private final People people;

    CohortPeople(Enrolments enrolments, People people) {
        this.enrolments = enrolments;
        this.people = people;
    }

    PeopleIndex index(CohortId cohort) {
        return new PeopleIndex(byAccount(enrolments.of(cohort)).values());
    }

    Map<AccountId, Person> byAccount(List<Enrolment> enrolled) {
        return people.byIds(enrolled.stream().map(Enrolment::account).toList());
    }
}
