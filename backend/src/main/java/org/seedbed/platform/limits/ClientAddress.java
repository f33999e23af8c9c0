package org.seedbed.platform.limits;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as one household or office can choose it: a whole IPv4 address, or an IPv6 network. */
final class ClientAddress {
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    static String of(String remote) {
        if (!remote.contains(":")) {
            return remote;
        }
        try {
            var bytes = InetAddress.getByName(remote.replaceFirst("%.*", "")).getAddress();
            return bytes.length == 4
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "/64";
        } catch (UnknownHostException notAnAddress) {
            return remote;
        }
    }
}
