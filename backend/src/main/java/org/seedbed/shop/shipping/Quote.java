package org.seedbed.shop.shipping;

/** What sending costs, in minor units: the carriage, and what a remote place costs on top. */
public record Quote(String zone, long carriage, long surcharge) {
    public long total() {
        return Math.addExact(carriage, surcharge);
    }
}
