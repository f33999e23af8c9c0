package org.seedbed.store.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What one client was told about the documents that are its own: their acknowledged versions, and the one operation that it has
 * asked for and not heard of.
 */
final class ClientLedger {
    private static final int FULL = 2_000;

    private final Map<String, Long> live = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final String prefix;
    private @Nullable Attempt attempt;
    private long created;
    private long acknowledged;

    ClientLedger(int client) {
        this.prefix = "c" + client + "-";
    }

    private enum Kind {
        INSERT,
        UPDATE,
        DELETE
    }

    private record Attempt(Kind kind, List<String> ids) {}

    String newId() {
        return prefix + created++;
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    boolean isFull() {
        return ids.size() >= FULL;
    }

    String any(SplittableRandom chance) {
        return ids.get(chance.nextInt(ids.size()));
    }

    long version(String id) {
        return Objects.requireNonNull(live.get(id));
    }

    void inserting(List<String> newIds) {
        attempt = new Attempt(Kind.INSERT, newIds);
    }

    void updating(String id) {
        attempt = new Attempt(Kind.UPDATE, List.of(id));
    }

    void deleting(String id) {
        attempt = new Attempt(Kind.DELETE, List.of(id));
    }

    /** The last attempt has been answered. */
    void acknowledge() {
        var answered = Objects.requireNonNull(attempt);
        for (var id : answered.ids()) {
            switch (answered.kind()) {
                case INSERT -> {
                    live.put(id, 0L);
                    ids.add(id);
                }
                case UPDATE -> live.merge(id, 1L, Long::sum);
                case DELETE -> {
                    live.remove(id);
                    ids.remove(id);
                }
            }
        }
        attempt = null;
        acknowledged++;
    }

    long acknowledged() {
        return acknowledged;
    }

    /** Compares with the versions that are stored, all of this client's; what is stored is what is known from now on. */
    void compare(Map<String, Long> stored, Findings findings) {
        live.forEach((id, version) -> {
            if (!mayBe(id, version, stored.get(id))) {
                findings.lost(id + " was acknowledged at version " + version + " and is at " + stored.get(id));
            }
        });
        stored.forEach((id, version) -> {
            if (!live.containsKey(id) && !(isAttempted(Kind.INSERT, id) && version == 0)) {
                findings.lost(id + " is there at version " + version + ", and was deleted or never asked for");
            }
        });
        if (attempt != null && attempt.kind() == Kind.INSERT) {
            compareInserted(attempt.ids(), stored, findings);
        }
        attempt = null;
        live.clear();
        live.putAll(stored);
        ids.clear();
        ids.addAll(stored.keySet());
    }

    private boolean mayBe(String id, long version, @Nullable Long found) {
        if (found == null) {
            return isAttempted(Kind.DELETE, id);
        }
        return found == version || (found == version + 1 && isAttempted(Kind.UPDATE, id));
    }

    /** An ordered insert of several may end early, and must have no gaps. */
    private static void compareInserted(List<String> attempted, Map<String, Long> stored, Findings findings) {
        var present = attempted.stream().filter(stored::containsKey).count();
        var leading = attempted.stream().takeWhile(stored::containsKey).count();
        if (present != leading) {
            findings.torn("of an insert of " + attempted.size() + ", " + present + " are there, with gaps");
        }
    }

    private boolean isAttempted(Kind kind, String id) {
        return attempt != null && attempt.kind() == kind && attempt.ids().contains(id);
    }

    boolean owns(String id) {
        return id.startsWith(prefix);
    }
}
