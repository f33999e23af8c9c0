package org.seedbed.order.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.seedbed.exchange.Format;
import org.seedbed.exchange.TableWriter;
import org.seedbed.order.OrderGroup;
import org.seedbed.order.OrderId;
import org.seedbed.order.ShopOrders;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.Page;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Wording;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A shop's orders over HTTP, as its people look at them. */
@RestController
@RequestMapping("/api/shops/{id}/orders")
class OrderController {
    private final OrderDesk desk;
    private final ShopOrders orders;
    private final OrderTable table;
    private final Wording wording;

    OrderController(OrderDesk desk, ShopOrders orders, OrderTable table, Wording wording) {
        this.desk = desk;
        this.orders = orders;
        this.table = table;
        this.wording = wording;
    }

    @GetMapping
    Page<OrderRow> list(
            Actor actor,
            @PathVariable ShopId id,
            @RequestParam @Nullable OrderGroup group,
            @RequestParam @Nullable String query,
            @RequestParam @Nullable String cursor) {
        return desk.list(id, group == null ? OrderGroup.ALL : group, query, cursor, actor);
    }

    @GetMapping("/{order}")
    OrderView show(Actor actor, @PathVariable ShopId id, @PathVariable OrderId order) {
        return desk.show(id, order, actor);
    }

    /** One row for each line of each order. */
    @GetMapping("/export")
    void export(
            Actor actor,
            @PathVariable ShopId id,
            @RequestParam @Nullable OrderGroup group,
            @RequestParam @Schema(allowableValues = {"csv", "xlsx"}) String format,
            HttpServletResponse response)
            throws IOException {
        var shop = desk.requireShop(id, actor);
        var as = Arrays.stream(Format.values())
                .filter(one -> one.extension().equals(format))
                .findFirst()
                .orElseThrow(() -> Invalid.field("format", "malformed"));
        var file = ContentDisposition.attachment()
                .filename(as.fileName(shop.name() + " " + wording.say("order.export")), StandardCharsets.UTF_8)
                .build();
        response.setContentType(as.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, file.toString());
        var rows = OrderTable.rows(orders.all(id, group == null ? OrderGroup.ALL : group), desk.sight(shop, actor));
        new TableWriter<>(table.columns(shop.currency())).write(rows, as, response.getOutputStream());
    }
}
