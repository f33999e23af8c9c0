package org.seedbed.order.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.seedbed.order.desk.ShipmentLines.OrderShipmentLine;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Page;
import org.seedbed.shared.ShopId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Many parcels at once, over HTTP. */
@RestController
class ShipmentController {
    private final ShipmentLines lines;

    ShipmentController(ShipmentLines lines) {
        this.lines = lines;
    }

    /** Tries lines of order number, carrier and tracking number, or sends those that fit. */
    @PostMapping("/api/shops/{id}/orders/shipments")
    Page<OrderShipmentLine> ship(
            Actor actor,
            @PathVariable ShopId id,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody OrderShipmentsForm form) {
        return Page.all(lines.run(id, form.text(), form.dryRun(), key, actor));
    }

    record OrderShipmentsForm(
            @NotBlank @Size(max = 30_000) String text,
            @NotNull Boolean dryRun) {}
}
