package org.seedbed.payment.stripe;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Stands in for Stripe: it keeps sessions, payments and refunds in {@link StripeBooks}, honours idempotency keys as Stripe does,
 * and can be told to fail, to be slow and to lose its answers. Every request is looked at by {@link RequestOracle}.
 */
final class FakeStripe implements AutoCloseable {
    /** What goes wrong with one request. */
    enum Fault {
        /** It is carried out, but nobody hears the answer. */
        LOST_REPLY,
        /** It fails, and the failure is kept for its key. */
        KEPT_500,
        FAILED_503,
        TOO_MANY_429,
        BUSY_409,
        /** Nothing comes back, and the line stays open. */
        SILENCE,
        NONE
    }

    final StripeBooks books;
    final List<String> objections = new CopyOnWriteArrayList<>();
    final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    final AtomicInteger requests = new AtomicInteger();

    static {
        // Else each answer waits for the acknowledgement of its headers, which the client delays by 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private volatile Supplier<Fault> weather = () -> Fault.NONE;

    private record Kept(Map<String, String> parameters, int status, String body) {}

    /** What a request is answered with. */
    record Answer(int status, Object body) {
        static Answer of(Object body) {
            return new Answer(200, body);
        }

        static Answer error(int status, String type, String code) {
            return new Answer(status, Map.of("error", Map.of("type", type, "code", code, "message", "As " + code)));
        }
    }

    FakeStripe(Clock clock) {
        books = new StripeBooks(clock);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.createContext("/", this::serve);
        server.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What befalls requests from now on that no fault is set for. */
    void weather(Supplier<Fault> next) {
        weather = next;
    }

    /** As Stripe does after a day or more. */
    void forgetKeys() {
        kept.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        ((ExecutorService) server.getExecutor()).shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        var planned = faults.poll();
        var fault = planned == null ? weather.get() : planned;
        var query = exchange.getRequestURI().getRawQuery();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var parameters = decoded(exchange.getRequestMethod().equals("GET") ? query : body);
        var path = exchange.getRequestURI().getPath();
        objections.addAll(RequestOracle.objections(exchange.getRequestMethod(), path, parameters));
        switch (fault) {
            case FAILED_503 -> send(exchange, Answer.error(503, "api_error", "down"), false);
            case TOO_MANY_429 -> send(exchange, Answer.error(429, "invalid_request_error", "rate_limit"), false);
            case BUSY_409 -> send(exchange, Answer.error(409, "idempotency_error", "idempotency_key_in_use"), false);
            case SILENCE -> LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
            case KEPT_500, LOST_REPLY, NONE -> carryOut(exchange, path, parameters, fault);
        }
    }

    private void carryOut(HttpExchange exchange, String path, Map<String, String> parameters, Fault fault)
            throws IOException {
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        boolean isKeyed = exchange.getRequestMethod().equals("POST") && key != null;
        if (isKeyed && !underWay.add(key)) {
            send(exchange, Answer.error(409, "idempotency_error", "idempotency_key_in_use"), false);
            return;
        }
        try {
            var known = isKeyed ? kept.get(key) : null;
            if (known != null) {
                replay(exchange, known, parameters, fault);
                return;
            }
            var answer = fault == Fault.KEPT_500
                    ? Answer.error(500, "api_error", "broken")
                    : books.answer(exchange.getRequestMethod(), path, parameters);
            if (isKeyed) {
                kept.put(key, new Kept(parameters, answer.status(), new Gson().toJson(answer.body())));
            }
            sendUnlessLost(exchange, answer, false, fault);
        } finally {
            if (isKeyed) {
                underWay.remove(key);
            }
        }
    }

    private static void replay(HttpExchange exchange, Kept known, Map<String, String> parameters, Fault fault)
            throws IOException {
        if (known.parameters().equals(parameters)) {
            var body = new Gson().fromJson(known.body(), Map.class);
            sendUnlessLost(exchange, new Answer(known.status(), body), true, fault);
        } else {
            send(exchange, Answer.error(400, "idempotency_error", "idempotency_key_reused"), false);
        }
    }

    private static void sendUnlessLost(HttpExchange exchange, Answer answer, boolean replayed, Fault fault)
            throws IOException {
        if (fault == Fault.LOST_REPLY) {
            exchange.close();
        } else {
            send(exchange, answer, replayed);
        }
    }

    private static void send(HttpExchange exchange, Answer answer, boolean replayed) throws IOException {
        var bytes = new Gson().toJson(answer.body()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Request-Id", "req_fake");
        if (replayed) {
            exchange.getResponseHeaders().set("Idempotent-Replayed", "true");
        }
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> decoded(String form) {
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : form == null || form.isEmpty() ? new String[0] : form.split("&")) {
            var parts = pair.split("=", 2);
            parameters.put(text(parts[0]), parts.length == 2 ? text(parts[1]) : "");
        }
        return parameters;
    }

    private static String text(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    /** The events that happened since they were last taken, in the order in which they happened. */
    List<String> events() {
        var taken = new ArrayList<String>();
        for (var event = books.events.poll(); event != null; event = books.events.poll()) {
            taken.add(new Gson().toJson(event));
        }
        return taken;
    }
}
