package org.seedbed.account;

import org.jspecify.annotations.Nullable;

/** Phone numbers as they are kept: digits only, mainland numbers without the country code. */
final class Phone {
    private Phone() {}

    static @Nullable String normalised(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var digits = text.replaceAll("[^0-9+]", "");
        var local = digits.startsWith("+86") ? digits.substring(3) : digits;
        return local.length() == 13 && local.startsWith("86") ? local.substring(2) : local;
    }

    static boolean isPlausible(String normalised) {
        return normalised.matches("\\+?[0-9]{5,15}");
    }

    static @Nullable String masked(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        if (phone.length() < 8) {
            return "****";
        }
        return phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}
