package org.seedbed.platform.bench.shop;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** What {@link ShopTown} built, as its list says. */
record Town(List<Goods> goods) {
    /** One product. */
    record Goods(String slug, String product, String sku, String title) {
        String page() {
            return "/s/" + slug + "/p/" + product;
        }
    }

    static Town read(Path list) throws IOException {
        return new Town(Files.readAllLines(list, StandardCharsets.UTF_8).stream()
                .map(line -> line.split("\t"))
                .map(parts -> new Goods(parts[0], parts[1], parts[2], parts[3]))
                .toList());
    }

    List<String> slugs() {
        return goods.stream().map(Goods::slug).distinct().toList();
    }

    List<String> all(Function<Goods, String> request) {
        return goods.stream().map(request).toList();
    }

    /** Looking for what a product is called, and for the first half of it. */
    List<String> searches() {
        return all(one -> "/s/" + one.slug() + "/search?q="
                + URLEncoder.encode(
                        one.title().substring(0, one.title().length() % 2 == 0 ? 4 : 3), StandardCharsets.UTF_8));
    }
}
