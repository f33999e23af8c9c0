package org.seedbed.queries;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.seedbed.platform.security.AccessPolicy;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Calls every route that reads, about things that exist, as often as it has different questions to ask. */
final class ReadingWalk {
    private static final String PERIOD = "from={from}&to={to}";
    private static final List<String> REVENUE = List.of(
            PERIOD,
            PERIOD + "&region=622927",
            PERIOD + "&shop={shop}",
            PERIOD + "&cohort={cohort}",
            PERIOD + "&cohort=none",
            PERIOD + "&channel=taobao",
            PERIOD + "&channel=generic",
            PERIOD + "&currency=USD");
    private static final Map<String, List<String>> QUESTIONS = Map.ofEntries(
            Map.entry("/api/regions", List.of("under=62", "query=积石山")),
            Map.entry(
                    "/api/people",
                    List.of(
                            "",
                            "query=李",
                            "role=TRAINEE",
                            "role=INSTRUCTOR",
                            "role=ADMINISTRATOR",
                            "query=李&role=TRAINEE")),
            Map.entry("/api/people/choices", List.of("query=李")),
            Map.entry(
                    "/api/cohorts",
                    List.of(
                            "",
                            "region=622927",
                            "status=IN_PROGRESS",
                            "query=第",
                            "status=COMPLETED&region=640424&query=泾源")),
            Map.entry("/api/cohorts/{id}/roster/export", List.of("format=csv")),
            Map.entry("/api/cohorts/{id}/roster-import/template", List.of("format=csv")),
            Map.entry("/api/shops", List.of("", "region=622927", "query=蜜&status=ACTIVE")),
            Map.entry(
                    "/api/shops/{id}/products",
                    List.of("", "state=PUBLISHED", "query=蜂蜜", "query=hon", "query=蜜&state=DRAFT")),
            Map.entry("/api/shops/{id}/orders", List.of("", "group=TO_SHIP", "group=DONE", "query=2026-000007")),
            Map.entry("/api/shops/{id}/orders/export", List.of("format=csv", "format=csv&group=TO_SHIP")),
            Map.entry("/api/shops/{id}/products/export", List.of("format=csv")),
            Map.entry("/api/shops/{id}/products/import/template", List.of("format=csv")),
            Map.entry("/api/marketplace-imports", List.of("", "shop={shop}", "shop={import-shop}")),
            Map.entry("/api/marketplace-imports/{id}/rows", List.of("", "from=40")),
            Map.entry("/api/revenue/summary", REVENUE),
            Map.entry("/api/revenue/series", List.of(PERIOD + "&by=week")),
            Map.entry("/api/revenue/breakdown", List.of(PERIOD + "&by=cohort", PERIOD + "&by=shop")),
            Map.entry("/api/revenue/export", List.of(PERIOD + "&by=month&format=csv")),
            Map.entry("/api/revenue/sales", REVENUE),
            Map.entry("/api/revenue/sales/one", List.of("id={sale}")),
            Map.entry("/api/revenue/sales/export", List.of(PERIOD + "&format=csv&cohort={cohort}")),
            Map.entry("/api/impact/funnel", List.of("", "cohort={cohort}", "region=622927")),
            Map.entry("/api/impact/completion-sales", List.of("", "region=622927")),
            Map.entry(
                    "/api/audit",
                    List.of(
                            "",
                            "who={account}",
                            "what=scored",
                            "kind=cohorts",
                            "kind=cohorts&object={cohort}",
                            "kind=enrolments&" + PERIOD,
                            PERIOD)),
            Map.entry("/api/audit/export", List.of("format=csv&kind=shops")),
            Map.entry("/api/security-events", List.of("", "status=403", "who={account}")));

    private static final Map<String, String> KINDS = Map.of(
            "/api/people", "{account}",
            "/api/courses", "{course}",
            "/api/shops", "{shop}",
            "/api/marketplace-imports", "{import}");

