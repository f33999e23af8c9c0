package org.seedbed.sales;

/** How many orders a recording adds, changes, and leaves as they were. */
public record SalesChange(int added, int changed, int unchanged) {
    public static final SalesChange NONE = new SalesChange(0, 0, 0);

    public SalesChange plus(SalesChange other) {
        return new SalesChange(added + other.added, changed + other.changed, unchanged + other.unchanged);
    }
}
