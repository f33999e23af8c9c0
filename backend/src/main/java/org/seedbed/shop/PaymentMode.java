package org.seedbed.shop;

/** Who takes a hosted shop's money: nobody, because no money moves, or the programme as the merchant. */
public enum PaymentMode {
    TEST,
    OPERATOR
}
