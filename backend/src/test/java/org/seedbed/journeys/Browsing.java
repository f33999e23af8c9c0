package org.seedbed.journeys;

import java.io.PrintStream;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.seedbed.platform.demo.DemoLoader;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Lets visitors in where there is a browser and a console to visit, and skips the journeys elsewhere. */
final class Browsing implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Browsing.class);
    private static final String TOLD = "told";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Browsing.class.getResource("/static/app/index.html") == null) {
            return skip(context, "the console is not built into the classes");
        }
        if (Chromium.find().isEmpty()) {
            return skip(context, "no Chromium on the PATH (or name one with -Dseedbed.chromium=FILE)");
        }
        return ConditionEvaluationResult.enabled("There is a browser and a console.");
    }

    private static ConditionEvaluationResult skip(ExtensionContext context, String why) {
        context.getRoot().getStore(HERE).computeIfAbsent(TOLD, key -> {
            System.out.println("Browser journeys are skipped: " + why + ".");
            return why;
        });
        return ConditionEvaluationResult.disabled(why);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var application = SpringExtension.getApplicationContext(context);
        var chromium = context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Chromium.class, key -> Chromium.launch(), Chromium.class);
        var password = application
                .getBean(DemoLoader.class)
                .loadIfWanted(new PrintStream(PrintStream.nullOutputStream()))
                .orElseThrow();
        var port = Objects.requireNonNull(application.getEnvironment().getProperty("local.server.port"));
        var visitors = new Visitors(chromium.browser(), "http://127.0.0.1:" + port, password);
        context.getStore(HERE).put(Visitors.class, visitors);
        return visitors;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var visitors = context.getStore(HERE).remove(Visitors.class, Visitors.class);
        if (visitors != null) {
            visitors.leave(context.getExecutionException().isPresent() ? context.getDisplayName() : null);
        }
    }
}
