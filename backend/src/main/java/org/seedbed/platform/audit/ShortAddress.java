package org.seedbed.platform.audit;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses without the part that tells one household from its neighbours. */
final class ShortAddress {
    static final String UNKNOWN = "unknown";
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|(?=[^:]*:)[0-9a-fA-F:.]{2,45}");
    private static final int IPV4_BYTES_KEPT = 3;
    private static final int IPV6_BYTES_KEPT = 6;

    private ShortAddress() {}

    /** IPv4 without its last byte, IPv6 down to its /48. */
    static String of(@Nullable String address) {
        var literal = address == null ? "" : address.split("%", 2)[0];
        if (!LITERAL.matcher(literal).matches()) {
            return UNKNOWN;
        }
        try {
            var full = InetAddress.getByName(literal);
            var bytes = full.getAddress();
            Arrays.fill(
                    bytes, full instanceof Inet4Address ? IPV4_BYTES_KEPT : IPV6_BYTES_KEPT, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return UNKNOWN;
        }
    }
}
