package org.seedbed.shop.front;

/** What has to be done before a shop can be opened to everybody. */
enum Task {
    PROFILE,
    POLICIES,
    PRODUCT,
    SENDER,
    PAYMENTS
}
