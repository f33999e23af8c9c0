package org.seedbed.marketplace;

/** What a recognised column says. A column without one of these meanings is never looked at, so buyers stay unknown to us. */
enum Field {
    ORDER_NO,
    LINE_ID,
    PRODUCT_ID,
    STATUS,
    ORDERED_AT,
    PAID_AT,
    SHIPPED_AT,
    COMPLETED_AT,
    GOODS_AMOUNT,
    POSTAGE,
    PAID_AMOUNT,
    REFUND,
    PAID_OUT,
    TITLE,
    VARIANT,
    SKU,
    PRICE,
    QUANTITY,
    SHOP_NAME,
    CHANNEL
}
