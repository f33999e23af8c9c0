package org.seedbed.cohort;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedbed.account.NewPerson;
import org.seedbed.account.People;
import org.seedbed.account.Person;
import org.seedbed.cohort.ImportRun.Result;
import org.seedbed.exchange.Cell;
import org.seedbed.exchange.Problem;
import org.seedbed.exchange.Row;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Change;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.Grant;
import org.seedbed.shared.Role;
import org.seedbed.shared.Wording;
import org.springframework.stereotype.Service;

/**
 * Brings a list of people into a cohort: whoever is not known yet becomes known, whoever has no seat takes one. The same file
 * again changes nothing, who is missing from it stays, and who has left is not brought back.
 */
@Service
public class RosterImport {
    private static final int LONGEST_NAME = 60;

    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final EnrolmentFollower follower;
    private final People people;
    private final Wording wording;
    private final Clock clock;

    RosterImport(
            Cohorts cohorts,
            Enrolments enrolments,
            EnrolmentFollower follower,
            People people,
            Wording wording,
            Clock clock) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.follower = follower;
        this.people = people;
        this.wording = wording;
        this.clock = clock;
    }

    public ImportReport run(CohortId id, String fileName, byte[] file, boolean dryRun, Actor by) {
        var cohort = cohorts.requireEditable(id, by);
        cohort.requireOpen();
        var run = new ImportRun(
                fileName, file, ImportColumn.EXTERNAL_ID, ImportColumn.NAME, ImportColumn.PHONE, ImportColumn.GROUP);
        run.require(ImportColumn.NAME);
        run.requireIdentities();
        var entries = recognised(run);
        judge(cohort, entries, run);
        if (!dryRun) {
            commit(cohort, entries.stream().filter(entry -> !entry.left).toList(), by);
        }
        return run.report(dryRun, wording);
    }

    /** The rows that name one person each, known or new. */
    private List<Entry> recognised(ImportRun run) {
        var named = new ArrayList<Entry>();
        var seen = new HashSet<String>();
        for (var row : run.rows()) {
            var name = run.read(ImportColumn.NAME.of(row).text(LONGEST_NAME).required());
            var group = run.read(ImportColumn.GROUP.of(row).text(LONGEST_NAME));
            var identity = Identity.of(row, run);
            if (name == null || identity == null) {
                continue;
            }
            if (identity.keys().stream().anyMatch(seen::contains)) {
                run.report(cell(row, identity).problem(Problem.DUPLICATE_IN_FILE));
            } else {
                named.add(new Entry(row, name, group, identity));
            }
            seen.addAll(identity.keys());
        }
        var known = index(named);
        named.removeIf(entry -> {
            var found = known.find(entry.identity);
            entry.person = found.isEmpty() ? null : found.iterator().next();
            if (found.size() > 1) {
                run.report(cell(entry.row, entry.identity).problem("identities-differ"));
            }
            return found.size() > 1;
        });
        return named;
    }

    /** Says for each row what it changes, before anything is changed. */
    private void judge(Cohort cohort, List<Entry> entries, ImportRun run) {
        var enrolled = enrolments.of(cohort.id()).stream().collect(toMap(Enrolment::account, enrolment -> enrolment));
        var waiting = cohort.waiting().stream().map(Seat::account).toList();
        int free = waiting.isEmpty() ? cohort.free() : 0;
        for (var entry : entries) {
            var person = entry.person;
            var enrolment = person == null ? null : enrolled.get(person.id());
            var seated = person != null && cohort.seated().contains(person.id());
            compare(entry, run);
            if (seated || (person != null && waiting.contains(person.id()))) {
                run.became(entry.row, changes(entry, enrolment) ? Result.UPDATED : Result.UNCHANGED);
            } else if (enrolment != null && !enrolment.isActive()) {
                entry.left = true;
                run.report(cell(entry.row, entry.identity).warning("left-before"));
            } else {
                run.became(entry.row, Result.CREATED);
                run.count(person == null ? "accountsCreated" : "accountsFound", 1);
                run.count(free > 0 ? "seated" : "waiting", 1);
                if (free-- <= 0) {
                    run.report(cell(entry.row, entry.identity).warning("capacity-exceeded"));
                }
            }
        }
    }

    private static boolean changes(Entry entry, @Nullable Enrolment enrolment) {
        var regrouped = entry.group != null && enrolment != null && !entry.group.equals(enrolment.group());
        return regrouped || entry.isMissingSomethingKnownNow();
    }

    /** What the file says otherwise than we know it is pointed out, and kept as we know it. */
    private static void compare(Entry entry, ImportRun run) {
        var person = entry.person;
        if (person == null) {
            return;
        }
        if (!person.name().equals(entry.name)) {
            run.report(ImportColumn.NAME.of(entry.row).warning("name-differs"));
        }
        if (entry.wouldCompleteStaff()) {
            run.report(cell(entry.row, entry.identity).warning("staff-not-completed"));
        }
        if (differ(person.phone(), entry.identity.phone())) {
            run.report(ImportColumn.PHONE.of(entry.row).warning("phone-differs"));
        }
        if (differ(person.externalId(), entry.identity.externalId())) {
            run.report(ImportColumn.EXTERNAL_ID.of(entry.row).warning("external-id-differs"));
        }
    }

    private void commit(Cohort cohort, List<Entry> entries, Actor by) {
        var strangers = entries.stream().filter(entry -> entry.person == null).toList();
        if (!strangers.isEmpty()) {
            people.registerAll(strangers.stream().map(Entry::newPerson).toList(), by);
            var known = index(strangers);
            strangers.forEach(entry -> entry.person =
                    known.find(entry.identity).stream().findFirst().orElse(null));
        }
        entries.stream().filter(Entry::isMissingSomethingKnownNow).forEach(entry -> entry.complete(people, by));
        var accounts = entries.stream().flatMap(Entry::account).toList();
        var change = Change.of(by, "roster-imported", clock.instant());
        cohorts.change(cohort.id(), by, one -> one.seatAll(accounts, change.when(), change));
        follower.follow(cohort.id());
        Map<AccountId, String> groups = new LinkedHashMap<>();
        entries.forEach(entry -> entry.account().forEach(account -> {
            if (entry.group != null) {
                groups.put(account, entry.group);
            }
        }));
        enrolments.regroup(cohort.id(), groups);
    }

    private PeopleIndex index(List<Entry> entries) {
        return new PeopleIndex(people.matching(
                entries.stream()
                        .map(entry -> entry.identity.externalId())
                        .filter(Objects::nonNull)
                        .toList(),
                entries.stream()
                        .map(entry -> entry.identity.phone())
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private static Cell cell(Row row, Identity identity) {
        return identity.externalId() == null ? ImportColumn.PHONE.of(row) : ImportColumn.EXTERNAL_ID.of(row);
    }

    private static boolean differ(@Nullable String known, @Nullable String given) {
        return known != null && given != null && !known.equals(given);
    }

    /** One row that names a person. */
    private static final class Entry {
        private final Row row;
        private final String name;
        private final @Nullable String group;
        private final Identity identity;
        private @Nullable Person person;
        private boolean left;

        Entry(Row row, String name, @Nullable String group, Identity identity) {
            this.row = row;
            this.name = name;
            this.group = group;
            this.identity = identity;
        }

        boolean isMissingSomethingKnownNow() {
            return person != null && !person.isStaff() && knowsMoreOf(person);
        }

        /** What staff sign in with is not for a list of trainees to say. */
        boolean wouldCompleteStaff() {
            return person != null && person.isStaff() && knowsMoreOf(person);
        }

        private boolean knowsMoreOf(Person known) {
            return (known.phone() == null && identity.phone() != null)
                    || (known.externalId() == null && identity.externalId() != null);
        }

        void complete(People people, Actor by) {
            if (person != null) {
                people.amend(
                        person.id(),
                        null,
                        person.phone() == null ? identity.phone() : null,
                        person.externalId() == null ? identity.externalId() : null,
                        by);
            }
        }

        NewPerson newPerson() {
            return new NewPerson(name, identity.phone(), identity.externalId(), Set.of(Grant.of(Role.TRAINEE)));
        }

        Stream<AccountId> account() {
            return person == null ? Stream.empty() : Stream.of(person.id());
        }
    }
}
