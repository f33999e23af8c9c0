package org.seedbed.platform.bench.shop;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who buys one thing as a browser without script would: cart, checkout, test payment, and back to the order. */
final class Shopper {
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Pattern TOTAL = Pattern.compile("name=\"total\" value=\"(\\d+)\"");
    /** What an order's page says once nothing is left to do for its buyer. */
    private static final String PAID = "<span aria-hidden=\"true\">✓</span>";

    private static final int SEE_OTHER = 303;
    private static final int BUSY = 503;

    private final HttpClient http;
    private final URI address;
    private String cookie = "";

    Shopper(HttpClient http, URI address) {
        this.http = http;
        this.address = address;
    }

    /** The shop has no place for one more buyer just now, and says so. */
    static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Buys; answers how long it took from choosing to pay until the order knew that it was paid. */
    Duration buy(String slug, String sku) {
        cookie = "";
        var shop = "/s/" + slug;
        post(shop + "/cart", Map.of("sku", sku, "quantity", "1"));
        get(shop + "/checkout");
        var quoted = post(shop + "/checkout", form("update", Map.of())).body();
        var seen = Map.of("key", find(KEY, quoted), "total", find(TOTAL, quoted));
        var order = location(post(shop + "/checkout", form("order", seen)));
        var session = location(post(order + "/pay", Map.of()));
        var begun = System.nanoTime();
        var back = location(post(session, Map.of("choice", "PAY")));
        if (!get(back).body().contains(PAID)) {
            throw new IllegalStateException(order + " is not paid");
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static Map<String, String> form(String deed, Map<String, String> seen) {
        var form = new LinkedHashMap<String, String>();
        form.put("name", "马海霞");
        form.put("phone", "1998" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999));
        form.put("delivery", "ship");
        form.put("province", "62");
        form.put("county", "622927");
        form.put("line", "吹麻滩镇 3 号");
        form.put("do", deed);
        form.putAll(seen);
        return form;
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body)));
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(30));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() == BUSY) {
                throw new Busy();
            }
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(request.build().uri() + " did not answer", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Where the answer sends the browser, as a path. */
    private static String location(HttpResponse<String> answer) {
        if (answer.statusCode() != SEE_OTHER) {
            throw new IllegalStateException(
                    answer.uri() + " answered " + answer.statusCode() + " instead of moving on");
        }
        var where = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
        return where.getRawQuery() == null ? where.getRawPath() : where.getRawPath() + "?" + where.getRawQuery();
    }

    private static String find(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in the page");
        }
        return found.group(1);
    }
}
