package org.seedbed.store.wire;

import java.util.Map;
import java.util.Set;

/** The kind of message that drivers greet with, OP_QUERY, because any server of any age understands it. */
final class OpQuery {
    static final int CODE = 2004;

    private static final Set<String> GREETINGS = Set.of("hello", "isMaster", "ismaster");
    private static final String COMMANDS = ".$cmd";

    private OpQuery() {}

    static Request request(Frame frame, Client client) {
        var content = new MessageReader(frame.content());
        content.number(); // flags
        var namespace = content.text();
        content.number(); // documents to skip
        content.number(); // documents to return
        var body = content.document();
        var command = body.isEmpty() ? "" : body.keySet().iterator().next();
        if (!namespace.endsWith(COMMANDS) || !GREETINGS.contains(command)) {
            throw Failures.unsupportedQuery(command);
        }
        var database = namespace.substring(0, namespace.length() - COMMANDS.length());
        return new Request(client, database, command, body, Map.of());
    }
}
