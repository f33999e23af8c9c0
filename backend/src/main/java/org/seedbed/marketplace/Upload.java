package org.seedbed.marketplace;

import org.seedbed.exchange.Table;
import org.seedbed.shop.Shop;

/** A file at the door: its table, the shop it is for, and the import that its facts will name as their source. */
record Upload(String importId, Shop shop, Table table) {}
