package org.seedbed.order.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.Carrier;
import org.seedbed.order.Fulfilment;
import org.seedbed.order.Once;
import org.seedbed.order.Order;
import org.seedbed.order.OrderHandling;
import org.seedbed.order.OrderId;
import org.seedbed.order.Refund;
import org.seedbed.shared.Actor;
import org.seedbed.shared.ShopId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a shop's people do with one order, over HTTP. What could be done twice by mistake carries a key. */
@RestController
@RequestMapping("/api/shops/{id}/orders/{order}")
class HandlingController {
    private static final String KEY = "Idempotency-Key";

    private final OrderHandling handling;
    private final OrderDesk desk;

    HandlingController(OrderHandling handling, OrderDesk desk) {
        this.handling = handling;
        this.desk = desk;
    }

    /** Sends a parcel with these units, or with all that is still to be sent. */
    @PostMapping("/parcels")
    OrderView ship(
            Actor actor,
            @PathVariable ShopId id,
            @PathVariable OrderId order,
            @RequestHeader(KEY) String key,
            @Valid @RequestBody OrderShipForm form) {
        var units = form.units() == null ? unitsLeft(handling.require(id, order, actor)) : form.toParcel();
        return view(
                handling.ship(
                        id,
                        order,
                        units,
                        form.carrier(),
                        form.trackingNumber(),
                        Once.of(actor, key, order, "ship", form),
                        actor),
                actor);
    }

    static List<Fulfilment.Units> unitsLeft(Order order) {
        return order.terms().lines().stream()
                .map(line -> new Fulfilment.Units(line.lineId(), order.unitsToPack(line.lineId())))
                .filter(units -> units.quantity() > 0)
                .toList();
    }

    @PostMapping("/parcels/{parcel}/delivery")
    OrderView deliver(Actor actor, @PathVariable ShopId id, @PathVariable OrderId order, @PathVariable String parcel) {
        return view(handling.deliver(id, order, parcel, actor), actor);
    }

    @PostMapping("/parcels/{parcel}/return")
    OrderView returned(Actor actor, @PathVariable ShopId id, @PathVariable OrderId order, @PathVariable String parcel) {
        return view(handling.returnedToSender(id, order, parcel, actor), actor);
    }

    /** Cancels what nobody has sent yet; a paid order is refunded first. */
    @PostMapping("/cancel")
    OrderView cancel(
            Actor actor,
            @PathVariable ShopId id,
            @PathVariable OrderId order,
            @Valid @RequestBody OrderCancelForm form) {
        return view(handling.cancel(id, order, form.why().strip(), actor), actor);
    }

    @PostMapping("/refunds")
    OrderView refund(
            Actor actor,
            @PathVariable ShopId id,
            @PathVariable OrderId order,
            @RequestHeader(KEY) String key,
            @Valid @RequestBody OrderRefundForm form) {
        var once = Once.of(actor, key, order, "refund", form);
        return view(handling.refund(id, order, form.toWish(), once, actor), actor);
    }

    /** Gives or refuses what the buyer asked for. */
    @PostMapping("/refunds/{refund}/decision")
    OrderView decide(
            Actor actor,
            @PathVariable ShopId id,
            @PathVariable OrderId order,
            @PathVariable String refund,
            @Valid @RequestBody OrderRefundDecisionForm form) {
        return view(
                form.approved()
                        ? handling.approveRefund(id, order, refund, actor)
                        : handling.rejectRefund(id, order, refund, form.reason(), actor),
                actor);
    }

    /** Tries a refund that failed once more. */
    @PostMapping("/refunds/{refund}/again")
    OrderView again(
            Actor actor,
            @PathVariable ShopId id,
            @PathVariable OrderId order,
            @PathVariable String refund,
            @RequestHeader(KEY) String key) {
        var once = Once.of(actor, key, order, "again", refund);
        return view(handling.refundAgain(id, order, refund, once, actor), actor);
    }

    private OrderView view(Order order, Actor actor) {
        return desk.view(order, actor);
    }

    record OrderUnitsForm(
            @NotNull @Size(min = 1, max = 20) String lineId,
            @NotNull @Min(1) @Max(99) Integer quantity) {}

    record OrderShipForm(
            @Nullable @Size(min = 1, max = 50) List<@Valid @NotNull OrderUnitsForm> units,
            @NotNull Carrier carrier,

            @Nullable @Size(max = 40) @Pattern(regexp = ShipmentLines.TRACKING)
            String trackingNumber) {
        List<Fulfilment.Units> toParcel() {
            return units == null
                    ? List.of()
                    : units.stream()
                            .map(one -> new Fulfilment.Units(one.lineId, one.quantity))
                            .toList();
        }
    }

    record OrderCancelForm(@NotBlank @Size(max = 500) String why) {}

    record OrderRefundForm(
            @NotNull @Size(max = 50) List<@Valid @NotNull OrderUnitsForm> units,
            @NotNull @Min(0) @Max(100_000_000_000L) Long shipping,
            @NotNull @Min(0) @Max(100_000_000_000L) Long goodwill,
            @NotNull Boolean restock,
            @Nullable @Size(max = 500) String reason) {
        Refund.Wish toWish() {
            return new Refund.Wish(
                    units.stream()
                            .map(one -> new Refund.Units(one.lineId, one.quantity))
                            .toList(),
                    shipping,
                    goodwill,
                    restock,
                    reason);
        }
    }

    record OrderRefundDecisionForm(
            @NotNull Boolean approved,
            @Nullable @Size(max = 500) String why) {
        String reason() {
            return why == null ? "" : why.strip();
        }
    }
}
