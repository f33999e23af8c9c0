package org.seedbed.platform.bench.shop;

import static org.seedbed.platform.bench.shop.ShopFigures.say;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seedbed.journeys.Chromium;

/** What shoppers and sellers may expect of hosted shops, measured one after the other against a running server. */
public final class ShopBenchmark {
    private static final int BUYERS = 8;
    private static final int CROWD = 64;
    private static final int TIMES = 3;
    private static final int WARM_UP = 4;
    private static final int MOST_ROUNDS = 40;
    private static final int QUIET_ROUNDS = 2;
    private static final double STILL_COMPILING = 0.05;
    private static final int POPULAR = 500;
    private static final Duration SALE_RECORDED = Duration.ofSeconds(5);
    private static final Pattern COMPILED = Pattern.compile("\"milliseconds\":(\\d+)");
    private static final Pattern SALES = Pattern.compile("\"recorded\":(\\d+),\"due\":(\\d+)");

    private final URI address;
    private final Town town;
    private final Wrk wrk;
    private final int seconds;
    private final ShopFigures figures = new ShopFigures();
    private final HttpClient http = HttpClient.newHttpClient();

    private ShopBenchmark(URI address, Town town, Wrk wrk, int seconds) {
        this.address = address;
        this.town = town;
        this.wrk = wrk;
        this.seconds = seconds;
    }

    /** Takes the server's address, the folder with what {@link ShopTown} made, and for how many seconds to measure each. */
    public static void main(String[] arguments) throws Exception {
        var address = URI.create(arguments[0]);
        var folder = Path.of(arguments[1]);
        var town = Town.read(folder.resolve("town.tsv"));
        var benchmark = new ShopBenchmark(address, town, new Wrk(address, folder), Integer.parseInt(arguments[2]));
        System.exit(benchmark.run() ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException, ExecutionException {
        measureReference();

        var popular = town.goods().subList(0, Math.min(POPULAR, town.goods().size() / 2));
        var pages = popular.stream().map(Town.Goods::page).toList();
        var product = steady(pages);
        var list = steady(town.slugs().stream().map(slug -> "/s/" + slug).toList());
        var search = steady(town.searches());
        var adding = steady(town.all(one -> "/s/" + one.slug() + "/cart\tsku=" + one.sku() + "&quantity=1"));
        var missed = missed(town.goods().subList(popular.size(), town.goods().size()));
        measureReference();
        paint(town.goods().get(0));

        figures.rate("product_page_rate", product, 7_000, 0.30);
        figures.wait("product_page_p99", product.p99(), 15);
        figures.rate("product_page_miss_rate", missed, 800, 0);
        figures.rate("list_page_rate", list, 3_000, 0.12);
        figures.rate("search_rate", search, 400, 0);
        figures.wait("search_p95", search.p95(), 60);
        figures.rate("add_to_cart_rate", adding, 600, 0);
        checkOut();
        rush();
        return figures.isGood();
    }

    /** Before and after the others: a server that has just begun is slow, and a slow reference would praise them. */
    private void measureReference() throws IOException, InterruptedException {
        figures.reference(steady(List.of("/benchmark/reference")));
    }

    /** Measured once each request has been answered twice and the server is warm. */
    private Wrk.Result steady(List<String> requests) throws IOException, InterruptedException {
        var warming = new Warming();
        long answered = 0;
        do {
            var next = wrk.run(requests, WARM_UP);
            answered += next.requests();
            warming.round();
        } while (warming.goesOn() || (answered < 2L * requests.size() && warming.rounds < MOST_ROUNDS));
        return wrk.run(requests, seconds);
    }

    /**
     * A server that is new to its work spends half of a machine with two processors on compiling its code, for minutes; it is warm
     * once it has all but ceased to.
     */
    private final class Warming {
        private int rounds;
        private int quiet;
        private long since = System.nanoTime();
        private long compiled;

        Warming() throws IOException, InterruptedException {
            compiled = compiledMillis();
        }

        void round() throws IOException, InterruptedException {
            long now = System.nanoTime();
            long compiledNow = compiledMillis();
            double share = (compiledNow - compiled) * 1e6 / (now - since);
            rounds++;
            quiet = share < STILL_COMPILING ? quiet + 1 : 0;
            since = now;
            compiled = compiledNow;
        }

        boolean goesOn() {
            return quiet < QUIET_ROUNDS && rounds < MOST_ROUNDS;
        }
    }

    /** Pages that nobody has seen yet, in Chinese; others of them in English to warm up, as they are not kept either. */
    private Wrk.Result missed(List<Town.Goods> unseen) throws IOException, InterruptedException {
        int part = unseen.size() / WARM_UP;
        for (int round = 0; round < WARM_UP; round++) {
            wrk.run(
                    unseen.subList(round * part, (round + 1) * part).stream()
                            .map(one -> one.page() + "?lang=en")
                            .toList(),
                    1);
        }
        int time = Math.min(seconds, WARM_UP);
        var result = wrk.run(unseen.stream().map(Town.Goods::page).toList(), time);
        // Each page can be missed once only; whatever came beyond that was kept.
        return result.atMost((double) unseen.size() / time);
    }

    /** The town's first product is the one with a picture. */
    private void paint(Town.Goods goods) {
        if (Chromium.find().isEmpty()) {
            say("There is no Chromium here: what a phone shows is not measured.");
            return;
        }
        var seen = Paint.of(address.resolve(goods.page()));
        say("over the wire: %s bytes, %d requests to others", seen.bytes(), seen.foreign());
        figures.most("largest_paint_ms", seen.largest(), 1_500);
        figures.most("layout_shift", seen.shift(), 0.02);
        long text = seen.bytes().getOrDefault("Document", 0L) + seen.bytes().getOrDefault("Stylesheet", 0L);
        figures.most("html_and_css_bytes", text, 25 * 1024);
        figures.most("script_bytes", seen.bytes().getOrDefault("Script", 0L), 12 * 1024);
        figures.most("requests_to_others", seen.foreign(), 0);
    }

    /** The middle one of three times, as machines that are shared vary. */
    private void checkOut() throws IOException, InterruptedException, ExecutionException {
        var crowd = new Crowd(address, town.goods());
        long before = sales()[0];
        int bought = warmed(crowd, BUYERS);
        var times = new ArrayList<Crowd.Result>();
        for (int time = 0; time < TIMES; time++) {
            var result = crowd.buy(BUYERS, Duration.ofSeconds(seconds));
            say(
                    "checkout_buyers %d, checkouts %d (%.0f /s), turned away %d",
                    BUYERS, result.bought(), result.rate(), result.turnedAway());
            requireAllWell(result);
            bought += result.bought();
            times.add(result);
        }
        times.sort(Comparator.comparingDouble(Crowd.Result::rate));
        var middle = times.get(TIMES / 2);
        figures.check("checkout_rate", middle.rate(), 120, 0);
        say("paying_p50 %.1f ms, paying_p99 %.1f ms", middle.paying(0.5), middle.paying(0.99));
        figures.wait("paying_p95", middle.paying(0.95), 50);
        requireRecorded(before + bought);
    }

    /** As {@link #steady}: how many were bought until the server was warm. */
    private int warmed(Crowd crowd, int shoppers) throws IOException, InterruptedException, ExecutionException {
        var warming = new Warming();
        int bought = 0;
        do {
            var next = crowd.buy(shoppers, Duration.ofSeconds(2L * WARM_UP));
            bought += next.bought();
            warming.round();
        } while (warming.goesOn());
        return bought;
    }

    private void requireAllWell(Crowd.Result crowd) {
        if (crowd.failed() > 0) {
            figures.fail(crowd.failed() + " checkouts failed, the first one because of " + crowd.firstFailure());
        }
    }

    private void requireRecorded(long wanted) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var now = sales();
        while ((now[0] < wanted || now[1] > 0)
                && System.nanoTime() - begun < Duration.ofSeconds(60).toNanos()) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            now = sales();
        }
        double took = (System.nanoTime() - begun) / 1e6;
        // Who gave up waiting may have paid all the same.
        if (now[0] < wanted || now[1] > 0) {
            figures.fail("of " + wanted + " sales " + now[0] + " are recorded and " + now[1] + " are due");
        }
        figures.wait("sales_recorded", took, SALE_RECORDED.toMillis());
    }

