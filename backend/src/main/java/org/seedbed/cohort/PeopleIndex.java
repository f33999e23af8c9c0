package org.seedbed.cohort;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.account.Person;
import org.seedbed.exchange.Row;

/** People found by external id and by phone number. */
public class PeopleIndex {
    private final Map<String, Person> people = new HashMap<>();

    public PeopleIndex(Collection<Person> known) {
        known.forEach(person -> {
            var identity = new Identity(person.externalId(), person.phone());
            identity.keys().forEach(key -> people.put(key, person));
        });
    }

    /** The people this identity points at: none, one, or two who are not the same. */
    Set<Person> find(Identity identity) {
        var found = new LinkedHashSet<Person>();
        identity.keys().stream().map(people::get).filter(Objects::nonNull).forEach(found::add);
        return found;
    }

    /** The one person of a cohort a row is about; null if it is nobody's, and the run knows why. */
    public @Nullable Person require(Row row, ImportRun run) {
        var identity = Identity.of(row, run);
        if (identity == null) {
            return null;
        }
        var found = find(identity);
        if (found.size() == 1) {
            return found.iterator().next();
        }
        var cell = identity.externalId() == null ? ImportColumn.PHONE.of(row) : ImportColumn.EXTERNAL_ID.of(row);
        run.report(cell.problem(found.isEmpty() ? "person-not-in-cohort" : "identities-differ"));
        return null;
    }
}
