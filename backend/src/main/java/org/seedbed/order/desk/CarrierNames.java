package org.seedbed.order.desk;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.seedbed.order.Carrier;

/** Carriers by what sellers call them. */
final class CarrierNames {
    private static final Map<String, Carrier> KNOWN = Map.ofEntries(
            Map.entry("顺丰", Carrier.SF),
            Map.entry("圆通", Carrier.YTO),
            Map.entry("中通", Carrier.ZTO),
            Map.entry("韵达", Carrier.YUNDA),
            Map.entry("邮政", Carrier.EMS),
            Map.entry("中国邮政", Carrier.EMS),
            Map.entry("京东", Carrier.JD),
            Map.entry("申通", Carrier.STO),
            Map.entry("极兔", Carrier.JT),
            Map.entry("J&T", Carrier.JT),
            Map.entry("其他", Carrier.OTHER));

    private CarrierNames() {}

    static Optional<Carrier> of(String text) {
        var name = text.strip().replaceFirst("(快递|速运|速递|物流)$", "").toUpperCase(Locale.ROOT);
        for (var carrier : Carrier.values()) {
            if (carrier.name().equals(name)) {
                return Optional.of(carrier);
            }
        }
        return Optional.ofNullable(KNOWN.get(name));
    }
}
