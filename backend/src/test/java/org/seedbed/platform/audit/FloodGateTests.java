package org.seedbed.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloodGateTests {
    private static final Instant NOON = Instant.parse("2026-03-06T04:00:30Z");

    private final FloodGate gate = new FloodGate(5);

    @Test
    void countsWhatAnAddressHasTooManyOfAndSaysSoInTheNextMinute() {
        gate.turn(NOON);
        assertThat(IntStream.range(0, 20).filter(i -> gate.lets("192.0.2.0")).count())
                .isEqualTo(5);
        assertThat(gate.lets("198.51.100.0")).isTrue();
        assertThat(gate.turn(NOON.plusSeconds(20))).isEmpty();

        assertThat(gate.turn(NOON.plusSeconds(60))).singleElement().satisfies(summary -> {
            assertThat(summary.address()).isEqualTo("192.0.2.0");
            assertThat(summary.times()).isEqualTo(15);
        });
        assertThat(gate.lets("192.0.2.0")).isTrue();
    }

    @Test
    void boundsWhatMoreAddressesThanAnyoneHasCanWrite() {
        gate.turn(NOON);
        long passed = IntStream.range(0, 100_000)
                .filter(i -> gate.lets("address " + i))
                .count();

        assertThat(passed).isEqualTo(50);
        assertThat(gate.turn(NOON.plusSeconds(60))).singleElement().satisfies(summary -> {
            assertThat(summary.address()).isEqualTo(SecurityEvent.SEVERAL);
            assertThat(summary.times()).isEqualTo(99_950);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, 203.0.113.0",
        "2001:db8:aaaa:bbbb:cccc:dddd:1:2, 2001:db8:aaaa:0:0:0:0:0",
        "::ffff:203.0.113.77, 203.0.113.0",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:0",
        "cafe, unknown",
        "evil.example, unknown",
        "999.1.1.1, unknown",
        "'', unknown"
    })
    void shortensAddresses(String address, String shortened) {
        assertThat(ShortAddress.of(address)).isEqualTo(shortened);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/people/0123456789abcdef, /api/people/{id}",
        "GET, /api/people/choices, /api/people/choices",
        "DELETE, /api/people/choices, unlisted",
        "GET, /wp-admin/setup.php, unlisted",
        "POST, /api/session, /api/session"
    })
    void namesTheRouteAndNotTheAddress(String method, String address, String route) {
        assertThat(Routes.of(method, address)).isEqualTo(route);
    }
}
