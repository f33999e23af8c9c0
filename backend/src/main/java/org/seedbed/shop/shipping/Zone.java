package org.seedbed.shop.shipping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.RegionCode;

/**
 * Provinces to which a parcel costs the same.
 *
 * @param firstKg what up to one kilogram costs, in minor units of the shop's currency
 * @param additionalKg what each further kilogram begun costs
 * @param freeOver the worth of goods from which only the surcharge is left
 */
public record Zone(
        String name,
        List<RegionCode> provinces,
        long firstKg,
        long additionalKg,
        @Nullable Long freeOver,
        @Nullable Remote remote) {
    static final long DEAREST = 1_000_000_00L;
    private static final int LONGEST_NAME = 40;

    public Zone {
        name = name.strip();
        provinces = provinces.stream().distinct().sorted().toList();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Invalid.field("zones", "zone-name", LONGEST_NAME);
        }
        if (provinces.isEmpty()
                || provinces.stream().anyMatch(province -> province.level() != RegionCode.Level.PROVINCE)) {
            throw Invalid.field("zones", "zone-provinces", name);
        }
        requirePrice(firstKg, name);
        requirePrice(additionalKg, name);
        if (freeOver != null && (freeOver < 1 || freeOver > DEAREST)) {
            throw Invalid.field("zones", "zone-free-over", name);
        }
        if (remote != null) {
            var within = List.copyOf(provinces);
            if (remote.places().stream().anyMatch(place -> !within.contains(place.province()))) {
                throw Invalid.field("zones", "remote-outside-zone", name);
            }
        }
    }

    private static void requirePrice(long price, String name) {
        if (price < 0 || price > DEAREST) {
            throw Invalid.field("zones", "zone-price", name);
        }
    }

    boolean reaches(RegionCode place) {
        return provinces.contains(place.province());
    }

    /** What a parcel of so many grams to the place costs when the goods are worth so much. */
    Quote quote(RegionCode place, long grams, long goods) {
        long kilograms = Math.max(1, Math.floorDiv(Math.addExact(grams, 999), 1_000));
        long carriage = Math.addExact(firstKg, Math.multiplyExact(kilograms - 1, additionalKg));
        boolean isFree = freeOver != null && goods >= freeOver;
        long surcharge = remote != null && remote.includes(place) ? remote.surcharge() : 0;
        return new Quote(name, isFree ? 0 : carriage, surcharge);
    }

    /** Prefectures and counties of the zone that cost more. */
    public record Remote(List<RegionCode> places, long surcharge) {
        private static final int MOST_PLACES = 200;

        public Remote {
            places = places.stream().distinct().sorted().toList();
            if (places.isEmpty() || places.size() > MOST_PLACES) {
                throw Invalid.field("zones", "remote-places", MOST_PLACES);
            }
            if (places.stream()
                    .anyMatch(place ->
                            place.level() != RegionCode.Level.PREFECTURE && place.level() != RegionCode.Level.COUNTY)) {
                throw Invalid.field("zones", "remote-level");
            }
            if (surcharge < 1 || surcharge > DEAREST) {
                throw Invalid.field("zones", "remote-surcharge");
            }
        }

        boolean includes(RegionCode place) {
            return places.stream().anyMatch(one -> one.contains(place));
        }
    }
}
