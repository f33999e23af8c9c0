package org.seedbed.platform.bench.shop;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.seedbed.platform.bench.shop.Wire.Answer;

/** Somebody who buys one thing as a browser without script would: cart, checkout, test payment, and back to the order. */
final class Shopper {
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Pattern TOTAL = Pattern.compile("name=\"total\" value=\"(\\d+)\"");
    /** What an order's page says once nothing is left to do for its buyer. */
    private static final String PAID = "<span aria-hidden=\"true\">✓</span>";

    private static final String FORM =
            "Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\n";
    private static final byte[] NOTHING = {};
    private static final int SEE_OTHER = 303;
    private static final int BUSY = 503;

    private final Wire wire;
    private String cookie = "";

    Shopper(Wire wire) {
        this.wire = wire;
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
        var quoted = post(shop + "/checkout", form("update", Map.of())).text();
        var seen = Map.of("key", find(KEY, quoted), "total", find(TOTAL, quoted));
        var order = location(post(shop + "/checkout", form("order", seen)));
        var session = location(post(order + "/pay", Map.of()));
        var begun = System.nanoTime();
        var back = location(post(session, Map.of("choice", "PAY")));
        if (!get(back).text().contains(PAID)) {
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

    private Answer get(String path) {
        return send("GET", path, "", NOTHING);
    }

    private Answer post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = send("POST", path, FORM, body.getBytes(StandardCharsets.UTF_8));
        var set = answer.headers().get("set-cookie");
        if (set != null) {
            cookie = "Cookie: " + set.substring(0, set.indexOf(';')) + "\r\n";
        }
        return answer;
    }

    private Answer send(String method, String path, String headers, byte[] body) {
        var answer = wire.ask(method, path, headers + cookie, body);
        if (answer.status() == BUSY) {
            throw new Busy();
        }
        if (answer.status() >= 400) {
            throw new IllegalStateException(path + " answered " + answer.status());
        }
        return answer;
    }

    /** Where the answer sends the browser, as a path. */
    private static String location(Answer answer) {
        if (answer.status() != SEE_OTHER) {
            throw new IllegalStateException("Answered " + answer.status() + " instead of moving on");
        }
        var where = URI.create(answer.headers().get("location"));
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
