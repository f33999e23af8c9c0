package org.seedbed.queries;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Hears every command sent to the store and keeps, of each shape of query, how often it came and the latest few examples. */
final class QueryRecorder implements CommandListener {
    private static final int EXAMPLES = 5;

    private final Map<String, Heard> byShape = new TreeMap<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        for (var query : IssuedQuery.of(event.getCommandName(), event.getCommand())) {
            note(query);
        }
    }

    private synchronized void note(IssuedQuery query) {
        byShape.computeIfAbsent(query.shape(), Heard::new).add(query);
    }

    synchronized List<Heard> heard() {
        return new ArrayList<>(byShape.values());
    }

    /** Queries of one shape. */
    static final class Heard {
        private final Deque<IssuedQuery> examples = new ArrayDeque<>();
        private final String shape;
        private long times;

        Heard(String shape) {
            this.shape = shape;
        }

        private void add(IssuedQuery query) {
            times++;
            examples.addLast(query);
            if (examples.size() > EXAMPLES) {
                examples.removeFirst();
            }
        }

        String shape() {
            return shape;
        }

        long times() {
            return times;
        }

        List<IssuedQuery> examples() {
            return List.copyOf(examples);
        }
    }
}
