package org.seedbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Says in one line that a file is refused and why. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(byte[] file, String code, Object... args) {
        assertRefused(new TableReader(), file, code, args);
    }

    static void assertRefused(TableReader reader, byte[] file, String code, Object... args) {
        var refused = catchThrowableOfType(Unreadable.class, () -> reader.read(file));
        assertThat(refused).as("refused as " + code).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        if (args.length > 0) assertThat(refused.args()).containsExactly(args);
    }
}
