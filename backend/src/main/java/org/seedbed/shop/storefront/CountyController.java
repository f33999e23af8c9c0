package org.seedbed.shop.storefront;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.RegionCode;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The counties of a province, for choosing an address without asking for the page again. The map is as old as the program. */
@RestController
class CountyController {
    private static final Pattern FILE = Pattern.compile("([1-8][0-9])\\.json");

    @GetMapping("/s/regions/{file}")
    ResponseEntity<List<Counties.City>> counties(@PathVariable String file) {
        var province = FILE.matcher(file);
        if (!province.matches()) {
            throw new NotFound("regions " + file);
        }
        var cities = Counties.of(new RegionCode(province.group(1)), LocaleContextHolder.getLocale());
        if (cities.isEmpty()) {
            throw new NotFound("regions " + file);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(cities);
    }
}
