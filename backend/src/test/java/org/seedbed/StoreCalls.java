package org.seedbed;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Hears which commands go to the store while a test does something; those of other threads are none of the test's. */
public final class StoreCalls implements CommandListener {
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify");
    private static final Set<String> READS = Set.of("find", "count", "aggregate", "distinct", "getMore");

    private final ThreadLocal<@Nullable List<String>> heard = new ThreadLocal<>();

    /**
     * What was sent to the store, each as a verb and a collection.
     *
     * @param result what came of it
     */
    public record Heard<T>(T result, List<String> commands) {
        public List<String> writes() {
            return of(WRITES);
        }

        public List<String> reads() {
            return of(READS);
        }

        private List<String> of(Set<String> kinds) {
            return commands.stream()
                    .filter(command -> kinds.contains(command.substring(0, command.indexOf(' '))))
                    .toList();
        }
    }

    public <T> Heard<T> during(Callable<T> deed) {
        var commands = new ArrayList<String>();
        heard.set(commands);
        try {
            return new Heard<>(deed.call(), List.copyOf(commands));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            heard.remove();
        }
    }

    /** For a client of a test's own. */
    public MongoClientSettings listening(String address) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(address))
                .addCommandListener(this)
                .build();
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        var commands = heard.get();
        if (commands != null) {
            var target = event.getCommand().get(event.getCommandName());
            commands.add(event.getCommandName() + " "
                    + (target.isString() ? target.asString().getValue() : ""));
        }
    }
}
