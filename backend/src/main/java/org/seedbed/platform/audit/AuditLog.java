package org.seedbed.platform.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedbed.account.People;
import org.seedbed.account.Person;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Page;
import org.springframework.stereotype.Service;

/** The audit log as administrators read it: with the names of those it speaks of. */
@Service
class AuditLog {
    private static final int PAGE = 50;
    private static final int EXPORTED_AT_ONCE = 1_000;

    private final AuditChain chain;
    private final AuditShipper shipper;
    private final People people;
    private final ZoneId zone;

    AuditLog(AuditChain chain, AuditShipper shipper, People people, ZoneId zone) {
        this.chain = chain;
        this.shipper = shipper;
        this.people = people;
        this.zone = zone;
    }

    /** Newest first; the first page has what happened up to now. */
    Page<AuditRow> page(AuditFilter filter, @Nullable Long cursor) {
        if (cursor == null) {
            shipper.shipIfPossible();
        }
        return page(filter, cursor, PAGE);
    }

    /** Everything that fits, read as it is consumed. */
    Iterable<AuditRow> all(AuditFilter filter) {
        shipper.shipIfPossible();
        return () -> Stream.iterate(
                        page(filter, null, EXPORTED_AT_ONCE), Objects::nonNull, page -> pageAfter(filter, page))
                .flatMap(page -> page.items().stream())
                .iterator();
    }

    private @Nullable Page<AuditRow> pageAfter(AuditFilter filter, Page<AuditRow> page) {
        return page.next() == null ? null : page(filter, Long.valueOf(page.next()), EXPORTED_AT_ONCE);
    }

    private Page<AuditRow> page(AuditFilter filter, @Nullable Long after, int limit) {
        var found = chain.find(filter, after, zone, limit + 1);
        var more = found.size() > limit;
        var entries = more ? found.subList(0, limit) : found;
        var known = people.byIds(entries.stream()
                .flatMap(entry -> Stream.of(new AccountId(entry.who()), person(entry)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var rows = entries.stream().map(entry -> AuditRow.of(entry, known)).toList();
        return new Page<>(rows, more ? String.valueOf(rows.get(limit - 1).sequence()) : null, null);
    }

    /** Whom the changed document is about: accounts are people, enrolments and selections are named cohort:account. */
    private static @Nullable AccountId person(AuditEntry entry) {
        return switch (entry.kind()) {
            case "accounts" -> new AccountId(entry.object());
            case "enrolments", "selections" ->
                new AccountId(entry.object().substring(entry.object().indexOf(':') + 1));
            default -> null;
        };
    }

    /** Somebody the log speaks of; without a name if they are not, or no longer, known. */
    record AuditPerson(AccountId id, @Nullable String name) {
        static @Nullable AuditPerson of(@Nullable AccountId id, Map<AccountId, Person> known) {
            if (id == null) {
                return null;
            }
            var person = known.get(id);
            return new AuditPerson(id, person == null ? null : person.name());
        }
    }

    /**
     * One change.
     *
     * @param about the person whom the changed document is about, if there is one
     * @param blanked whether a reason was given and has been taken away
     * @param altered whether somebody has put something else here since it was written
     */
    record AuditRow(
            long sequence,
            Instant when,
            AuditPerson who,
            String what,
            String kind,
            String object,
            @Nullable AuditPerson about,
            @Nullable String why,
            boolean blanked,
            boolean altered,
            String digest) {
        static AuditRow of(AuditEntry entry, Map<AccountId, Person> known) {
            return new AuditRow(
                    entry.sequence(),
                    entry.when(),
                    Objects.requireNonNull(AuditPerson.of(new AccountId(entry.who()), known)),
                    entry.what(),
                    entry.kind(),
                    entry.object(),
                    AuditPerson.of(person(entry), known),
                    entry.note() == null ? null : entry.note().reason(),
                    entry.isBlanked(),
                    !entry.isUnchanged(),
                    entry.digest());
        }
    }
}
