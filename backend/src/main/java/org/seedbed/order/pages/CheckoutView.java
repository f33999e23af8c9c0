package org.seedbed.order.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.shop.shipping.PickUp;
import org.seedbed.shop.storefront.Counties;
import org.seedbed.shop.storefront.Visit;

/**
 * The checkout page: the form as it was filled in, what is wrong with it, and what it all costs.
 *
 * @param key new with each page, so that sending one page twice is one order
 * @param problem what kept the order from being placed, beside wrong fields
 */
public record CheckoutView(
        Form form,
        CartView cart,
        Sums sums,
        boolean maySend,
        boolean mayFetch,
        boolean fetched,
        @Nullable String pickUpPlace,
        @Nullable String pickUpHours,
        List<Counties.Place> provinces,
        List<Counties.City> cities,
        String key,
        Map<String, String> errors,
        @Nullable String problem) {

    static @Nullable String place(@Nullable PickUp pickUp, Visit visit) {
        return pickUp == null ? null : pickUp.place().in(visit.locale());
    }

    static @Nullable String hours(@Nullable PickUp pickUp, Visit visit) {
        return pickUp == null ? null : pickUp.hours().in(visit.locale());
    }

    public Counties.Options provinceOptions() {
        return new Counties.Options(List.of(new Counties.City("", provinces)), form.text("province"));
    }

    public Counties.Options countyOptions() {
        return new Counties.Options(cities, form.text("county"));
    }

    public boolean hasErrors() {
        return !errors.isEmpty() || problem != null;
    }
}
