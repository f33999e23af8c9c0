package org.seedbed.store.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;

/** Orders of about 1,000 bytes, the same for the same number; every tenth is of one shop, the rest of 99 others. */
final class Orders {
    static final String BUSY_SHOP = "shop-000";
    static final String FIRST_DAY = "2025-01-01";
    static final String DAY_AFTER_LAST = "2026-01-01";

    static final int BATCH = 1_000;
    private static final int LOADERS = 2;
    private static final int NOTE = 552;
    private static final List<String> DAYS = IntStream.range(0, 365)
            .mapToObj(day -> LocalDate.parse(FIRST_DAY).plusDays(day).toString())
            .toList();
    private static final List<String> CHANNELS = List.of("storefront", "marketplace", "social", "pop-up");
    private static final List<String> STATUSES = List.of("paid", "packed", "sent", "delivered", "refunded");
    private static final String TEXT = text();

    private Orders() {}

    static String id(long number) {
        return "order-" + (100_000_000 + number);
    }

    static String shop(long number) {
        return number % 10 == 0 ? BUSY_SHOP : "shop-" + (100 + Math.floorMod(mix(number), 99));
    }

    static String day(long number) {
        return DAYS.get(Math.floorMod(mix(number + 7), DAYS.size()));
    }

    static Document order(long number) {
        var hash = mix(number);
        var from = Math.floorMod(hash, TEXT.length() - NOTE);
        return new Document("_id", id(number))
                .append("shop", shop(number))
                .append("day", day(number))
                .append("channel", pick(CHANNELS, hash >> 3))
                .append("status", pick(STATUSES, hash >> 7))
                .append("amount", 500L + Math.floorMod(hash >> 11, 20_000))
                .append("refunds", (long) Math.floorMod(hash >> 17, 300))
                .append("stock", 1_000_000_000L)
                .append("lines", lines(hash))
                .append("note", TEXT.substring(from, from + NOTE));
    }

    private static List<Document> lines(long hash) {
        return LongStream.range(0, 2 + (hash & 1))
                .mapToObj(line -> new Document("product", "product-" + Math.floorMod(hash >> (line + 5), 5_000))
                        .append("title", "Honey from the hills, " + (250 + 250 * line) + " g")
                        .append("quantity", 1L + line)
                        .append("price", 500L + Math.floorMod(hash >> (line + 9), 3_000)))
                .toList();
    }

    static void index(MongoCollection<Document> orders) {
        orders.createIndex(Indexes.compoundIndex(Indexes.ascending("shop"), Indexes.descending("day")));
        orders.createIndex(Indexes.ascending("shop", "day", "amount"));
    }

    /** Makes the indexes and inserts so many orders in batches of 1,000; how many a second that was. */
    static double load(MongoCollection<Document> orders, long count, Runnable loaded) {
        index(orders);
        var batches = new AtomicLong();
        var perSecond = Load.repeat((count + BATCH - 1) / BATCH, LOADERS, chance -> {
            var batch = batches.getAndIncrement();
            orders.insertMany(batch(batch * BATCH, Math.min(count, (batch + 1) * BATCH)));
            loaded.run();
        });
        return perSecond * BATCH;
    }

    private static List<Document> batch(long from, long to) {
        return LongStream.range(from, to)
                .mapToObj(Orders::order)
                .collect(Collectors.toCollection(() -> new ArrayList<>(BATCH)));
    }

    private static String pick(List<String> values, long hash) {
        return values.get(Math.floorMod(hash, values.size()));
    }

    /** Words that do not repeat themselves much, so that compressing them is no free gain. */
    private static String text() {
        var chance = new SplittableRandom(42);
        var text = new StringBuilder();
        while (text.length() < 100_000) {
            for (var letters = chance.nextInt(2, 9); letters > 0; letters--) {
                text.append((char) ('a' + chance.nextInt(26)));
            }
            text.append(' ');
        }
        return text.toString();
    }

    private static long mix(long number) {
        var z = (number + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
