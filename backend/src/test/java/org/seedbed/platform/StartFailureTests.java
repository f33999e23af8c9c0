package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class StartFailureTests {
    @Test
    void namesATakenPortAndTheWayToAnother() {
        var failure = new IllegalStateException("context", new PortInUseException(8080, new IOException("bind")));

        assertThat(new StartFailure().analyze(failure).getDescription()).contains("8080", "--port 8081");
    }

    @Test
    void leavesOtherFailuresToOthers() {
        assertThat(new StartFailure().analyze(new IllegalStateException("context")))
                .isNull();
    }
}
