package org.seedbed.shop;

import org.seedbed.shared.Region;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.RegionTree;

/** A shop's region by its names; a township that only its code names goes by its county's. */
record ShopRegion(String code, String name, String englishName) {
    static ShopRegion of(RegionCode code) {
        var path = RegionTree.ofChina().path(code);
        return path.isEmpty()
                ? new ShopRegion(code.digits(), code.digits(), code.digits())
                : of(code, path.get(path.size() - 1));
    }

    private static ShopRegion of(RegionCode code, Region nearest) {
        return new ShopRegion(code.digits(), nearest.name(), nearest.englishName());
    }
}