    private final Map<String, String> known = new LinkedHashMap<>();

    /** Finds something of each kind to ask about, as somebody who sees everything. */
    ReadingWalk(Client all) {
        var cohort = all.get("/api/cohorts?status=COMPLETED")
                .get("items")
                .valueStream()
                .filter(one -> one.get("completed").asInt() > 0)
                .findFirst()
                .orElseThrow();
        var completed = all.get("/api/cohorts/" + id(cohort) + "/completion")
                .get("items")
                .valueStream()
                .filter(one -> one.hasNonNull("certificate"))
                .findFirst()
                .orElseThrow();
        var course = all.get("/api/courses").get("items").get(0);
        var imported = all.get("/api/marketplace-imports").get("items").get(0);
        var today = LocalDate.parse(all.get("/api/programme").get("today").asString());
        known.put("{from}", today.minusDays(89).toString());
        known.put("{to}", today.toString());
        known.put("{cohort}", id(cohort));
        known.put(
                "{session}",
                id(all.get("/api/cohorts/" + id(cohort)).get("sessions").get(0)));
        known.put("{account}", completed.get("account").asString());
        known.put("{code}", completed.get("certificate").asString());
        known.put("{course}", id(course));
        known.put(
                "{lesson}",
                id(all.get("/api/courses/" + id(course)).get("lessons").get(0)));
        known.put("{shop}", id(all.get("/api/shops").get("items").get(0)));
        var hosted = all.get("/api/shops?query=Hosted").get("items").get(0);
        known.put("{hosted-shop}", id(hosted));
        known.put(
                "{product}",
                id(all.get("/api/shops/" + id(hosted) + "/products")
                        .get("items")
                        .get(0)));
        known.put(
                "{order}",
                id(all.get("/api/shops/" + id(hosted) + "/orders").get("items").get(0)));
        known.put("{import}", id(imported));
        known.put("{import-shop}", id(imported.get("shop")));
        known.put(
                "{sale}",
                id(all.get(filled("/api/revenue/sales?" + PERIOD)).get("items").get(0)));
    }

    private static String id(JsonNode thing) {
        return thing.get("id").asString();
    }

    /** Asks as this person, who may be refused; pages are turned three times. */
    void walk(Client client) {
        for (var row : AccessPolicy.ROWS) {
            if (row.method() == HttpMethod.GET
                    && row.path().startsWith("/api/")
                    && !row.path().equals("/api/openapi.json")) {
                for (var question : QUESTIONS.getOrDefault(row.path(), List.of(""))) {
                    ask(client, filled(row.path().replace("{id}", kind(row.path())) + "?" + question));
                }
            }
        }
        client.answer(filled("/verify/{code}"));
    }

    private static String kind(String path) {
        if (Stream.of("products", "orders", "coupons", "desk")
                .anyMatch(part -> path.startsWith("/api/shops/{id}/" + part))) {
            return "{hosted-shop}";
        }
        return KINDS.entrySet().stream()
                .filter(kind -> path.startsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("{cohort}");
    }

    private String filled(String uri) {
        var filled = uri;
        for (var entry : known.entrySet()) {
            filled = filled.replace(entry.getKey(), entry.getValue());
        }
        return filled;
    }

    private static void ask(Client client, String uri) {
        var answer = client.answer(uri);
        if (answer.getStatus() >= 500) {
            throw new AssertionError(uri + " answered " + answer.getStatus());
        }
        var type = answer.getContentType();
        if (answer.getStatus() == 200 && type != null && type.startsWith("application/json")) {
            turnPages(client, uri, client.json().readTree(answer.getContentAsByteArray()));
        }
    }

    private static void turnPages(Client client, String uri, JsonNode first) {
        var page = first;
        for (int turned = 0; turned < 3 && page.hasNonNull("next"); turned++) {
            page = client.get(uri + "&cursor=" + page.get("next").asString());
        }
    }
}
