package org.seedbed.shop.stock;

import java.time.Instant;
import org.seedbed.shared.ShopId;

/**
 * A variant that runs short, as nobody has been told yet.
 *
 * @param available what is left of it now
 */
public record Shortage(ShopId shop, String sku, int available, Instant since) {}
