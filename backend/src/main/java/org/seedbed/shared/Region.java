package org.seedbed.shared;

import java.util.Locale;
import java.util.Set;

/** A place people, cohorts and shops belong to, under its Chinese and its English name. */
public record Region(RegionCode code, String name, String englishName) {
    private static final Set<String> GROUPING_NAMES = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    public Region {
        if (name.isBlank() || englishName.isBlank()) {
            throw new IllegalArgumentException("Region " + code + " needs a Chinese and an English name");
        }
    }

    public String nameIn(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? name : englishName;
    }

    /** Whether this is only a heading above counties (Beijing's "urban districts") and no place of its own. */
    public boolean isGrouping() {
        return code.level() == RegionCode.Level.PREFECTURE && GROUPING_NAMES.contains(name);
    }
}
