package org.seedbed.shop.stock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Page;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.ShopDirectory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A shop's stock over HTTP. */
@RestController
@RequestMapping("/api/shops/{id}/stock")
class StockController {
    private static final int PAGE = 100;

    private final Stock stock;
    private final Shelf shelf;
    private final ShopDirectory shops;

    StockController(Stock stock, Shelf shelf, ShopDirectory shops) {
        this.stock = stock;
        this.shelf = shelf;
        this.shops = shops;
    }

    /** By SKU; variants that were never counted are left out. */
    @GetMapping
    Page<StockRow> list(Actor actor, @PathVariable ShopId id, @RequestParam @Nullable String cursor) {
        shops.requireEditable(id, actor);
        var found = shelf.find(id, cursor, PAGE + 1);
        var items = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() > PAGE ? items.get(PAGE - 1).sku() : null;
        return new Page<>(items.stream().map(StockRow::of).toList(), next, null);
    }

    @PutMapping
    StockRow count(Actor actor, @PathVariable ShopId id, @Valid @RequestBody StockCountForm form) {
        shops.requireEditable(id, actor);
        stock.count(id, form.sku(), form.seen(), form.counted(), actor);
        return StockRow.of(shelf.find(StockItem.id(id, form.sku())).orElseThrow());
    }

    /** What the seller saw, and what they counted; refused if somebody bought or counted meanwhile. */
    record StockCountForm(
            @NotBlank @Size(max = 40) String sku,
            @NotNull @Min(0) @Max(1_000_000) Integer seen,
            @NotNull @Min(0) @Max(1_000_000) Integer counted) {}

    /** One variant: how many can be sold, how many wait for a payment, how many were sold. */
    record StockRow(String sku, int available, int held, int sold) {
        static StockRow of(StockItem item) {
            return new StockRow(item.sku(), item.available(), item.held(), item.sold());
        }
    }
}
