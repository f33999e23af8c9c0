package org.seedbed.store.bench;

import java.util.SplittableRandom;

/** The same work on the library the store came from, with few documents, because most of it reads them all. */
final class StockFigures {
    private static final int DOCUMENTS = 20_000;

    private StockFigures() {}

    static void all(Stage stage) {
        var documents = Math.min(DOCUMENTS, stage.documents());
        var report = stage.report();
        try (var store = ServedStore.stock(stage.folder("stock"))) {
            var orders = store.alone().getCollection("orders");
            Orders.load(orders, documents, () -> {});
            var find = Latency.of(ReadFigures.byId(orders, documents), store::ping, stage.pace());
            report.addLatency("stock_find_by_id", find);
            var page = Latency.of(ReadFigures.page(orders, documents), store::ping, stage.pace());
            report.addLatency("stock_find_page", page);
            var chance = new SplittableRandom(3);
            var update = Latency.of(
                    () -> WriteFigures.takeOne(orders, chance.nextLong(documents)), store::ping, stage.pace());
            report.addLatency("stock_guarded_update", update);
            var shared = store.shared().getCollection("orders");
            report.add(Figure.of(
                    "stock_guarded_update_rate", WriteFigures.rateOfTaking(shared, documents, stage.pace()), "ops/s"));
        }
    }
}
