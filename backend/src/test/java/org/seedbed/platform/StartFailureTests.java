package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.PortInUseException;

class StartFailureTests {
    @Test
    void namesATakenPortAndTheWayToAnother() {
        var failure = new IllegalStateException("context", new PortInUseException(8080, new IOException("bind")));

        assertThat(new StartFailure().analyze(failure).getDescription()).contains("8080", "--port 8081");
    }

    @Test
    void saysWhatIsWrongWithTheCertificateAndTheKey(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("certificate.pem"), "not a certificate");
        var application = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
                .withPropertyValues(
                        "spring.ssl.bundle.pem.served.keystore.certificate=" + file,
                        "spring.ssl.bundle.pem.served.keystore.private-key=" + file,
                        "spring.ssl.bundle.pem.served.keystore.verify-keys=true");

        application.run(context -> {
            assertThat(context).hasFailed();
            assertThat(new StartFailure().analyze(context.getStartupFailure()).getDescription())
                    .contains("--tls-cert", "--tls-key", "PEM");
        });
    }

    @Test
    void leavesOtherFailuresToOthers() {
        assertThat(new StartFailure().analyze(new IllegalStateException("context")))
                .isNull();
    }
}
