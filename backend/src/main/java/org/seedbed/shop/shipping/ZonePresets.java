package org.seedbed.shop.shipping;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.seedbed.shared.Region;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.RegionTree;
import org.seedbed.shared.Wording;
import org.springframework.stereotype.Component;

/** Ways to begin with zones, so that nobody has to tick thirty provinces: choose one, set the prices, save. */
@Component
class ZonePresets {
    /** Hong Kong, Macao and Taiwan need customs papers. */
    private static final Set<String> BEYOND_CUSTOMS = Set.of("71", "81", "82");
    /** Where carriers charge more by custom: Inner Mongolia, Hainan, Tibet, Gansu, Qinghai, Ningxia, Xinjiang. */
    private static final Set<String> REMOTE = Set.of("15", "46", "54", "62", "63", "64", "65");

    private static final long FIRST = 8_00;
    private static final long ADDITIONAL = 2_00;
    private static final long REMOTE_FIRST = 18_00;
    private static final long REMOTE_ADDITIONAL = 12_00;

    private final Wording wording;

    ZonePresets(Wording wording) {
        this.wording = wording;
    }

    /** The shop's own province never counts as remote to it. */
    List<ZonePreset> of(RegionCode shopsRegion) {
        var own = shopsRegion.province().digits();
        Predicate<String> isRemote = province -> REMOTE.contains(province) && !province.equals(own);
        var near = zone("near", FIRST, ADDITIONAL, isRemote.negate());
        var far = zone("remote", REMOTE_FIRST, REMOTE_ADDITIONAL, isRemote);
        return List.of(
                preset("near-and-remote", near, far),
                preset("all-but-remote", near),
                preset("everywhere", zone("everywhere", FIRST, ADDITIONAL, province -> true)));
    }

    private ZonePreset preset(String key, Zone... zones) {
        return new ZonePreset(key, wording.say("shop.zones." + key), List.of(zones));
    }

    private Zone zone(String name, long first, long additional, Predicate<String> includes) {
        var provinces = RegionTree.ofChina().provinces().stream()
                .map(Region::code)
                .filter(code -> !BEYOND_CUSTOMS.contains(code.digits()) && includes.test(code.digits()))
                .toList();
        return new Zone(wording.say("shop.zone." + name), provinces, first, additional, null, null);
    }

    /** Zones under the name they are chosen by. */
    record ZonePreset(String key, String name, List<Zone> zones) {}
}
