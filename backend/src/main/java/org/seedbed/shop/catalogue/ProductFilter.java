package org.seedbed.shop.catalogue;

import org.jspecify.annotations.Nullable;
import org.seedbed.shared.ShopId;

/** Which products of a shop are meant. */
record ProductFilter(
        ShopId shop, @Nullable ProductState state, @Nullable String category) {}
