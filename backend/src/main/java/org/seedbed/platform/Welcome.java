package org.seedbed.platform;

import java.io.PrintStream;
import org.seedbed.account.Setup;
import org.seedbed.platform.demo.DemoLoader;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Ends the start: loads the demo programme if wanted, then tells whoever started the program how to get in. */
@Component
class Welcome implements ApplicationRunner {
    private final DemoLoader demo;
    private final Setup setup;
    private final StartUp startUp;
    private final Environment environment;
    private final PrintStream out = System.out;

    Welcome(DemoLoader demo, Setup setup, StartUp startUp, Environment environment) {
        this.demo = demo;
        this.setup = setup;
        this.startUp = startUp;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var password = demo.loadIfWanted(out);
        var address = address();
        out.println();
        out.println("Seedbed is running at " + address);
        if (password.isPresent()) {
            out.println("Demo sign-ins at " + address + "app/ : admin, coordinator, instructor, trainee");
            out.println("password: " + password.get());
        } else if (setup.isNeeded()) {
            out.println("Set up the first administrator at " + address + "app/setup");
            out.println("with this one-time secret: " + setup.newSecret());
        }
        out.flush();
        startUp.isOver();
    }

    private String address() {
        var host = environment.getProperty("server.address", "127.0.0.1");
        var scheme = isEncrypted() ? "https://" : "http://";
        return scheme + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + environment.getProperty("local.server.port") + "/";
    }

    private boolean isEncrypted() {
        return environment.containsProperty("server.ssl.key-store")
                || environment.containsProperty("server.ssl.certificate");
    }
}