    private void rush() throws IOException, InterruptedException, ExecutionException {
        var time = Duration.ofSeconds(seconds);
        var crowd = new Crowd(address, List.of(town.goods().get(0)));
        warmed(crowd, CROWD);
        long before = settledSales();
        var pages = town.goods().subList(0, Math.min(POPULAR, town.goods().size())).stream()
                .map(Town.Goods::page)
                .toList();
        var looking = Executors.newSingleThreadExecutor();
        var others = looking.submit(() -> new Browsing(address, pages).look(time));
        looking.shutdown();
        var bought = crowd.buy(CROWD, time);
        var looked = others.get();
        say(
                "rush: %d clients on one product bought %d (%.0f /s), were turned away %d times; others looked at %d pages",
                CROWD,
                bought.bought(),
                bought.rate(),
                bought.turnedAway(),
                looked.waits().size());
        say(
                "rush_browsing_p50 %.1f ms, rush_browsing_p95 %.1f ms",
                Crowd.percentile(looked.waits(), 0.5), Crowd.percentile(looked.waits(), 0.95));
        figures.wait("rush_browsing_p99", Crowd.percentile(looked.waits(), 0.99), 50);
        if (looked.failed() > 0) {
            figures.fail(looked.failed() + " pages did not come");
        }
        requireAllWell(bought);
        requireRecorded(before + bought.bought());
    }

    private long settledSales() throws IOException, InterruptedException {
        var now = sales();
        for (int wait = 0; now[1] > 0 && wait < 200; wait++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            now = sales();
        }
        return now[0];
    }

    private long compiledMillis() throws IOException, InterruptedException {
        return Long.parseLong(ask("/benchmark/compiled", COMPILED).group(1));
    }

    /** How many sales are recorded, and how many are still due. */
    private long[] sales() throws IOException, InterruptedException {
        var found = ask("/benchmark/sales", SALES);
        return new long[] {Long.parseLong(found.group(1)), Long.parseLong(found.group(2))};
    }

    private Matcher ask(String path, Pattern wanted) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path)).build();
        var said = http.send(request, BodyHandlers.ofString()).body();
        var found = wanted.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("The server does not answer what the benchmark asks it: " + said);
        }
        return found;
    }
}
