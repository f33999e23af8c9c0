package org.seedbed.shop.catalogue;

import java.util.Collection;
import java.util.Map;
import org.seedbed.shared.Actor;
import org.seedbed.shared.ShopId;

/** What files of products say and ask of the stock, which knows the catalogue and is not known by it. */
public interface Inventory {
    /** How many of each could be sold now; a variant that was never counted is left out. */
    Map<String, Integer> available(ShopId shop, Collection<String> skus);

    /**
     * Sets what a seller counted.
     *
     * @param seen the number they saw, 0 for a variant that was never counted
     * @throws org.seedbed.shared.Refused if it is another one by now
     */
    void count(ShopId shop, String sku, int seen, int counted, Actor actor);
}
