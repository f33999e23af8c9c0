package org.seedbed.order.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.Carrier;
import org.seedbed.order.Fulfilment;
import org.seedbed.order.LedgerEntry;
import org.seedbed.order.OrderState;
import org.seedbed.order.Payment;
import org.seedbed.order.Refund;
import org.seedbed.order.desk.BuyerSight.OrderBuyer;
import org.seedbed.order.terms.Totals;
import org.seedbed.shop.Bilingual;

/** One order with everything that its seller needs to send it, refund it and answer for it. */
record OrderView(
        String id,
        String number,
        OrderState state,
        @Nullable String reason,
        boolean cancelling,
        @Nullable Instant placedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant paidAt,
        String shopName,
        OrderBuyer buyer,
        List<OrderLineView> lines,
        Totals totals,
        String currency,
        @Nullable String coupon,
        long refundable,
        long shippingRefundable,
        long balance,
        List<OrderPaymentView> payments,
        List<OrderRefundView> refunds,
        List<OrderParcelView> parcels,
        List<LedgerEntry> ledger,
        List<OrderChangeView> changes,
        boolean mayServe) {

    record OrderLineView(
            String lineId,
            String sku,
            Bilingual title,
            String variant,
            @Nullable String picture,
            int quantity,
            long unitPrice,
            long discount,
            long total,
            boolean madeToOrder,
            int unitsToSend,
            int unitsRefundable,
            long amountRefundable) {}

    record OrderPaymentView(
            int attempt,
            @Nullable String provider,
            Payment.State state,
            long amount,
            @Nullable Instant paidAt) {}

    record OrderRefundView(
            String refundId,
            Refund.State state,
            long amount,
            List<Refund.Line> lines,
            long shipping,
            long goodwill,
            @Nullable String reason,
            Refund.@Nullable Cause cause,
            Instant wantedAt,
            @Nullable Instant endedAt) {}

    record OrderParcelView(
            String parcelId,
            Fulfilment.State state,
            List<Fulfilment.Units> units,
            @Nullable Carrier carrier,
            @Nullable String trackingNumber,
            @Nullable String link,
            @Nullable Instant shippedAt,
            @Nullable Instant deliveredAt) {}

    record OrderChangeView(
            OrderPerson who,
            String what,
            Instant when,
            @Nullable String why) {}

    record OrderPerson(String id, String name) {}
}
