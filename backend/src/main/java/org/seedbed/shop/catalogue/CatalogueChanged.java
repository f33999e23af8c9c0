package org.seedbed.shop.catalogue;

import org.seedbed.shared.ShopId;

/** A product's page would look different now: a wake-up for whoever keeps pages or follows SKUs. */
public record CatalogueChanged(ShopId shop, ProductId product) {}
