package org.seedbed.order.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as its buyer sees it.
 *
 * @param link the page's own address, to be kept by the buyer
 * @param payable whether it can be paid now
 * @param payBy until when it can be paid; nothing once that does not matter
 */
public record OrderPage(
        String number,
        String link,
        String state,
        String explained,
        boolean good,
        boolean payable,
        @Nullable String payBy,
        @Nullable String placedAt,
        List<Line> lines,
        Amounts amounts,
        Receiver receiver,
        List<Parcel> parcels,
        List<Back> refunds) {

    /** What was ordered of one thing. */
    public record Line(String title, String variant, int quantity, String unit, String total) {}

    /** What it costs, as it is read. */
    public record Amounts(
            String goods,
            @Nullable String discount,
            String shipping,
            String total,
            @Nullable String tax) {}

    /** Whom it goes to. */
    public record Receiver(
            String name,
            String phone,
            @Nullable String address,
            @Nullable String pickUp,
            @Nullable String note) {}

    /** What is on its way of it. */
    public record Parcel(
            String carrier,
            @Nullable String number,
            @Nullable String link,
            String state) {}

    /** Money that went back. */
    public record Back(
            String amount, String state, @Nullable String reason) {}
}
