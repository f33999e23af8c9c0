package org.seedbed.shared;

import java.util.Optional;

/** An administrative code of China without padding; a region's code starts with the code of every region around it. */
public record RegionCode(String digits) implements Comparable<RegionCode> {
    /** What kind of region a code names, from the widest to the narrowest. */
    public enum Level {
        PROVINCE(2),
        PREFECTURE(4),
        COUNTY(6),
        TOWNSHIP(9),
        VILLAGE(12);

        private final int length;

        Level(int length) {
            this.length = length;
        }
    }

    public RegionCode {
        if (!isCode(digits)) {
            throw new IllegalArgumentException("Not a region code: \"" + digits
                    + "\" (2, 4, 6, 9 or 12 digits without padding zeros, such as 62, 6229 or 622927)");
        }
    }

    // No province starts with 0 or 9, and no level below it is numbered with zeros alone
    // except the county level of cities without counties (441900 is Dongguan as its own county).
    private static boolean isCode(String digits) {
        for (var at = 0; at < digits.length(); at++) {
            if (digits.charAt(at) < '0' || digits.charAt(at) > '9') {
                return false;
            }
        }
        return switch (digits.length()) {
            case 2, 4, 6, 9, 12 ->
                digits.charAt(0) != '0'
                        && digits.charAt(0) != '9'
                        && !digits.startsWith("00", Level.PROVINCE.length)
                        && !digits.startsWith("000", Level.COUNTY.length)
                        && !digits.startsWith("000", Level.TOWNSHIP.length);
            default -> false;
        };
    }

    public static RegionCode of(String digits) {
        return new RegionCode(digits);
    }

    public Level level() {
        for (var level : Level.values()) {
            if (level.length == digits.length()) {
                return level;
            }
        }
        throw new IllegalStateException(digits);
    }

    public RegionCode province() {
        return new RegionCode(digits.substring(0, Level.PROVINCE.length));
    }

    public Optional<RegionCode> parent() {
        var level = level();
        if (level == Level.PROVINCE) {
            return Optional.empty();
        }
        return Optional.of(new RegionCode(digits.substring(0, Level.values()[level.ordinal() - 1].length)));
    }

    /** Whether the other region is this one or lies inside it. */
    public boolean contains(RegionCode other) {
        return other.digits.startsWith(digits);
    }

    @Override
    public int compareTo(RegionCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
