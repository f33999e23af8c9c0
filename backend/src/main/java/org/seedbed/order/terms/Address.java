package org.seedbed.order.terms;

import org.jspecify.annotations.Nullable;
import org.seedbed.shared.RegionCode;

/** Where to send a parcel: a county by its code, with the Chinese names it had then, and the rest as the buyer wrote it. */
public record Address(
        RegionCode county,
        String regionNames,
        String line,
        @Nullable String postcode) {}
