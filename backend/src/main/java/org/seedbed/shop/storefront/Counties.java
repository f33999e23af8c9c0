package org.seedbed.shop.storefront;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.seedbed.shared.Region;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.RegionTree;

/** Where parcels can go: the provinces, and the counties of one by their cities. */
public final class Counties {
    private Counties() {}

    /** A city with its counties; counties that belong to no city come under their province. */
    public record City(String name, List<Place> counties) {}

    /** A region to choose. */
    public record Place(String code, String name) {
        static Place of(Region region, Locale locale) {
            return new Place(region.code().digits(), region.nameIn(locale));
        }
    }

    /**
     * A list to choose from.
     *
     * @param groups places that belong together; one without a name has places that belong to none
     * @param chosen the code of the chosen place; anything else if there is none
     */
    public record Options(List<City> groups, String chosen) {}

    public static List<Place> provinces(Locale locale) {
        return RegionTree.ofChina().provinces().stream()
                .map(region -> Place.of(region, locale))
                .toList();
    }

    public static List<City> of(RegionCode province, Locale locale) {
        var tree = RegionTree.ofChina();
        var cities = new ArrayList<City>();
        for (var city : tree.children(province)) {
            var heading = city.isGrouping() ? tree.require(province) : city;
            var counties = tree.children(city.code()).stream()
                    .map(county -> Place.of(county, locale))
                    .toList();
            if (!counties.isEmpty()) {
                cities.add(new City(heading.nameIn(locale), counties));
            }
        }
        return cities;
    }
}
