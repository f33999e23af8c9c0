package org.seedbed.shop.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedbed.exchange.Limits;
import org.seedbed.exchange.Problem;
import org.seedbed.exchange.Table;
import org.seedbed.exchange.TableReader;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.Refused;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Wording;
import org.seedbed.shop.catalogue.ProductImportRun.Result;
import org.springframework.stereotype.Service;

/**
 * Brings a file of products into a shop: known SKUs are updated, unknown ones added, and nothing is taken away. The same file
 * again changes nothing. A product with a wrong row stays out as a whole.
 */
@Service
public class ProductImport {
    private static final int MOST_ROWS = 5_000;

    private final ProductDesk desk;
    private final Wording wording;

    ProductImport(ProductDesk desk, Wording wording) {
        this.desk = desk;
        this.wording = wording;
    }

    public ProductImportReport run(ShopId shop, String fileName, byte[] file, boolean dryRun, Actor actor) {
        var currency = desk.requireShop(shop, actor).currency();
        var table = new TableReader(Limits.DEFAULT.withRows(MOST_ROWS)).read(file);
        ProductColumn.SKU.requireIn(table);
        var run = new ProductImportRun(fileName, table, wording);
        var groups = groups(table, currency, run);
        var known = known(shop, groups);
        var wanted = new ArrayList<Wanted>();
        groups.forEach(lines -> {
            var one = judge(table, lines, known, run);
            if (one != null) {
                wanted.add(one);
            }
        });
        int created = (int) wanted.stream().filter(one -> one.known == null).count();
        if (created > 0) {
            desk.requireRoom(shop, created);
        }
        if (!dryRun) {
            wanted.forEach(one -> commit(shop, one, actor));
        }
        return run.report(dryRun);
    }

    /** The rows by the product they are about, without those that have an error of their own. */
    private static Collection<List<ProductLine>> groups(Table table, String currency, ProductImportRun run) {
        var groups = new LinkedHashMap<String, List<ProductLine>>();
        for (var row : table.rows()) {
            var problems = new ArrayList<Problem>();
            var line = ProductLine.of(row, currency, problems);
            problems.forEach(run::report);
            groups.computeIfAbsent(line.key(), none -> new ArrayList<>()).add(line);
        }
        table.duplicates(ProductColumn.SKU.meaning(), ProductColumn.SKU.chineseName())
                .forEach(run::report);
        return groups.values();
    }

    /** The shop's products that the rows name, by SKU and by id. */
    private Known known(ShopId shop, Collection<List<ProductLine>> groups) {
        var skus = groups.stream()
                .flatMap(lines -> lines.stream().map(ProductLine::sku))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var ids = groups.stream()
                .map(lines -> lines.get(0).product())
                .filter(Objects::nonNull)
                .toList();
        var products = new ArrayList<Product>();
        products.addAll(desk.withSkus(shop, skus));
        products.addAll(desk.byIds(shop, ids));
        return Known.of(products, desk.units(shop, skus));
    }

    private static @Nullable Wanted judge(Table table, List<ProductLine> lines, Known known, ProductImportRun run) {
        var named = lines.get(0).product();
        var product = known.of(named, lines);
        var foreign = lines.stream()
                .filter(line -> known.belongsToAnother(line.sku(), product))
                .toList();
        foreign.forEach(line -> run.report(ProductColumn.SKU.of(line.row()).problem("sku-of-another-product")));
        lines.stream()
                .filter(line -> line.sku() == null && product == null)
                .forEach(line -> run.report(ProductColumn.SKU.of(line.row()).problem(Problem.REQUIRED_EMPTY)));
        if (lines.stream().anyMatch(line -> run.hasError(line.row()))) {
            run.became(lines, Result.SKIPPED);
            return null;
        }
        try {
            var merge = new ProductMerge(table, product, lines);
            var wanted = new Wanted(product, merge.content(), merge.state(), known.uncounted(lines));
            wanted.requireSellable();
            known.countedOtherwise(lines)
                    .forEach(line ->
                            run.report(ProductColumn.STOCK.of(line.row()).warning("stock-counted-before")));
            run.became(lines, wanted.result());
            return wanted;
        } catch (Invalid invalid) {
            var field = invalid.fields().get(0);
            run.report(lines.get(0).row(), "invalid." + field.code(), field.code(), field.arguments());
        } catch (Refused refused) {
            run.report(lines.get(0).row(), "problem." + refused.code(), refused.code(), refused.arguments());
        }
        run.became(lines, Result.SKIPPED);
        return null;
    }

    private void commit(ShopId shop, Wanted wanted, Actor actor) {
        var change = desk.change(actor, "product-imported");
        switch (wanted.result()) {
            case CREATED ->
                desk.insert(Product.create(desk.newId(), shop, wanted.content, change)
                        .withState(wanted.state));
            case UPDATED ->
                desk.change(
                        shop,
                        Objects.requireNonNull(wanted.known).id(),
                        product -> product.imported(wanted.content, wanted.state, change));
            default -> {}
        }
        wanted.counts.forEach((sku, units) -> desk.countFirst(shop, sku, units, actor));
    }

    /** What a product is to become, and how many there are of its variants that were never counted. */
    private record Wanted(@Nullable Product known, Content content, ProductState state, Map<String, Integer> counts) {
        Result result() {
            if (known == null) {
                return Result.CREATED;
            }
            boolean isSame = known.content().equals(content) && known.state() == state && counts.isEmpty();
            return isSame ? Result.UNCHANGED : Result.UPDATED;
        }

        void requireSellable() {
            Refused.refuseIf(
                    state == ProductState.PUBLISHED && content.variants().isEmpty(), "product-without-variant");
        }
    }

    /** The products that a file names, and what is left of the variants that were counted. */
    private record Known(Map<String, Product> byId, Map<String, Product> bySku, Map<String, Integer> units) {
        static Known of(List<Product> products, Map<String, Integer> units) {
            var byId = new HashMap<String, Product>();
            var bySku = new HashMap<String, Product>();
            products.forEach(product -> {
                byId.put(product.id().value(), product);
                product.variants().forEach(variant -> bySku.put(variant.sku(), product));
            });
            return new Known(byId, bySku, units);
        }

        @Nullable
        Product of(@Nullable String id, List<ProductLine> lines) {
            if (id != null && byId.containsKey(id)) {
                return byId.get(id);
            }
            return lines.stream()
                    .map(line -> bySku.get(String.valueOf(line.sku())))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        /** What the rows say of variants that were never counted. */
        Map<String, Integer> uncounted(List<ProductLine> lines) {
            var counts = new LinkedHashMap<String, Integer>();
            for (var line : lines) {
                var counted = line.units();
                if (line.sku() != null && counted != null && counted > 0 && !units.containsKey(line.sku())) {
                    counts.put(line.sku(), counted);
                }
            }
            return counts;
        }

        /** The rows with another number than what is left: it may be older than what was sold since, so it is not taken. */
        List<ProductLine> countedOtherwise(List<ProductLine> lines) {
            return lines.stream()
                    .filter(line -> line.units() != null
                            && units.containsKey(String.valueOf(line.sku()))
                            && !units.get(line.sku()).equals(line.units()))
                    .toList();
        }

        boolean belongsToAnother(@Nullable String sku, @Nullable Product product) {
            var owner = bySku.get(String.valueOf(sku));
            return owner != null && (product == null || !owner.id().equals(product.id()));
        }
    }
}
