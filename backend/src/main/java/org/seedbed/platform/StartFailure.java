package org.seedbed.platform;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.StoreInUse;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;

/** Tells people why the program did not start, and what to do, instead of a stack trace. Named in {@code spring.factories}. */
class StartFailure implements FailureAnalyzer, FailureAnalysisReporter {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(StartFailure::explained)
                .filter(text -> text != null)
                .findFirst()
                .map(text -> new FailureAnalysis(text, null, failure))
                .orElse(null);
    }

    private static @Nullable String explained(Throwable cause) {
        if (cause instanceof PortInUseException taken) {
            return "Port " + taken.getPort() + " is already in use on this machine. "
                    + "Start on another one, for example: ./seedbed run --port " + (taken.getPort() + 1);
        }
        if ("Unable to register SSL bundle 'served'".equals(cause.getMessage()) && cause.getCause() != null) {
            return "The files given with --tls-cert and --tls-key cannot be used: "
                    + cause.getCause().getMessage() + ". Both must be PEM, and the key must belong to the certificate.";
        }
        return cause instanceof StoreInUse ? cause.getMessage() : null;
    }

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println(analysis.getDescription());
        if (analysis.getAction() != null) {
            System.err.println(analysis.getAction());
        }
    }
}
