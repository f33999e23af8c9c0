package org.seedbed.store.wire;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;

/** Answers the commands about the connection and the server, and lets the others through to the handler after signing in. */
final class ConnectionCommands {
    private static final Document BUILD = new Document("version", "7.0.0")
            .append("versionArray", List.of(7, 0, 0, 0))
            .append("bits", 64)
            .append("debug", false)
            .append("maxBsonObjectSize", 16 * 1024 * 1024);

    private final Map<String, Command> beforeSignIn;
    private final Map<String, Command> afterSignIn;
    private final CommandHandler handler;

    ConnectionCommands(Greeting greeting, CommandHandler handler) {
        this.handler = handler;
        this.beforeSignIn = Map.of(
                "hello", greeting::hello,
                "isMaster", greeting::isMaster,
                "ismaster", greeting::isMaster,
                "saslStart", (peer, request) -> peer.signIn().start(request.body()),
                "saslContinue", (peer, request) -> peer.signIn().proceed(request.body()),
                "ping", (peer, request) -> done(new Document()),
                "buildInfo", (peer, request) -> done(BUILD.clone()),
                "buildinfo", (peer, request) -> done(BUILD.clone()));
        this.afterSignIn = Map.of(
                "whatsmyuri", (peer, request) -> done(new Document("you", peer.address())),
                "connectionStatus", (peer, request) -> connectionStatus(peer),
                "endSessions", (peer, request) -> done(new Document()),
                "logout", (peer, request) -> logout(peer),
                "getCmdLineOpts",
                        (peer, request) -> done(new Document("argv", List.of()).append("parsed", new Document())),
                "getLog", (peer, request) -> done(new Document("totalLinesWritten", 0).append("log", List.of())));
    }

    Document answer(Peer peer, Request request) {
        var open = beforeSignIn.get(request.command());
        if (open != null) {
            return open.answer(peer, request);
        }
        if (!peer.signIn().isComplete()) {
            throw Failures.unauthorized(request.command());
        }
        var own = afterSignIn.get(request.command());
        return own != null ? own.answer(peer, request) : handler.handle(request);
    }

    private static Document connectionStatus(Peer peer) {
        var user = new Document("user", peer.signIn().userName()).append("db", "admin");
        return done(new Document(
                "authInfo",
                new Document("authenticatedUsers", List.of(user)).append("authenticatedUserRoles", List.of())));
    }

    private static Document logout(Peer peer) {
        peer.signIn().undo();
        return done(new Document());
    }

    private static Document done(Document reply) {
        return reply.append("ok", 1.0);
    }

    /** How one command is answered. */
    private interface Command {
        Document answer(Peer peer, Request request);
    }
}
