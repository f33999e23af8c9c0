package org.seedbed.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Region;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.RegionTree;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The map of the country, for choosing a region. */
@RestController
class RegionController {
    private static final int FOUND = 20;

    private final RegionTree regions;

    RegionController(RegionTree regions) {
        this.regions = regions;
    }

    @GetMapping("/api/regions")
    RegionList list(
            @RequestParam(required = false) @Nullable RegionCode under,
            @RequestParam(required = false) @Nullable String query) {
        if (query != null && !query.isBlank()) {
            return new RegionList(regions.search(query, FOUND));
        }
        return new RegionList(under == null ? regions.provinces() : regions.children(under));
    }

    record RegionList(List<Region> items) {}
}
