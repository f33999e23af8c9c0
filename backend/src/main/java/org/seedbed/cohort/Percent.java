package org.seedbed.cohort;

/** A share in hundredths of a percent, shown with one decimal. */
record Percent(int basisPoints) {
    static Percent of(int part, int whole) {
        return new Percent((int) ((part * 20_000L + whole) / (2L * whole)));
    }

    @Override
    public String toString() {
        int tenths = (basisPoints + 5) / 10;
        return tenths % 10 == 0 ? tenths / 10 + "%" : tenths / 10 + "." + tenths % 10 + "%";
    }
}
