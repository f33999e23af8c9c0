package org.seedbed.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTests {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2::ffff, 20010db800010002/64",
        "2001:db8:1:2:3:4:5:6%eth0, 20010db800010002/64",
        "::ffff:203.0.113.7, 203.0.113.7",
        "0:0:0:0:0:0:0:1, 0000000000000000/64",
        "not:an:address, not:an:address"
    })
    void isAWholeIpv4AddressOrAnIpv6Network(String remote, String expected) {
        assertThat(ClientAddress.of(remote)).isEqualTo(expected);
    }

    @Test
    void staysApartForNeighbouringNetworks() {
        assertThat(ClientAddress.of("2001:db8:1:3::1")).isNotEqualTo(ClientAddress.of("2001:db8:1:2::1"));
    }
}
