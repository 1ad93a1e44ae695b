package com.prescripto.booking.accounts;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as far as throttling cares.
 *
 * @param network an IPv4 address, or the first half of an IPv6 address: the other half is one household's to choose
 */
public record Origin(String network) {

    private static final int IPV6_BYTES = 16;

    public static Origin of(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == IPV6_BYTES
                ? new Origin(HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_BYTES / 2)))
                : new Origin(address.getHostAddress());
    }
}
