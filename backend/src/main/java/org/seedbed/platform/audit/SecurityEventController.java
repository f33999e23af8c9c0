package org.seedbed.platform.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.seedbed.account.People;
import org.seedbed.account.Person;
import org.seedbed.platform.audit.AuditLog.AuditPerson;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was refused, and to whom, for administrators. */
@RestController
class SecurityEventController {
    private static final int PAGE = 50;

    private final SecurityEvents events;
    private final People people;

    SecurityEventController(SecurityEvents events, People people) {
        this.events = events;
        this.people = people;
    }

    @GetMapping("/api/security-events")
    Page<SecurityEventRow> list(
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable Integer status,
            @RequestParam(required = false) @Nullable String cursor) {
        events.write();
        var found = events.find(who, status, position(cursor), PAGE + 1);
        var known = people.byIds(
                found.stream().map(SecurityEvent::who).filter(Objects::nonNull).collect(Collectors.toSet()));
        var rows = found.stream()
                .limit(PAGE)
                .map(event -> SecurityEventRow.of(event, known))
                .toList();
        return new Page<>(rows, found.size() > PAGE ? rows.get(PAGE - 1).id() : null, null);
    }

    private static @Nullable ObjectId position(@Nullable String cursor) {
        if (cursor != null && !ObjectId.isValid(cursor)) {
            throw Invalid.field("cursor", "cursor");
        }
        return cursor == null ? null : new ObjectId(cursor);
    }

    record SecurityEventRow(
            String id,
            Instant when,
            @Nullable AuditPerson who,
            String address,
            String method,
            String route,
            int status,
            @Nullable String problem,
            int times) {
        static SecurityEventRow of(SecurityEvent event, Map<AccountId, Person> known) {
            return new SecurityEventRow(
                    event.id().toHexString(),
                    event.when(),
                    AuditPerson.of(event.who(), known),
                    event.address(),
                    event.method(),
                    event.route(),
                    event.status(),
                    event.problem(),
                    event.times());
        }
    }
}
