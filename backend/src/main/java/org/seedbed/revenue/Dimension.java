package org.seedbed.revenue;

/** What a breakdown is made by. */
enum Dimension {
    SHOP,
    COHORT,
    REGION,
    CHANNEL
}
