package org.seedbed.platform.bench.shop;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.seedbed.journeys.Chromium;

/** How soon a page stands on a slow phone and a weak network, and what came over the wire for it. */
final class Paint {
    private static final int TIMES = 5;
    private static final int SLOWER_PROCESSOR = 4;
    private static final int ROUND_TRIP_MILLIS = 150;
    private static final int BYTES_A_SECOND = 1_600_000 / 8;
    /** What has come is then painted, and what it moved is counted. */
    private static final String TWO_FRAMES =
            "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    /** Keeps the last largest paint and the sum of all shifts. */
    private static final String OBSERVERS = """
            window.largest = 0; window.shifts = 0;
            new PerformanceObserver(list => list.getEntries().forEach(one => { window.largest = one.startTime; }))
              .observe({ type: 'largest-contentful-paint', buffered: true });
            new PerformanceObserver(list => list.getEntries().forEach(one => { window.shifts += one.value; }))
              .observe({ type: 'layout-shift', buffered: true });
            """;

    private Paint() {}

    /**
     * What was seen in the middle one of several visits, each by a browser that knows nothing yet.
     *
     * @param largest milliseconds until the largest thing was painted
     * @param shift how far things moved meanwhile, in the worst visit
     * @param bytes compressed, with headers, by kind: Document, Stylesheet, Script, Image
     */
    record Result(double largest, double shift, Map<String, Long> bytes, int foreign) {}

    static Result of(URI page) {
        try (var chromium = Chromium.launch()) {
            var visits = new ArrayList<Result>();
            for (int time = 0; time < TIMES; time++) {
                visits.add(visit(chromium.browser(), page));
            }
            visits.sort((one, other) -> Double.compare(one.largest(), other.largest()));
            var middle = visits.get(TIMES / 2);
            double worst = visits.stream().mapToDouble(Result::shift).max().orElseThrow();
            return new Result(middle.largest(), worst, middle.bytes(), middle.foreign());
        }
    }

    private static Result visit(Browser browser, URI page) {
        var phone = new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setDeviceScaleFactor(2)
                .setIsMobile(true);
        try (var context = browser.newContext(phone)) {
            var tab = context.newPage();
            var wire = context.newCDPSession(tab);
            wire.send("Network.enable");
            wire.send("Network.emulateNetworkConditions", conditions());
            var processor = new JsonObject();
            processor.addProperty("rate", SLOWER_PROCESSOR);
            wire.send("Emulation.setCPUThrottlingRate", processor);
            var kinds = new TreeMap<String, String>();
            var bytes = new TreeMap<String, Long>();
            var foreign = new ArrayList<String>();
            wire.on("Network.responseReceived", event -> {
                kinds.put(
                        event.get("requestId").getAsString(), event.get("type").getAsString());
                var url = event.getAsJsonObject("response").get("url").getAsString();
                if (!url.startsWith(page.resolve("/").toString())) {
                    foreign.add(url);
                }
            });
            wire.on(
                    "Network.loadingFinished",
                    event -> bytes.merge(
                            kinds.getOrDefault(event.get("requestId").getAsString(), "Other"),
                            event.get("encodedDataLength").getAsLong(),
                            Long::sum));
            tab.addInitScript(OBSERVERS);
            tab.navigate(page.toString());
            tab.waitForLoadState(LoadState.NETWORKIDLE);
            tab.waitForFunction("window.largest > 0");
            tab.evaluate(TWO_FRAMES);
            return new Result(
                    number(tab.evaluate("window.largest")),
                    number(tab.evaluate("window.shifts")),
                    bytes,
                    foreign.size());
        }
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static JsonObject conditions() {
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", ROUND_TRIP_MILLIS);
        conditions.addProperty("downloadThroughput", BYTES_A_SECOND);
        conditions.addProperty("uploadThroughput", BYTES_A_SECOND);
        return conditions;
    }
}
