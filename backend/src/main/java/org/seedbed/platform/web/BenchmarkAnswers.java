package org.seedbed.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a benchmark measures our pages against, and what it counts by: only there if {@code seedbed.benchmark} is set, which nothing
 * but {@code ./seedbed bench shop} does.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty("seedbed.benchmark")
final class BenchmarkAnswers extends OncePerRequestFilter {
    private static final String REFERENCE = "/benchmark/reference";
    private static final String SALES = "/benchmark/sales";
    private static final String COMPILED = "/benchmark/compiled";
    private static final int REFERENCE_BYTES = 2048;

    private final byte[] plain;
    private final MongoOperations mongo;

    BenchmarkAnswers(MongoOperations mongo) {
        this.mongo = mongo;
        var around = "{\"text\":\"\"}";
        this.plain = ("{\"text\":\"" + "x".repeat(REFERENCE_BYTES - around.length()) + "\"}")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (request.getRequestURI()) {
            case REFERENCE -> answer(response, plain);
            case SALES -> answer(response, sales().getBytes(StandardCharsets.US_ASCII));
            case COMPILED -> answer(response, compiled().getBytes(StandardCharsets.US_ASCII));
            default -> chain.doFilter(request, response);
        }
    }

    /** How many sales are recorded, and how many orders have one that is not. */
    private String sales() {
        var due = mongo.count(Query.query(Criteria.where("saleDue").is(true)), "orders");
        return "{\"recorded\":" + mongo.estimatedCount("sales") + ",\"due\":" + due + "}";
    }

    /** For how long this process has been compiling its code: one that has just begun does little else. */
    private static String compiled() {
        return "{\"milliseconds\":" + ManagementFactory.getCompilationMXBean().getTotalCompilationTime() + "}";
    }

    private static void answer(HttpServletResponse response, byte[] body) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
